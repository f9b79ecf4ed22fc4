using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.Spreadsheets;

/// <summary>Stops reading a file. <c>WorkbookReader</c> turns it into the one finding that gives the reason.</summary>
internal sealed class UnreadableException(FindingKind kind, params object[] arguments) : Exception
{
    public override string Message => kind.Code;

    public CellPosition? Where { get; init; }
    public string? Value { get; init; }

    public Finding Finding => kind.Create(arguments) with { Where = Where, Value = Value };

    /// <param name="limit">The key of the phrase that names the limit: <c>limit-rows</c>.</param>
    public static UnreadableException TooLarge(string limit, long most, CellPosition? where = null) =>
        new(FindingKinds.TooLarge, new Sentence(limit, (decimal)most)) { Where = where };
}
