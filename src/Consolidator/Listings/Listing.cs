using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Consolidator.Listings;

/// <summary>A listing that scripts may rely on: the names and the order of its columns are a contract (DESIGN.md 4).</summary>
/// <param name="Rows">Cells: texts, whole numbers or decimals; null for an empty cell.</param>
public sealed record Listing(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>As RFC 4180, with the column names in the first row.</summary>
    public string ToCsv()
    {
        var csv = new StringBuilder(string.Join(',', Columns)).Append("\r\n");
        foreach (var row in Rows) csv.AppendJoin(',', row.Select(Csv)).Append("\r\n");
        return csv.ToString();
    }

    /// <summary>An array with one object per row.</summary>
    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var row in Rows)
            {
                json.WriteStartObject();
                foreach (var (column, value) in Columns.Zip(row))
                {
                    json.WritePropertyName(column);
                    switch (value)
                    {
                        case null: json.WriteNullValue(); break;
                        case int whole: json.WriteNumberValue(whole); break;
                        case long whole: json.WriteNumberValue(whole); break;
                        case Plain plain: json.WriteRawValue(plain.Text); break;
                        case bool truth: json.WriteBooleanValue(truth); break;
                        default: json.WriteStringValue(Text(value)); break;
                    }
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        DateTimeOffset instant => instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        Plain plain => plain.Text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Csv(object? value)
    {
        var text = Text(value);
        // A spreadsheet would run such a text as a formula, so it gets an apostrophe; a negative number must stay a number.
        if (value is string && text.Length > 0 && "=+-@\t\r＝＋－＠".Contains(text[0], StringComparison.Ordinal)
            && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

/// <summary>An exact number in plain notation: <c>48386</c>, <c>0.083333</c>.</summary>
public sealed record Plain(string Text)
{
    public static Plain? Of(string? figure) => string.IsNullOrEmpty(figure) ? null : new(figure);
}
