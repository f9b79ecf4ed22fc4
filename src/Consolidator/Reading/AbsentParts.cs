using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Forms;

namespace Consolidator.Reading;

/// <summary>Finds rows, columns and tables of the form that a workbook does not have.</summary>
internal static class AbsentParts
{
    /// <param name="parts">All parts of sheets that were read.</param>
    /// <param name="lost">Receives the items of absent lines. They are unknown: the unit did not leave them blank.</param>
    public static IEnumerable<Finding> FindRowsAndTables(
        IReadOnlyList<TableReader> readers, IEnumerable<TablePart> parts, ILookup<ItemCode, Spot> spots, ISet<ItemCode> lost)
    {
        var astray = parts.SelectMany(part => part.Rows).Where(row => row.Misplaced is not null).ToLookup(row => row.Misplaced?.Place);
        foreach (var (table, axis) in readers
            .Where(reader => reader.Table.Layout is TableLayout.List or TableLayout.Matrix)
            .Select(reader => (reader.Table, reader.Rows)))
        {
            var missing = axis.DataLines.Where(place => !place.Declaration.Optional && !Codes(table, place).Any(spots.Contains)).ToList();
            if (missing.Count == 0) continue;
            lost.UnionWith(missing.SelectMany(place => Codes(table, place)));
            if (missing.Count == axis.DataLines.Count(place => !place.Declaration.Optional))
                yield return FindingKinds.TableMissing.Create(table.Title) with { Value = table.Title };
            else
                foreach (var place in missing)
                    yield return astray[place].FirstOrDefault() is { LabelAt: { } at, Misplaced.Heading: { } heading }
                        ? FindingKinds.RowUnderOtherHeading.Create(at.A1, place.Path, heading.Path) with { Where = at,
                            Value = place.Declaration.Label, Item = Codes(table, place).First() }
                        : FindingKinds.RowMissing.Create(place.Path) with { Value = place.Declaration.Label,
                            Item = Codes(table, place).First() };
        }
        foreach (var table in readers.Select(reader => reader.Table).Where(table => table.Layout == TableLayout.Record))
            if (!table.Codes.Any(spots.Contains))
            {
                lost.UnionWith(table.Codes);
                yield return FindingKinds.TableMissing.Create(table.Title) with { Value = table.Title };
            }
    }

    /// <summary>Columns that one part of a table lacks and that no other part has for the same rows.</summary>
    public static IEnumerable<Finding> FindColumns(IEnumerable<TableTrace> traces, ILookup<ItemCode, Spot> spots, ISet<ItemCode> lost)
    {
        foreach (var trace in traces.Where(trace => trace.Spots.Count > 0))
            foreach (var part in trace.Parts)
                foreach (var column in part.MissingColumns)
                {
                    List<ItemCode> codes = trace.Table.Layout == TableLayout.Record ? [new(column.Declaration.Code ?? "")]
                        : [.. part.Rows.Where(row => row.Line is { Declaration.Heading: false })
                            .Select(row => ItemCode.Of(row.Line?.Declaration.Code, column.Declaration.Code))];
                    if (codes.Count > 0 && codes.All(spots.Contains)) continue;
                    lost.UnionWith(codes.Where(code => !spots.Contains(code)));
                    var sheet = part.Head.Grid.Sheet;
                    yield return FindingKinds.ColumnMissing.Create(column.Path,
                        sheet.Name) with { Where = sheet.Address(part.Head.Row, part.Head.FirstColumn), Value = column.Declaration.Label };
                }
    }

    private static IEnumerable<ItemCode> Codes(Table table, FormLine row) => table.Layout == TableLayout.List
        ? [new(row.Declaration.Code ?? "")]
        : table.AllColumns.Where(column => !column.Heading).Select(column => ItemCode.Of(row.Declaration.Code, column.Code));
}
