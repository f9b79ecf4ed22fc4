using System.Globalization;
using Consolidator.Cells;
using Consolidator.Findings;

namespace Consolidator.Spreadsheets.Xlsx;

/// <summary>Converts a cell's type, style and text in the sheet part to its content.</summary>
internal sealed class CellReader(SharedStrings? sharedStrings, NumberFormats formats, Calendar calendar)
{
    private static readonly string[] IsoDates = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    /// <param name="value">The text of <c>v</c>; null when there is none.</param>
    /// <param name="inline">The text of <c>is</c>, unescaped.</param>
    /// <returns>Null for a blank cell.</returns>
    public CellContent? Read(string? type, int style, string? value, string? inline, bool formula, CellPosition where)
    {
        if (formula && (value is null || (value.Length == 0 && type != "str")) && type != "e") return new CellContent.Uncalculated();
        switch (type)
        {
            case null or "n": return string.IsNullOrWhiteSpace(value) ? null : Number(value, style);
            case "s": return string.IsNullOrWhiteSpace(value) ? null : Shared(value, where);
            case "str": return Text(value, where);
            case "inlineStr" when inline is not null: return string.IsNullOrWhiteSpace(inline) ? null : new CellContent.Text(inline);
            case "inlineStr": return Text(value, where);
            case "b": return string.IsNullOrWhiteSpace(value) ? null : Truth(value.Trim());
            case "e": return new CellContent.Error(string.IsNullOrWhiteSpace(value) ? "#N/A" : value.Trim());
            case "d": return string.IsNullOrWhiteSpace(value) ? null : Date(value.Trim());
            default: throw new UnreadableException(FindingKinds.FileDamaged) { Where = where, Value = $"t=\"{type}\"" };
        }
    }

    public ScaledFormat? FindScaledFormat(int style) => formats.FindScaledFormat(style);

    public bool IsStruck(int style) => formats.Fonts.IsStruck(style);

    /// <summary>The font runs of a shared text; null when no part of it has a special font.</summary>
    /// <param name="value">The text of <c>v</c>: the number of the shared text.</param>
    public FontRuns? FindFontRuns(string? value) =>
        sharedStrings is { FontRuns.Count: > 0 }
            && int.TryParse(value?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? sharedStrings.FontRuns.GetValueOrDefault(index) : null;

    private CellContent Number(string text, int style) => calendar.ConvertDate(Numeral.Read(text), formats.IsDate(style));

    private CellContent.Text? Shared(string text, CellPosition where)
    {
        if (sharedStrings is null || !int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index >= sharedStrings.Texts.Count)
            throw new UnreadableException(FindingKinds.FileDamaged) { Where = where, Value = $"t=\"s\" {text}" };
        return string.IsNullOrWhiteSpace(sharedStrings.Texts[index].Value) ? null : sharedStrings.Texts[index];
    }

    private static CellContent.Text? Text(string? escaped, CellPosition where)
    {
        if (string.IsNullOrWhiteSpace(escaped)) return null;
        var text = RichText.Unescape(escaped);
        return text.Length <= Limits.CellText ? new(text) : throw UnreadableException.TooLarge("limit-text", Limits.CellText, where);
    }

    private static CellContent Truth(string text) => text switch
    {
        "1" or "true" => new CellContent.Truth(true),
        "0" or "false" => new CellContent.Truth(false),
        _ => new CellContent.Unrepresentable(text),
    };

    private static CellContent Date(string text) =>
        DateTime.TryParseExact(text.TrimEnd('Z'), IsoDates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new CellContent.Date(date) : new CellContent.Unrepresentable(text);
}
