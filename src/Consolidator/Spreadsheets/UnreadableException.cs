using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.Spreadsheets;

/// <summary>Ends the reading of a file; <c>WorkbookReader</c> turns it into the one finding that says why.</summary>
/// <param name="code">The finding's code and its phrase: <c>file-damaged</c>.</param>
internal sealed class UnreadableException(string code, params object[] arguments) : Exception
{
    public override string Message => code;

    public CellPosition? Where { get; init; }
    public string? Value { get; init; }

    public Finding Finding => new(code, Severity.Error, new Sentence(code, arguments), Where, Value);

    /// <param name="limit">The phrase of what is too large: <c>limit-rows</c>.</param>
    public static UnreadableException TooLarge(string limit, long most, CellPosition? where = null) =>
        new("too-large", new Sentence(limit, (decimal)most)) { Where = where };
}
