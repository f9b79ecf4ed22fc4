using Consolidator.Findings;
using Consolidator.Forms;

namespace Consolidator.Reading;

/// <summary>Everything that one table of a form yields on one sheet.</summary>
internal sealed class TableTrace(Table table, string sheet)
{
    public Table Table => table;
    public string Sheet => sheet;
    public List<Spot> Spots { get; } = [];
    public List<Finding> Findings { get; } = [];

    /// <summary>Cells that were read, or that are known not to be figures of the form.</summary>
    public HashSet<(int Row, int Column)> AccountedCells { get; } = [];

    /// <summary>The parts of the sheet that belong to the table; used to find the cells that were not read.</summary>
    public List<TablePart> Parts { get; } = [];
}

/// <param name="Rows">Rows below the head, down to the last one that was read.</param>
/// <param name="MissingColumns">Columns of the table that the head does not have.</param>
internal sealed record TablePart(TableHead Head, IReadOnlyList<LabelledRow> Rows, IReadOnlyList<FormLine> MissingColumns);
