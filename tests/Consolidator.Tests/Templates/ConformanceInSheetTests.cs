using System.Globalization;
using System.Xml.Linq;
using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Rules;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Writing;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Templates;

/// <summary>Runs the conformance table of the rules in LibreOffice, for all rules that a sheet can decide.</summary>
public sealed class ConformanceInSheetTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="Named">The item of the finding; null when the rule does not fail.</param>
    /// <param name="Formula">Lists the items of the marked cells, each followed by +.</param>
    private sealed record Case(string Row, RuleInstance Instance, string? Named, string Formula,
        IReadOnlyList<(CellPosition At, Operand Operand)> Cells);

    [Fact] public void A_template_marks_exactly_the_cells_that_the_rules_refuse()
    {
        var (cases, silent) = Cases();
        var marked = Decided(cases);
        var wrong = cases.Zip(marked).Where(pair => !Agrees(pair.First, pair.Second))
            .Select(pair => $"{pair.First.Row} [{pair.First.Instance.Key}]: {pair.Second}: {pair.First.Formula}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // A sheet cannot decide rules with other returns, regular expressions or comparisons of texts: at most a third of the table.
        Assert.True(cases.Count > 150 && silent * 3 < cases.Count, $"{cases.Count} rows decided, {silent} left out");
    }

    // For `and` all failing parts are marked, because each has a sentence in the finding; the finding is at the first.
    private static bool Agrees(Case one, string marked) => one.Named is null ? marked.Length == 0
        : one.Row.Contains(" and ", StringComparison.Ordinal) || one.Row.Contains("not (", StringComparison.Ordinal)
            ? marked.StartsWith(one.Named + "+", StringComparison.Ordinal) : marked == one.Named + "+";

    private static (IReadOnlyList<Case> Cases, int Silent) Cases()
    {
        var (cases, silent) = (new List<Case>(), 0);
        foreach (var row in ConformanceTests.Rows())
        {
            var (rule, figures, outcome, _) = row.Data;
            if (outcome == "refused") continue;
            var compiled = Stage.Compile(rule);
            var around = Stage.Around(figures);
            var checks = Evaluator.Evaluate(compiled, around);
            foreach (var (instance, check) in compiled.Instances.Zip(checks).Where(pair =>
                pair.First.Key is null || outcome.Contains(pair.First.Key + ":", StringComparison.Ordinal) || checks.Count == 1))
            {
                var cells = new List<(CellPosition At, Operand Operand)>();
                var marks = ExcelFormula.Build(compiled, instance,
                    new(reference => Placed(reference, around, cells, cases.Count + 1), around.UnitHas));
                if (marks is null) silent++;
                else cases.Add(new($"{rule} | {figures}", instance,
                    check.Outcome == Outcome.Fails ? check.Subject?.Item.Value ?? "" : null, marks.Count == 0 ? "\"\""
                        : string.Join('&', marks.Select(mark => $"IF({mark.Formula},\"{mark.Item}+\",\"\")")), [.. cells]));
            }
        }
        return (cases, silent);
    }

    /// <summary>An item of the return is in the row of its case; one of another return is known when it is a number.</summary>
    private static FormulaOperand? Placed(Reference reference, RuleContext around, List<(CellPosition At, Operand Operand)> cells, int row)
    {
        if (reference.Elsewhere) return around.Operand(reference)?.Figure is Figure.Number(var known) ? new FormulaOperand.Known(known)
            : null;
        if (!around.Owed(reference.Item)) return new FormulaOperand.NotOwed();
        var operand = around.Operand(reference) ?? new(new Figure.Blank(), "", null);
        operand = operand with { Where = new(reference.Item.Value, 1, 1) };
        var at = cells.FindIndex(cell => cell.Operand.Where?.Sheet == reference.Item.Value);
        if (at < 0)
        {
            at = cells.Count;
            cells.Add((new("", row, at + 2), operand));
        }
        return new FormulaOperand.Cell(cells[at].At, reference.Item == new ItemCode("A05"));
    }

    private static string[] Decided(IReadOnlyList<Case> cases)
    {
        var rows = cases.Select((one, index) => S.Of("row", At("r", index + 1),
            S.Of("c", At("r", $"A{index + 1}"), S.Of("f", one.Formula)), one.Cells.Select(Cell)));
        var file = XlsxBuilder.Workbook(string.Concat(rows.Select(row => row.ToString(SaveOptions.DisableFormatting))));
        var csv =
            LibreOfficeBatch.Saves(new Dictionary<string, byte[]> { ["cases"] = file }, "csv:Text - txt - csv (StarCalc):9,34,76")["cases"];
        return [.. System.Text.Encoding.UTF8.GetString(csv).Split('\n').Take(cases.Count)
            .Select(line => line.Split('\t')[0].Trim('"', '\r', '\uFEFF'))];
    }

    private static XElement? Cell((CellPosition At, Operand Operand) cell) => cell.Operand.Figure switch
    {
        Figure.Blank => null,
        Figure.Number(var number) => S.Of("c", At("r", cell.At.A1), S.Of("v", number.ToString(CultureInfo.InvariantCulture))),
        Figure.Unreadable => Text(cell.At, "约40"),
        _ => Text(cell.At, cell.Operand.Raw),
    };

    private static XElement Text(CellPosition at, string text) =>
        S.Of("c", At("r", at.A1), At("t", "inlineStr"), S.Of("is", S.Of("t", text)));
}
