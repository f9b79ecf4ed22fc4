using Consolidator.Findings;
using Consolidator.Forms;

namespace Consolidator.Reading;

/// <summary>What one table of a form gives on one sheet.</summary>
internal sealed class TableTrace(Table table, string sheet)
{
    public Table Table => table;
    public string Sheet => sheet;
    public List<Spot> Spots { get; } = [];
    public List<Finding> Findings { get; } = [];

    /// <summary>Cells that were read, or are known to be no figures of the form.</summary>
    public HashSet<(int Row, int Column)> Accounted { get; } = [];

    /// <summary>Parts of the sheet that belong to the table, for naming what was not read there.</summary>
    public List<Part> Parts { get; } = [];
}

/// <param name="Rows">Rows below the head, to the last one that was read.</param>
/// <param name="Without">Columns of the table that the head does not have.</param>
internal sealed record Part(Head Head, IReadOnlyList<LabelledRow> Rows, IReadOnlyList<FormLine> Without);
