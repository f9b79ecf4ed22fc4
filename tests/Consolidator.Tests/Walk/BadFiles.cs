using System.Text;
using Consolidator.Spreadsheets;

namespace Consolidator.Walk;

/// <summary>Bad files, each with the code of its finding. All of them are dropped into one folder and taken in one
/// pass.</summary>
internal static class BadFiles
{
    private const string Doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="Code">The code is stable, because scripts and handbooks may name it.</param>
    /// <param name="Period">The period of the returned version; null when the file was refused before it was
    /// recognised.</param>
    public sealed record Bad(string Name, byte[] Bytes, string Code, int? Period = 2013);

    public static IReadOnlyDictionary<string, Bad> All { get; } = Rows().ToDictionary(row => row.What, row => row.File);

    private static IEnumerable<(string What, Bad File)> Rows()
    {
        yield return ("another unit on the cover", new("01.xlsx", Town.Workbook(Town.Return(("W04", 31)), "财政局"), "other-unit"));
        yield return ("another unit in the file's name", new("02 财政局2013年报.xlsx", Filled(("W04", 3)), "other-unit"));
        yield return ("an unknown form", new("03.xlsx", Sheet([["通讯录"], ["姓名", "电话"], ["张三", 12]]), "unknown-form", null));
        yield return ("two possible forms", new("04.xlsx", Two(), "ambiguous-form", null));
        yield return (
            "no period and two open", new("05.xlsx", Sheet([["供水情况年度统计表"], ["填报单位", "水务局"], .. Figures()]), "period-unknown", null));
        yield return ("two periods that contradict", new("06号 供水2014年报.xlsx", Filled(("W04", 6)), "period-contradicts"));
        yield return ("a quarter on a yearly form", new(
            "07.xlsx", Sheet([["供水情况年度统计表"], ["填报单位", "水务局"], ["报告期", "2013年第三季度"], .. Figures()]),
            "period-wrong-kind", null));
        yield return ("a period nobody asks for", new("08.xlsx", Town.Workbook(Town.Return(), "水务局", 2019), "not-collected", 2019));
        yield return ("a row missing", new("09.xlsx", Town.Workbook(Without("W02"), "水务局"), "row-missing"));
        yield return ("a row twice", new("10.xlsx", Sheet([.. Head(), .. Figures(), ["供水投诉件数", 13]]), "row-twice"));
        yield return ("text in a number cell", new("11.xlsx", Filled(("W04", "很多")), "not-a-number"));
        yield return ("a number with a remark", new("12.xlsx", Filled(("W04", "22（其中修订16件）")), "number-with-remark"));
        yield return ("another measure in the cell", new("13.xlsx", Filled(("W02", "251000元")), "wrong-measure"));
        yield return ("a broken reference", new("14.xlsx", Filled(("W04", "#REF!")), "error-cell"));
        yield return ("a division by zero", new("15.xlsx", Filled(("W02", "#DIV/0!")), "error-cell"));
        yield return ("a formula without a value", new("16.xlsx", Filled(("W04", "=B5")), "formula-uncalculated"));
        yield return ("half a complaint", new("17.xlsx", Filled(("W04", 2.5m)), "not-whole"));
        yield return ("three decimals where two are kept", new("18.xlsx", Filled(("W02", 1.505m)), "too-many-decimals"));
        yield return ("a negative count", new("19.xlsx", Filled(("W04", -2)), "negative"));
        yield return ("a sum that does not add up", new("20.xlsx", Filled(("W01", 99)), "W1"));
        yield return ("an answer that is none", new("21.xlsx", Filled(("L1", "可能")), "not-an-option"));
        yield return (
            "a table with nothing in it", new("22.xlsx", Sheet([.. Head(), .. Figures().Select(row => new[] { row[0] })]), "table-blank"));
        yield return ("a number beyond reach", new("23.xlsx", Filled(("W04", "99999999999999999999999999")), "number-out-of-range"));
        yield return ("an empty workbook", new("24.xlsx", XlsxBuilder.Workbook(""), "no-cells", null));
        yield return ("zero bytes", new("25.xlsx", [], "empty-file", null));
        yield return ("half a file", new("26.xlsx", Filled()[..(Filled().Length / 2)], "file-damaged", null));
        yield return ("one bit turned", new("27.xlsx", Turned(Filled(("W04", 9))), "file-damaged", null));
        yield return ("encrypted", new(
            "28.xlsx", XlsBuilder.Compound(("EncryptedPackage", new byte[9000]), ("EncryptionInfo", new byte[600])), "encrypted", null));
        yield return ("xlsb", new("29.xlsb", Office("xl/workbook.bin", [1, 2, 3]), "xlsb-unsupported", null));
        yield return ("a Word document renamed to xlsx", new(
            "30.xlsx", Office("word/document.xml", "<w:document xmlns:w=\"w\"/>"u8.ToArray()), "not-a-spreadsheet", null));
        yield return ("a Word document", new(
            "31.docx", Office("word/document.xml", "<w:document xmlns:w=\"v\"/>"u8.ToArray()), "not-a-spreadsheet", null));
        yield return ("a PDF", new("32.pdf", "%PDF-1.7 ..."u8.ToArray(), "not-a-spreadsheet", null));
        yield return (
            "html renamed to xls", new("33.xls", "<html><table><tr><td>12</td></tr></table></html>"u8.ToArray(), "disguised", null));
        yield return ("csv renamed to xlsx", new("34.xlsx", Encoding.UTF8.GetBytes("指标,数值\r\n供水投诉件数,12\r\n"), "disguised", null));
        yield return ("a picture without extension", new("35", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0], "not-a-spreadsheet", null));
        yield return ("an OpenDocument table", new(
            "36.ods", XlsxBuilder.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray())), "ods-unsupported",
                null));
        yield return ("csv with an unclosed quote", new(
            "37.csv", Encoding.UTF8.GetBytes(Csv().Replace("12", "\"12", StringComparison.Ordinal)), "csv-malformed", null));
        yield return (
            "csv in no encoding", new("38.csv", [.. Encoding.UTF8.GetBytes(Csv()), 0x81, 0x20, 0xFF, 0xFF, 0x0A], "csv-encoding", null));
        yield return ("a file over the limits", new("39.xlsx", new byte[33 << 20], "too-large", null));
        yield return ("a bomb", new(
            "40.xlsx", XlsxBuilder.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/bomb.bin", new byte[40 << 20])),
            "not-a-spreadsheet", null));
        yield return ("a name that is markup", new("41 <img src=x onerror='a'>&.xlsx", Filled(("W01", 98)), "W1"));
        yield return ("a name as long as Linux lets it be", new(new string('长', 83) + ".xlsx", Filled(("W01", 97)), "W1"));
        yield return ("two columns of figures", new(
            "43.xlsx",
            Sheet([.. Head().SkipLast(1), ["指标", "数值", "数值"], .. Figures().Select(row => row.Append(row[1]).ToArray())]),
            "value-column-ambiguous"));
    }

    /// <summary>A normal return of the waterworks for 2013, with the given changes.</summary>
    public static byte[] Filled(params (string Item, object? Value)[] changed) => Town.Workbook(Town.Return(changed), "水务局");

    private static Dictionary<string, object?> Without(string item)
    {
        var cells = Town.Return();
        cells.Remove(item);
        return cells;
    }

    private static object?[][] Head() => [["供水情况年度统计表"], ["填报单位", "水务局"], ["报告期", "2013年"], ["指标", "数值"]];

    private static object?[][] Figures() =>
        [["供水投诉件数", 12], ["其中：已办结", 10], ["其中：未办结", 2], ["水费收入（万元）", 1.5m], ["上年结转", 0], ["结转下年", 2], ["是否公开水价", "是"], ["存在的问题", "无"]];

    private static string Csv() => string.Join("\r\n", Head().Concat(Figures()).Select(row => string.Join(',', row))) + "\r\n";

    private static byte[] Sheet(IEnumerable<object?[]> rows) =>
        XlsxBuilder.Workbook(string.Concat(rows.Select((row, index) => Town.Row(index + 1, row))));

    private static byte[] Two() => new XlsxBuilder()
        .Sheet("供水", string.Concat(Head().Concat(Figures()).Select((row, index) => Town.Row(index + 1, row))))
        .Sheet("供气", Town.Row(1, "供气情况年度统计表") + Town.Row(2, "指标", "数值")
            + Town.Row(3, "供气户数", 5) + Town.Row(4, "燃气事故起数", 0) + Town.Row(5, "管道更新长度", 8) + Town.Row(6, "巡检次数", 8)
            + Town.Row(7, "隐患整改数", 3) + Town.Row(8, "供气总量", 8) + Town.Row(9, "调压站数", 8) + Town.Row(10, "储气能力", 8)).Bytes();

    // Replaces one letter of a label, so that only the checksum of the zip entry shows the damage.
    private static byte[] Turned(byte[] bytes)
    {
        var turned = (byte[])bytes.Clone();
        var at = turned.AsSpan().IndexOf("xl/worksheets/sheet1.xml"u8) + "xl/worksheets/sheet1.xml".Length + 60;
        turned[at] ^= 4;
        return turned;
    }

    private static byte[] Office(string main, byte[] bytes) => XlsxBuilder.Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()),
        ("_rels/.rels", Encoding.UTF8.GetBytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"r\" Type=\"{Doc}/officeDocument\" Target=\"{main}\"/></Relationships>")),
        (main, bytes));
}
