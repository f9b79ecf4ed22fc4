using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Reading;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.Figures;

/// <summary>Section 2 of HAZARDS.md as a table: notation.txt.</summary>
public sealed partial class NotationTests
{
    private static readonly CellPosition Where = new("表1", 3, 2);

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Figures", "notation.txt"))
                .Where(line => line.Length > 0 && line[0] != '#'))
                if (line.Split(" | ") is [var kind, var cell, var expected]) rows.Add(kind, cell, expected);
                else Assert.Fail(line);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_cell_is_read_as_the_table_of_notations_defines(string kind, string cell, string expected)
    {
        var (observation, finding) = FigureReader.Read(Item(kind), Content(cell) is { } content ? new(3, 2, content) : null, Where);
        Assert.Equal(expected, finding?.Code ?? observation.Figure switch
        {
            Figure.Number(var value) => value.ToString("0.######", CultureInfo.InvariantCulture),
            Figure.NotApplicable => "n/a",
            Figure.Blank => "blank",
            var other => other.GetType().Name,
        });
        Assert.Equal(finding is not null, observation.Figure is Figure.Unreadable);
        if (finding is not null) Assert.NotEmpty(Phrasebook.Chinese.Say(finding.Message));
        // The receipt counts texts that were converted to numbers, but not numbers.
        Assert.Equal(observation.Figure is Figure.Number && cell.StartsWith('"'), observation.Converted);
    }

    private static Item Item(string kind) => new(new ItemCode("A01"), "受理申请数", kind switch
    {
        "count" => ItemKind.Count, "ratio" => ItemKind.Ratio, _ => ItemKind.Amount,
    }, kind == "amount" ? "万元" : "件", kind switch { "amount" => 6, "ratio" => 4, _ => 0 },
        AggregationKind.Sum, false, kind == "balance", [], [], []);

    private static CellContent? Content(string cell) => cell switch
    {
        "nothing" => null,
        "uncalculated" => new CellContent.Uncalculated(),
        "true" or "false" => new CellContent.Truth(cell == "true"),
        ['"', .. var text, '"'] => new CellContent.Text(Numbered().Replace(text, match =>
            ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())),
        ['#', ..] => new CellContent.Error(cell),
        ['d', 'a', 't', 'e', ' ', .. var date] => new CellContent.Date(
            DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => new CellContent.Number(decimal.Parse(cell, CultureInfo.InvariantCulture)),
    };

    [GeneratedRegex(@"\{U\+([0-9A-F]{4})\}")]
    private static partial Regex Numbered();
}
