using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Validation;

/// <summary>Finds required items that are blank, and filled items that the unit does not owe.</summary>
internal static class BlankChecks
{
    // A small table may rightly have a single figure. In a large one the unit should have written 0 in the other cells.
    private const int FewestCells = 20;

    private const decimal NearlyBlank = 0.05m;

    // A single request already needs six figures: received, outcome and total, each also in the total of its row.
    private const int FewestFigures = 6;

    public static IReadOnlyList<Finding> In(
        Form form, Unit? unit, Period period, IReadOnlyList<Observation> observations, IReadOnlyList<Finding> found)
    {
        var seen = observations.ToDictionary(observation => observation.Item);
        bool Owed(Item item) => unit is null || item.IsOwedBy(unit, period);
        bool Blank(Item item) => !seen.TryGetValue(item.Code, out var observation) || observation.Figure is Figure.Blank;
        var findings = new List<Finding>();
        foreach (var part in form.Tables.Where(table => table.Layout != TableLayout.Texts).GroupBy(table => table.Part ?? table.Id))
        {
            var titles = part.Select(table => table.Title).ToList();
            if (found.Any(finding =>
                finding.Is(FindingKinds.TableMissing) && finding.Value is { } title && titles.Contains(title))) continue;
            var items = part.SelectMany(form.ItemsOf).Where(item => item.Kind != ItemKind.Text && Owed(item)).ToList();
            if (items.Count > 0 && items.All(Blank))
                findings.Add(
                    FindingKinds.TableBlank.Create(titles[0]) with { Where = items.Select(item => seen.GetValueOrDefault(item.Code)?.Where)
                    .FirstOrDefault(where => where is not null), Value = titles[0] });
            else if (items.Count >= FewestCells && items.Count(item => !Blank(item)) is var filled
                && filled < Math.Min(FewestFigures, items.Count * NearlyBlank))
                findings.Add(
                    FindingKinds.TableNearlyBlank.Create(titles[0], items.Count,
                    filled) with { Where = seen[items.First(item => !Blank(item)).Code].Where, Value = titles[0] });
        }
        foreach (var part in form.Tables.Where(table => table.Layout != TableLayout.Texts).GroupBy(table => table.Part ?? table.Id))
        {
            var numbers = part.SelectMany(form.ItemsOf).Where(item => item.Kind is ItemKind.Count or ItemKind.Amount && Owed(item));
            if (Mixed(part.First().Title, [.. numbers]) is { } mixed) findings.Add(mixed);
        }
        foreach (var texts in form.Tables.Where(table => table.Layout == TableLayout.Texts).Select(form.ItemsOf))
            if (texts.Where(Blank).ToList() is { Count: > 0 } absent && absent.Count < texts.Count)
                findings.Add(FindingKinds.TextMissing.Create(new NameList([.. absent.Select(item => item.Name)])));
        foreach (var item in form.Items)
        {
            var observation = seen.GetValueOrDefault(item.Code);
            if (Owed(item)
                && item.Required
                && Blank(item)
                && findings.All(finding => finding.Where?.Sheet != observation?.Where?.Sheet || !finding.Is(FindingKinds.TableBlank)))
                findings.Add(FindingKinds.RequiredBlank.Create(item.Name) with { Where = observation?.Where, Item = item.Code });
            else if (!Owed(item) && observation?.Figure is Figure.Number or Figure.Words)
                findings.Add(
                    FindingKinds.NotOwed.Create(item.Name) with { Where = observation.Where, Value = observation.Raw, Item = item.Code });
        }
        return findings;

        // A blank may mean 0 or unknown. In a table that also has zeros its meaning is unclear.
        Finding? Mixed(string title, IReadOnlyList<Item> items)
        {
            // An optional row that the workbook left out is not a blank cell.
            var blank = items.Where(item => Blank(item) && seen.GetValueOrDefault(item.Code)?.Where is not null).ToList();
            var nought = items.Count(item => seen.GetValueOrDefault(item.Code)?.Figure is Figure.Number(0));
            var apart = items.Count(item => seen.GetValueOrDefault(item.Code)?.Figure is Figure.NotApplicable);
            if (blank.Count == 0 || nought + apart == 0) return null;
            return FindingKinds.BlankBesideZero.Create(title, blank.Count, nought,
                apart) with { Where = seen.GetValueOrDefault(blank[0].Code)?.Where, Item = blank[0].Code };
        }
    }
}
