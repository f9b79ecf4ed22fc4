using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;

namespace Consolidator.Rules.Wording;

/// <summary>How sentences name an item.</summary>
internal static class ItemName
{
    /// <summary>The code, after the form's when the item is of another form and the sub-unit's name when it is a sub-unit's.</summary>
    public static string Code(Reference? reference) =>
        reference is null ? "" : (reference.Of is null ? "" : reference.Of.Name + " ")
            + (reference.Form is null ? reference.Item : $"{reference.Form}:{reference.Item}");

    /// <summary>The code, and the label where the form prints one: <c>A01 新增主动公开数</c>.</summary>
    public static string CodeAndLabel(Reference? reference, RuleContext around) =>
        reference is not null && around.Name(reference) is { } name ? $"{Code(reference)} {name}" : Code(reference);
}
