using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Forms;

namespace Consolidator.Reading;

/// <summary>Finds rows, columns and tables of the form that a workbook does not have.</summary>
internal static class AbsentParts
{
    /// <param name="parts">All parts of sheets that were read.</param>
    /// <param name="lost">Receives the items of absent lines. They are unknown: the unit did not leave them blank.</param>
    public static IEnumerable<Finding> Of(
        IReadOnlyList<TableReader> readers, IEnumerable<Part> parts, ILookup<ItemCode, Spot> spots, ISet<ItemCode> lost)
    {
        var astray = parts.SelectMany(part => part.Rows).Where(row => row.Astray is not null).ToLookup(row => row.Astray?.Place);
        foreach (var (table, axis) in readers
            .Where(reader => reader.Table.Layout is TableLayout.List or TableLayout.Matrix)
            .Select(reader => (reader.Table, reader.Rows)))
        {
            var missing = axis.Data.Where(place => !place.Line.Optional && !Codes(table, place).Any(spots.Contains)).ToList();
            if (missing.Count == 0) continue;
            lost.UnionWith(missing.SelectMany(place => Codes(table, place)));
            if (missing.Count == axis.Data.Count(place => !place.Line.Optional))
                yield return FindingKinds.TableMissing.Say(table.Title) with { Value = table.Title };
            else
                foreach (var place in missing)
                    yield return astray[place].FirstOrDefault() is { LabelAt: { } at, Astray.Heading: { } heading }
                        ? FindingKinds.RowUnderOtherHeading.Say(at.A1, place.Path, heading.Path) with { Where = at,
                            Value = place.Line.Label, Item = Codes(table, place).First() }
                        : FindingKinds.RowMissing.Say(place.Path) with { Value = place.Line.Label, Item = Codes(table, place).First() };
        }
        foreach (var table in readers.Select(reader => reader.Table).Where(table => table.Layout == TableLayout.Record))
            if (!table.Codes.Any(spots.Contains))
            {
                lost.UnionWith(table.Codes);
                yield return FindingKinds.TableMissing.Say(table.Title) with { Value = table.Title };
            }
    }

    /// <summary>Columns that one part of a table lacks and that no other part has for the same rows.</summary>
    public static IEnumerable<Finding> Columns(IEnumerable<TableTrace> traces, ILookup<ItemCode, Spot> spots, ISet<ItemCode> lost)
    {
        foreach (var trace in traces.Where(trace => trace.Spots.Count > 0))
            foreach (var part in trace.Parts)
                foreach (var column in part.Without)
                {
                    List<ItemCode> codes = trace.Table.Layout == TableLayout.Record ? [new(column.Line.Code ?? "")]
                        : [.. part.Rows.Where(row => row.Place is { Line.Heading: false })
                            .Select(row => ItemCode.Of(row.Place?.Line.Code, column.Line.Code))];
                    if (codes.Count > 0 && codes.All(spots.Contains)) continue;
                    lost.UnionWith(codes.Where(code => !spots.Contains(code)));
                    var sheet = part.Head.Grid.Sheet;
                    yield return FindingKinds.ColumnMissing.Say(column.Path,
                        sheet.Name) with { Where = sheet.Address(part.Head.Row, part.Head.First), Value = column.Line.Label };
                }
    }

    private static IEnumerable<ItemCode> Codes(Table table, FormLine row) => table.Layout == TableLayout.List
        ? [new(row.Line.Code ?? "")]
        : table.AllColumns.Where(column => !column.Heading).Select(column => ItemCode.Of(row.Line.Code, column.Code));
}
