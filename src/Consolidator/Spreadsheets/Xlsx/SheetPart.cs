using System.Globalization;
using System.Text;
using System.Xml;
using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Spreadsheets.Packages;

namespace Consolidator.Spreadsheets.Xlsx;

/// <summary>Reads a worksheet part in one pass: cells, merges and hidden rows and columns. Cell references must be ascending and
/// unique.</summary>
internal sealed class SheetPart(InspectedSheet sheet, CellReader reading)
{
    private readonly StringBuilder _value = new();
    private readonly RichText _inline = new();
    private int _row, _column;
    private string? _type;
    private int _style;
    private bool _inCell, _inValue, _hasValue, _hasInline, _hasFormula;

    public void Read(Stream part)
    {
        using var reader = PackageXml.Open(part);
        reader.MoveToContent();
        if (reader.NamespaceURI == PackageXml.StrictMain) throw new UnreadableException(FindingKinds.StrictOoxml);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == PackageXml.Main) Start(reader);
            else if (reader.NodeType == XmlNodeType.EndElement && reader.NamespaceURI == PackageXml.Main) End(reader);
            else if (_inValue && reader.IsText)
            {
                _value.Append(reader.Value);
                if (_value.Length > Limits.CellText * 7) throw UnreadableException.TooLarge("limit-text", Limits.CellText, Where);
            }
            else if (_hasInline) _inline.Append(reader);
        }
    }

    private CellPosition Where => new(sheet.Name, _row, _column);

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "c": StartCell(reader); break;
            case "v" when _inCell:
                _hasValue = true;
                _inValue = !reader.IsEmptyElement;
                break;
            case "f" when _inCell: _hasFormula = true; break;
            case "is" when _inCell: _hasInline = true; break;
            case "row": StartRow(reader); break;
            case "mergeCell": sheet.AddMerge(Range(reader)); break;
            case "col" when reader.ReadFlag("hidden") || reader.GetAttribute("width") == "0":
                sheet.HideColumns(Whole(reader, "min") ?? 1, Whole(reader, "max") ?? 0);
                break;
            default:
                if (_hasInline) _inline.Append(reader);
                break;
        }
    }

    private void End(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "v": _inValue = false; break;
            case "c" when _inCell: EndCell(); break;
            default:
                if (_hasInline) _inline.Append(reader);
                break;
        }
    }

    private void StartRow(XmlReader reader)
    {
        var given = reader.GetAttribute("r");
        var row = given is null ? _row + 1 : Whole(reader, "r") ?? 0;
        if (row > Limits.Rows) throw UnreadableException.TooLarge("limit-rows", Limits.Rows);
        if (row <= _row) throw BadReference(given ?? "");
        (_row, _column) = (row, 0);
        sheet.ExtendTo(row, 0);
        if (reader.ReadFlag("hidden") || reader.GetAttribute("ht") == "0") sheet.HiddenRows.Add(row);
    }

    private void StartCell(XmlReader reader)
    {
        var given = reader.GetAttribute("r");
        if (given is not null)
        {
            if (!A1Notation.TryRead(given, out var row, out var column) || row != _row || column <= _column) throw BadReference(given);
            _column = column;
        }
        else if (_row == 0 || ++_column > Limits.Columns) throw BadReference("");
        sheet.ExtendTo(_row, _column);
        _type = reader.GetAttribute("t");
        _style = Whole(reader, "s") ?? 0;
        (_hasValue, _hasInline, _hasFormula, _inValue) = (false, false, false, false);
        _value.Clear();
        _inline.Clear();
        _inCell = !reader.IsEmptyElement;
    }

    private void EndCell()
    {
        _inCell = false;
        var (value, inline) = (_hasValue ? _value.ToString() : null, _hasInline ? _inline.ToString() : null);
        var content = reading.Read(_type, _style, value, inline, _hasFormula, Where);
        var runs = _type == "s" ? reading.FindFontRuns(value) : _hasInline ? _inline.FontRuns : null;
        _hasInline = false;
        if (content is not null)
            sheet.Add(
                new(_row, _column, content) { Format = reading.FindScaledFormat(_style), FontRuns = runs,
                IsStruck = reading.IsStruck(_style) });
    }

    private CellRange Range(XmlReader reader)
    {
        var given = reader.GetAttribute("ref") ?? "";
        return A1Notation.ReadRange(given) ?? throw BadReference(given);
    }

    private UnreadableException BadReference(string given) => new(FindingKinds.BadCellReference, sheet.Name, given) { Value = given };

    private static int? Whole(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
}
