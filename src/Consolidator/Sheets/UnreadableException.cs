using Consolidator.Texts;
using Consolidator.Validating;

namespace Consolidator.Sheets;

/// <summary>Ends the reading of a file; <see cref="WorkbookReader"/> turns it into the one finding that says why.</summary>
/// <param name="code">The finding's code and its phrase: <c>file-damaged</c>.</param>
internal sealed class UnreadableException(string code, params object[] arguments) : Exception
{
    public override string Message => code;

    public CellAddress? Where { get; init; }
    public string? Value { get; init; }

    public Finding Finding => new(code, Severity.Error, new Sentence(code, arguments), Where, Value);

    /// <param name="limit">The phrase of what is too large: <c>limit-rows</c>.</param>
    public static UnreadableException TooLarge(string limit, long most, CellAddress? where = null) =>
        new("too-large", new Sentence(limit, (decimal)most)) { Where = where };
}
