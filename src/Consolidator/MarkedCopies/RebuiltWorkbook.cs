using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;
using Consolidator.AnswerSheets;
using Consolidator.Cells;
using Consolidator.Spreadsheets;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>A plain .xlsx of a workbook as it was read: values, merges, what is hidden. Formats and formulas are not known.</summary>
internal static class RebuiltWorkbook
{
    private const string Refused = "[]:*?/\\";
    private const int DateFormat = 1, TimeFormat = 2, QuotedFormat = 3;

    /// <summary>The names the sheets get: Excel refuses some that other programs allow (long ones, those with <c>/</c>).</summary>
    public static IReadOnlyDictionary<string, string> Names(Workbook workbook)
    {
        var names = new Dictionary<string, string>();
        var taken = new HashSet<string>(AnswerSheet.Names, StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in workbook.Sheets.Where(AnswerSheet.IsNot))
        {
            var plain = string.Concat(Carried(sheet.Name, 1_000).Select(c => Refused.Contains(c) ? '_' : c)).Trim('\'', ' ');
            var name = Fitted(plain.Length == 0 ? "Sheet" : plain, "");
            for (var number = 2; !taken.Add(name); number++) name = Fitted(plain, $" ({Text(number)})");
            names[sheet.Name] = name;
        }
        return names;
    }

    public static byte[] Build(Workbook workbook)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, workbook.Sheets.Count).Select(Text).ToList();
            Put(archive, ContentTypes, $"""
                <Types xmlns="{Types}"><Default Extension="rels" ContentType="{RelationsType}"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="{WorkbookType}"/>
                <Override PartName="/xl/styles.xml" ContentType="{StylesType}"/>
                {Each(numbers, number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{WorksheetType}\"/>")}
                </Types>
                """);
            Put(archive, "_rels/.rels", $"""
                <Relationships xmlns="{Package}">{Relation("1", "officeDocument", "xl/workbook.xml")}</Relationships>
                """);
            Put(archive, "xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Package}">{Each(numbers, number => Relation(number, "worksheet", $"worksheets/sheet{number}.xml"))}
                {Relation("Styles", "styles", "styles.xml")}</Relationships>
                """);
            Put(archive, "xl/workbook.xml", $"""
                <workbook xmlns="{Main}" xmlns:r="{Links}"><bookViews><workbookView/></bookViews>
                <sheets>{string.Concat(workbook.Sheets.Zip(numbers, Entry))}</sheets></workbook>
                """);
            Put(archive, "xl/styles.xml", Styles);
            foreach (var (sheet, number) in workbook.Sheets.Zip(numbers)) Put(archive, $"xl/worksheets/sheet{number}.xml", sheet);
        }
        return bytes.ToArray();
    }

    // 1: a date. 2: a date with its time. 3: a text that looks like a formula.
    private static readonly string Styles = $"""
        <styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>
        """;

    private static string Each(IEnumerable<string> numbers, Func<string, string> xml) => string.Concat(numbers.Select(xml));

    private static string Relation(string id, string kind, string target) =>
        $"<Relationship Id=\"rId{id}\" Type=\"{RelationshipBase}{kind}\" Target=\"{target}\"/>";

    private static string Entry(Sheet sheet, string number)
    {
        var state = sheet.Hidden ? "hidden" : "visible";
        return $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{number}\" state=\"{state}\" r:id=\"rId{number}\"/>";
    }

    private static void Put(ZipArchive archive, string part, string xml)
    {
        using var stream = archive.CreateEntry(part, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    private static void Put(ZipArchive archive, string part, Sheet sheet)
    {
        using var stream = archive.CreateEntry(part, CompressionLevel.Fastest).Open();
        using var writer = XmlWriter.Create(stream, AsItIs);
        var xml = new SheetXml(writer);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement("worksheet", Main.NamespaceName);
        xml.Columns(Widths(sheet), sheet.HiddenColumns.Contains);
        writer.WriteStartElement("sheetData", Main.NamespaceName);
        var cells = sheet.Cells.ToLookup(cell => cell.Row);
        foreach (var row in cells.Select(row => row.Key).Union(sheet.HiddenRows).Order())
        {
            xml.Row(row, null, hidden: sheet.HiddenRows.Contains(row));
            foreach (var cell in cells[row].OrderBy(cell => cell.Column)) Put(xml, cell);
            xml.EndRow();
        }
        xml.EndCells([.. Merges(sheet).Select(merge =>
            $"{sheet.Address(merge.Top, merge.Left).A1}:{sheet.Address(merge.Bottom, merge.Right).A1}")]);
        writer.WriteEndElement();
    }

    private static void Put(SheetXml xml, Cell cell)
    {
        switch (cell.Content)
        {
            case CellContent.Text(var text): xml.Text(cell.Column, text, LooksLikeFormula(text) ? QuotedFormat : 0); break;
            case CellContent.Number(var number): xml.Number(cell.Column, number, 0); break;
            case CellContent.Date(var date):
                var format = date.TimeOfDay == TimeSpan.Zero ? DateFormat : TimeFormat;
                xml.Value(cell.Column, format, null, date.ToOADate().ToString("R", CultureInfo.InvariantCulture));
                break;
            case CellContent.Truth(var truth): xml.Value(cell.Column, 0, "b", truth ? "1" : "0"); break;
            case CellContent.Error(var name): xml.Value(cell.Column, 0, "e", name); break;
            // Dropped back as it is, a formula nobody calculated must not come as a blank.
            case CellContent.Uncalculated: xml.Value(cell.Column, 0, "e", "#N/A"); break;
            case CellContent.Unrepresentable(var shown): xml.Text(cell.Column, shown, 0); break;
        }
    }

    private static List<int> Widths(Sheet sheet)
    {
        var widths = Enumerable.Repeat(9, Math.Min(sheet.LastColumn, 256)).ToList();
        foreach (var cell in sheet.Cells.Where(cell => cell.Column <= widths.Count))
            if (cell.Content is CellContent.Text(var text) && !sheet.Merges.Any(merge => merge.Contains(cell.Row, cell.Column)))
                widths[cell.Column - 1] = Math.Clamp(SheetXml.WidthOf(text) + 1, widths[cell.Column - 1], 40);
        return widths;
    }

    // Excel repairs a file whose merged ranges overlap, or hold a single cell.
    private static List<CellRange> Merges(Sheet sheet)
    {
        var merges = new List<CellRange>();
        foreach (var merge in sheet.Merges)
            if ((merge.Top, merge.Left) != (merge.Bottom, merge.Right) && !merges.Any(other =>
                    merge.Top <= other.Bottom && other.Top <= merge.Bottom && merge.Left <= other.Right && other.Left <= merge.Right))
                merges.Add(merge);
        return merges;
    }

    private static string Fitted(string name, string after) => name[..Math.Min(name.Length, 31 - after.Length)] + after;
}
