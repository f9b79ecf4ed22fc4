using Consolidator.Forms;
using Consolidator.Texts;
using Consolidator.Validating;

namespace Consolidator.Reading;

/// <summary>Rows and tables of the form that a workbook does not have.</summary>
internal static class Absent
{
    public static IEnumerable<Finding> Of(IReadOnlyList<TableReader> readers, ILookup<string, Spot> spots)
    {
        foreach (var (table, axis) in readers.Where(reader => reader.Table.Layout is TableLayout.List or TableLayout.Matrix).Select(reader => (reader.Table, reader.Rows)))
        {
            var missing = axis.Data.Where(place => !place.Line.Optional && !Codes(table, place).Any(spots.Contains)).ToList();
            if (missing.Count == 0) continue;
            if (missing.Count == axis.Data.Count(place => !place.Line.Optional))
                yield return new("table-missing", Severity.Error, new("table-missing", table.Title), Value: table.Title);
            else
                foreach (var place in missing)
                    yield return new("row-missing", Severity.Error, new("row-missing", place.Path), Value: place.Line.Label, Item: Codes(table, place).First());
        }
        foreach (var (table, axis) in readers.Where(reader => reader.Table.Layout == TableLayout.Record).Select(reader => (reader.Table, reader.Columns)))
            if (!axis.Data.Any(place => place.Line.Code is { } code && spots.Contains(code)))
                yield return new("table-missing", Severity.Error, new("table-missing", table.Title), Value: table.Title);
    }

    private static IEnumerable<string> Codes(Table table, Place row) => table.Layout == TableLayout.List
        ? [row.Line.Code ?? ""] : table.AllColumns.Where(column => !column.Heading).Select(column => $"{row.Line.Code}.{column.Code}");
}
