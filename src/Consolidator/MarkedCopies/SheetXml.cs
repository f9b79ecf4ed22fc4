using System.Globalization;
using System.Xml;
using Consolidator.Cells;

namespace Consolidator.MarkedCopies;

/// <summary>Writes a sheet part of our own, cell by cell. Texts are inline and can never become formulas.</summary>
internal sealed class SheetXml(XmlWriter writer)
{
    private static readonly string Main = OpenXml.Main.NamespaceName;
    private int _row;

    public void Begin(IReadOnlyList<int> widths, int hiddenFrom, int frozen)
    {
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement("worksheet", Main);
        var first = "A" + OpenXml.Text(frozen + 1);
        writer.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>"
            + "<sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">"
            + $"<pane ySplit=\"{OpenXml.Text(frozen)}\" topLeftCell=\"{first}\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            + $"<selection pane=\"bottomLeft\" activeCell=\"{first}\" sqref=\"{first}\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"15\"/>");
        Columns(widths, column => column >= hiddenFrom);
        writer.WriteStartElement("sheetData", Main);
    }

    public void Columns(IReadOnlyList<int> widths, Func<int, bool> hidden)
    {
        if (widths.Count == 0) return;
        writer.WriteStartElement("cols", Main);
        foreach (var (index, width) in widths.Index())
        {
            writer.WriteStartElement("col", Main);
            writer.WriteAttributeString("min", OpenXml.Text(index + 1));
            writer.WriteAttributeString("max", OpenXml.Text(index + 1));
            writer.WriteAttributeString("width", OpenXml.Text(width) + ".7109375");
            if (hidden(index + 1)) writer.WriteAttributeString("hidden", "1");
            writer.WriteAttributeString("customWidth", "1");
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    /// <param name="height">In points; null: as the program sees fit.</param>
    /// <param name="fixedHeight">False when the row may grow with what is written into it.</param>
    public void Row(int row, int? height, bool fixedHeight = false, bool hidden = false)
    {
        _row = row;
        writer.WriteStartElement("row", Main);
        writer.WriteAttributeString("r", OpenXml.Text(row));
        if (height is { } points) writer.WriteAttributeString("ht", OpenXml.Text(points));
        if (hidden) writer.WriteAttributeString("hidden", "1");
        if (fixedHeight) writer.WriteAttributeString("customHeight", "1");
    }

    public void EndRow() => writer.WriteEndElement();

    public void Text(int column, string text, int format)
    {
        Start(column, format, text.Length > 0 ? "inlineStr" : null);
        if (text.Length > 0)
        {
            writer.WriteStartElement("is", Main);
            writer.WriteStartElement("t", Main);
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(OpenXml.Encoded(text));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    public void Number(int column, decimal number, int format) =>
        Value(column, format, null, number.ToString(CultureInfo.InvariantCulture));

    /// <param name="type">As the format calls it: <c>b</c> a truth, <c>e</c> an error.</param>
    public void Value(int column, int format, string? type, string value)
    {
        Start(column, format, type);
        writer.WriteElementString("v", Main, value);
        writer.WriteEndElement();
    }

    public void End(IReadOnlyList<string> merges, IReadOnlyList<(string Cell, string Target)> links, string footer)
    {
        EndCells(merges);
        if (links.Count > 0)
        {
            writer.WriteStartElement("hyperlinks", Main);
            foreach (var (cell, target) in links)
            {
                writer.WriteStartElement("hyperlink", Main);
                writer.WriteAttributeString("ref", cell);
                writer.WriteAttributeString("location", target);
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
        }
        writer.WriteRaw("<printOptions horizontalCentered=\"1\"/>"
            + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        writer.WriteStartElement("headerFooter", Main);
        writer.WriteElementString("oddFooter", Main, footer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    public void EndCells(IReadOnlyList<string> merges)
    {
        writer.WriteEndElement();
        if (merges.Count == 0) return;
        writer.WriteStartElement("mergeCells", Main);
        foreach (var merge in merges)
        {
            writer.WriteStartElement("mergeCell", Main);
            writer.WriteAttributeString("ref", merge);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    /// <summary>How high a row of wrapped texts is, in points; at most what a row may be.</summary>
    /// <param name="least">When every text fits on a line.</param>
    public static int HeightOf(int least, params ReadOnlySpan<(string Text, int Width)> cells)
    {
        var lines = 1;
        foreach (var (text, width) in cells)
            lines = Math.Max(lines, text.Split('\n').Sum(line => 1 + WidthOf(line) / Math.Max(width - 1, 1)));
        return Math.Min(least + (lines - 1) * 14, 409);
    }

    /// <summary>A Han character is as wide as two others.</summary>
    public static int WidthOf(string text) => text.Sum(c => c < 0x2E80 ? 1 : 2);

    private void Start(int column, int format, string? type)
    {
        writer.WriteStartElement("c", Main);
        writer.WriteAttributeString("r", A1Notation.Write(_row, column));
        if (format > 0) writer.WriteAttributeString("s", OpenXml.Text(format));
        if (type is not null) writer.WriteAttributeString("t", type);
    }
}
