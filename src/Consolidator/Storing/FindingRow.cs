using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.Storing;

/// <summary>A row of <c>finding</c>.</summary>
internal sealed record FindingRow(
    string Severity, string Code, string? Item, string? Instance,
    string? Sheet, string? Cell, string? Value, string Message, string? Suggestion,
    long Asks, long Waivable, string? Binding)
{
    public const string Select = """
        select f.severity as Severity, f.code as Code, f.item as Item, f.instance as Instance,
          f.sheet as Sheet, f.cell as Cell, f.value as Value, f.message as Message, f.suggestion as Suggestion,
          f.asks as Asks, f.waivable as Waivable, f.binding as Binding
        from finding f
        """;

    public Finding Finding => new(Code, StoredWords.Read<Severity>(Severity), new Sentence("said", Message),
        Sheet is not null && Cell is not null && CellPosition.TryParse(Sheet, Cell, out var where) ? where
            : null, Value, ItemCode.OrNull(Item))
    {
        AsksExplanation = Asks == 1,
        Waivable = Waivable == 1,
        Instance = Instance,
        Binding = Binding,
        Suggestion = Suggestion is null ? null : new Sentence("said", Suggestion),
    };
}
