using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;

namespace Consolidator.Rules.Wording;

/// <summary>Names an item in a sentence.</summary>
internal static class ItemName
{
    /// <summary>The code; before it the form code of another form, and the name of a sub-unit.</summary>
    public static string Code(Reference? reference) =>
        reference is null ? "" : (reference.Of is null ? "" : reference.Of.Name + " ")
            + (reference.Form is null ? reference.Item : $"{reference.Form}:{reference.Item}");

    /// <summary>The code, and the label if the form has one: <c>A01 新增主动公开数</c>.</summary>
    public static string CodeAndLabel(Reference? reference, RuleContext around) =>
        reference is not null && around.Name(reference) is { } name ? $"{Code(reference)} {name}" : Code(reference);
}
