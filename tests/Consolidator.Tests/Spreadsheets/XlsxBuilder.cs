using System.IO.Compression;
using System.Text;

namespace Consolidator.Spreadsheets;

/// <summary>Builds small .xlsx files: <c>sheetData</c> is written as given, including errors.</summary>
internal sealed class XlsxBuilder
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    public const string Doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, byte[]> _parts = [];
    private readonly List<string> _sheets = [], _rels = [];
    private int _count;

    public string Folder { get; init; } = "xl/";
    public string WorkbookPr { get; init; } = "";
    public string? Shared { get; init; }
    public string SharedName { get; init; } = "sharedStrings";
    public string? Styles { get; init; }

    public static byte[] Workbook(string rows, string after = "") => new XlsxBuilder().Sheet("表1", rows, after).Bytes();

    public XlsxBuilder Sheet(string name, string rows, string after = "", string before = "", string state = "", string type = "worksheet")
    {
        _count++;
        _sheets.Add($"<sheet name=\"{name}\" sheetId=\"{_count}\" r:id=\"rId{_count}\" {state}/>");
        _rels.Add($"<Relationship Id=\"rId{_count}\" Type=\"{Doc}/{type}\" Target=\"worksheets/sheet{_count}.xml\"/>");
        return Part($"{Folder}worksheets/sheet{_count}.xml", $"<worksheet {Main}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>");
    }

    public XlsxBuilder Part(string name, string text) => Part(name, Encoding.UTF8.GetBytes(text));

    public XlsxBuilder Part(string name, byte[] bytes)
    {
        _parts[name] = bytes;
        return this;
    }

    /// <summary>Relationships of the first sheet: pairs of type and target.</summary>
    public XlsxBuilder Beside(params (string Type, string Target)[] parts) => Part($"{Folder}worksheets/_rels/sheet1.xml.rels",
        Relationships(string.Concat(parts.Select((part, index) =>
            $"<Relationship Id=\"rId{index + 1}\" Type=\"{Doc}/{part.Type}\" Target=\"{part.Target}\"/>"))));

    public byte[] Bytes()
    {
        if (Shared is not null) Add("sharedStrings", SharedName, "sst", Shared);
        if (Styles is not null) Add("styles", "styles", "styleSheet", Styles);
        Part("[Content_Types].xml", ContentTypes());
        Part("_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Doc}/officeDocument\" Target=\"{Folder}workbook.xml\"/>"));
        if (!_parts.ContainsKey($"{Folder}workbook.xml"))
            Part($"{Folder}workbook.xml", $"<workbook {Main} xmlns:r=\"{Doc}\">{WorkbookPr}"
                + $"<sheets>{string.Concat(_sheets)}</sheets></workbook>");
        Part($"{Folder}_rels/workbook.xml.rels", Relationships(string.Concat(_rels)));
        return Zip([.. _parts.Select(part => (part.Key, part.Value))]);
    }

    // The reader uses relationships; other programs also need content types.
    private string ContentTypes()
    {
        const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/{Folder}workbook.xml\" ContentType=\"{Sheets}sheet.main+xml\"/>"
            + string.Concat(Enumerable.Range(1, _count).Select(number =>
                $"<Override PartName=\"/{Folder}worksheets/sheet{number}.xml\" ContentType=\"{Sheets}worksheet+xml\"/>")) + "</Types>";
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in members)
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(bytes);
            }
        return stream.ToArray();
    }

    private void Add(string type, string name, string root, string text)
    {
        _rels.Add($"<Relationship Id=\"rId{type}\" Type=\"{Doc}/{type}\" Target=\"{name}.xml\"/>");
        Part($"{Folder}{name}.xml", $"<{root} {Main}>{text}</{root}>");
    }

    private static string Relationships(string inner) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";
}
