using System.Xml;
using Consolidator.Cells;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>Copies a sheet part and changes the formats of marked cells. Everything else is copied unchanged.</summary>
/// <param name="marks">The cells to fill, by row and column.</param>
/// <param name="former">The original formats of the cells that a former answer marked; null when there was none.</param>
/// <param name="createDrawing">Creates a drawing for the comments and returns the id of its relationship; called when the sheet has
/// none.</param>
internal sealed class SheetPatch(
    CellStyles styles, IReadOnlyDictionary<(int Row, int Column), MarkKind> marks,
    IReadOnlyDictionary<(int Row, int Column), int>? former, Func<string> createDrawing)
{
    // The elements that follow legacyDrawing in the schema.
    private static readonly HashSet<string> AfterDrawing =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"];

    private readonly Dictionary<int, int[]> _rows = marks.Keys.GroupBy(cell => cell.Row)
        .ToDictionary(row => row.Key, row => row.Select(cell => cell.Column).Order().ToArray());

    /// <summary>True when the caller will attach comments.</summary>
    public bool NeedsDrawing { get; init; }

    private Queue<int> _pendingRows = new();
    private string _namespace = "";

    /// <summary>The original formats of the marked cells.</summary>
    public Dictionary<(int Row, int Column), int> Formats { get; } = [];

    public GridSizes Sizes { get; } = new();

    /// <summary>The relationship id of the drawing with the comment boxes; null when there is none and none is needed.</summary>
    public string? Drawing { get; private set; }

    public static bool IsSelected(PatchedPackage package, string part)
    {
        using var stream = package.Open(part);
        using var reader = XmlReader.Create(stream, ReaderSettings);
        while (reader.Read() && reader.LocalName != "sheetData")
            if (reader.LocalName == "sheetView" && IsTrue(reader.GetAttribute("tabSelected"))) return true;
        return false;
    }

    public void Apply(PatchedPackage package, string part)
    {
        using var bytes = new MemoryStream();
        using (var stream = package.Open(part))
        using (var reader = XmlReader.Create(stream, ReaderSettings))
        using (var writer = XmlWriter.Create(bytes, WriterSettings))
        {
            reader.MoveToContent();
            _namespace = reader.NamespaceURI;
            if (_namespace != Main.NamespaceName) throw new MarkingException($"the root of '{part}' is {reader.Name} of {_namespace}");
            if (reader.LocalName != "worksheet" && marks.Count > 0) throw new MarkingException($"'{part}' is a {reader.LocalName}");
            _pendingRows = new(_rows.Keys.Order());
            writer.WriteStartDocument(standalone: true);
            Copy(reader, writer);
        }
        package.Write(part, bytes.ToArray());
    }

    private void Copy(XmlReader reader, XmlWriter writer)
    {
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.Depth == 1 && Drawing is null && NeedsDrawing && ComesAfterDrawing(reader)) WriteDrawing(reader.Prefix, writer);
                if (reader.NamespaceURI == _namespace) Element(reader, writer);
                else writer.WriteNode(reader, defattr: false);
                continue;
            }
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.Depth == 0 && Drawing is null && NeedsDrawing) WriteDrawing(reader.Prefix, writer);
                writer.WriteFullEndElement();
                reader.Read();
            }
            else writer.WriteNode(reader, defattr: false);
        }
    }

    private void Element(XmlReader reader, XmlWriter writer)
    {
        switch (reader.LocalName)
        {
            case "sheetData":
                Start(reader, writer);
                Rows(reader, writer);
                return;
            case "worksheet" or "chartsheet" or "sheetViews" or "cols":
                Start(reader, writer);
                if (reader.IsEmptyElement) writer.WriteEndElement();
                reader.Read();
                return;
            case "sheetView":
                // Selected sheets form a group: text typed in one goes into all, so only the answer sheet stays selected.
                Start(reader, writer, except: "tabSelected");
                if (reader.IsEmptyElement) writer.WriteEndElement();
                reader.Read();
                return;
            case "dimension" when Dimension(reader.GetAttribute("ref")) is { } widened:
                Start(reader, writer, except: "ref");
                writer.WriteAttributeString("ref", widened);
                writer.WriteEndElement();
                reader.Skip();
                return;
            case "sheetFormatPr": Sizes.ReadDefaults(reader); break;
            case "col": Sizes.ReadColumns(reader); break;
            case "legacyDrawing": Drawing = reader.GetAttribute("id", Links.NamespaceName); break;
        }
        writer.WriteNode(reader, defattr: false);
    }

    private void Rows(XmlReader reader, XmlWriter writer)
    {
        var prefix = reader.Prefix;
        var last = 0;
        foreach (var _ in Children(reader, writer))
        {
            if (reader.LocalName != "row" || reader.NamespaceURI != _namespace)
            {
                writer.WriteNode(reader, defattr: false);
                continue;
            }
            var row = Number(reader.GetAttribute("r")) ?? last + 1;
            if (row <= last) throw new MarkingException($"row {Text(row)} stands after row {Text(last)}");
            NewRows(prefix, writer, until: row);
            if (_pendingRows.TryPeek(out var next) && next == row) _pendingRows.Dequeue();
            Sizes.ReadRow(reader, row);
            if (_rows.ContainsKey(row) || former is not null) Row(reader, writer, row);
            else writer.WriteNode(reader, defattr: false);
            last = row;
        }
        NewRows(prefix, writer, until: int.MaxValue);
        writer.WriteFullEndElement();
    }

    private void Row(XmlReader reader, XmlWriter writer, int row)
    {
        var prefix = reader.Prefix;
        var format = IsTrue(reader.GetAttribute("customFormat")) ? Number(reader.GetAttribute("s")) : null;
        var pending = new Queue<int>(_rows.GetValueOrDefault(row, []));
        // `spans` gives the last cell of the row. It is optional and may be wrong after cells are added.
        Start(reader, writer, except: pending.Count > 0 ? "spans" : null);
        var last = 0;
        foreach (var _ in Children(reader, writer))
        {
            if (reader.LocalName != "c" || reader.NamespaceURI != _namespace)
            {
                writer.WriteNode(reader, defattr: false);
                continue;
            }
            var column = reader.GetAttribute("r") is { } address ? ColumnOf(address, row) : last + 1;
            if (column <= last) throw new MarkingException($"cell {Text(column)} of row {Text(row)} stands after cell {Text(last)}");
            while (pending.TryPeek(out var next) && next < column) NewCell(prefix, writer, row, pending.Dequeue(), format);
            if (pending.TryPeek(out var here) && here == column) pending.Dequeue();
            Cell(reader, writer, row, column);
            last = column;
        }
        while (pending.TryDequeue(out var next)) NewCell(prefix, writer, row, next, format);
        writer.WriteEndElement();
    }

    private void Cell(XmlReader reader, XmlWriter writer, int row, int column)
    {
        var original = Number(reader.GetAttribute("s")) ?? 0;
        if (!styles.Has(original)) throw new MarkingException($"cell {A1Notation.Write(row, column)} has a format the workbook does not");
        var format = FormatFor(row, column, original);
        if (format == original) { writer.WriteNode(reader, defattr: false); return; }
        Start(reader, writer, except: "s");
        writer.WriteAttributeString("s", Text(format));
        foreach (var _ in Children(reader, writer)) writer.WriteNode(reader, defattr: false);
        writer.WriteEndElement();
    }

    private int FormatFor(int row, int column, int original)
    {
        var clean = former is not null && styles.HasMark(original)
            ? styles.RemoveMark(original, former.GetValueOrDefault((row, column))) : original;
        if (!marks.TryGetValue((row, column), out var kind)) return clean;
        Formats[(row, column)] = clean;
        return styles.AddMark(clean, kind);
    }

    private void NewRows(string prefix, XmlWriter writer, int until)
    {
        while (_pendingRows.TryPeek(out var row) && row < until)
        {
            _pendingRows.Dequeue();
            writer.WriteStartElement(prefix, "row", _namespace);
            writer.WriteAttributeString("r", Text(row));
            foreach (var column in _rows[row]) NewCell(prefix, writer, row, column, null);
            writer.WriteEndElement();
        }
    }

    private void NewCell(string prefix, XmlWriter writer, int row, int column, int? rowFormat)
    {
        writer.WriteStartElement(prefix, "c", _namespace);
        writer.WriteAttributeString("r", A1Notation.Write(row, column));
        writer.WriteAttributeString("s", Text(FormatFor(row, column, rowFormat ?? Sizes.FormatOf(column))));
        writer.WriteEndElement();
    }

    private void WriteDrawing(string prefix, XmlWriter writer)
    {
        Drawing = createDrawing();
        writer.WriteStartElement(prefix, "legacyDrawing", _namespace);
        writer.WriteAttributeString("r", "id", Links.NamespaceName, Drawing);
        writer.WriteEndElement();
    }

    // An AlternateContent at this place has controls or objects, which bring their own drawing; so this case was never seen.
    private static bool ComesAfterDrawing(XmlReader reader) => reader.LocalName == "AlternateContent"
        ? throw new MarkingException($"'{reader.Name}' stands where the drawing of the comments has to")
        : AfterDrawing.Contains(reader.LocalName);

    private string? Dimension(string? range)
    {
        if (marks.Count == 0 || range is null) return null;
        var corners = range.Split(':');
        var (top, left) = AddressOf(corners[0]);
        var (bottom, right) = AddressOf(corners[^1]);
        top = Math.Min(top, marks.Keys.Min(cell => cell.Row));
        left = Math.Min(left, marks.Keys.Min(cell => cell.Column));
        bottom = Math.Max(bottom, marks.Keys.Max(cell => cell.Row));
        right = Math.Max(right, marks.Keys.Max(cell => cell.Column));
        return $"{A1Notation.Write(top, left)}:{A1Notation.Write(bottom, right)}";
    }

    private static int ColumnOf(string address, int row) => AddressOf(address) is var (at, column) && at == row ? column
        : throw new MarkingException($"cell {address} stands in row {Text(row)}");

    private static void Start(XmlReader reader, XmlWriter writer, string? except = null)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0 && reader.LocalName == except) continue;
            writer.WriteStartAttribute(reader.Prefix, reader.LocalName, reader.NamespaceURI);
            writer.WriteString(reader.Value);
            writer.WriteEndAttribute();
        }
        reader.MoveToElement();
    }

    /// <summary>Yields at every child element, which the caller must consume; ends after the end tag.</summary>
    private static IEnumerable<int> Children(XmlReader reader, XmlWriter writer)
    {
        var empty = reader.IsEmptyElement;
        reader.Read();
        while (!empty && reader.NodeType != XmlNodeType.EndElement)
            if (reader.NodeType == XmlNodeType.Element) yield return reader.Depth;
            else writer.WriteNode(reader, defattr: false);
        if (!empty) reader.Read();
    }
}
