using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.Spreadsheets;

/// <summary>Ends the reading of a file; <c>WorkbookReader</c> turns it into the one finding that says why.</summary>
internal sealed class UnreadableException(FindingKind kind, params object[] arguments) : Exception
{
    public override string Message => kind.Code;

    public CellPosition? Where { get; init; }
    public string? Value { get; init; }

    public Finding Finding => kind.Say(arguments) with { Where = Where, Value = Value };

    /// <param name="limit">The phrase of what is too large: <c>limit-rows</c>.</param>
    public static UnreadableException TooLarge(string limit, long most, CellPosition? where = null) =>
        new(FindingKinds.TooLarge, new Sentence(limit, (decimal)most)) { Where = where };
}
