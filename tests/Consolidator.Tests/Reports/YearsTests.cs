using Consolidator.Reading;
using Consolidator.Walk;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Consolidator.Reports;

/// <summary>The years of the national forms (the list of 2014, the matrices of 2019 and 2021), from workbook to document.</summary>
public sealed class YearsTests : IDisposable
{
    private static readonly string[] Folders = ["150102-东区", "150103-西区", "D01-水务局", "D02-财政局", "D03-教育局"];

    private readonly Town _town;

    public YearsTests()
    {
        _town = new(Town.Units.Replace("attributes: {", "attributes: {rule_making: 有规章制定权的单位, ", StringComparison.Ordinal)
            .Replace("[rich]}", "[rich, rule_making]}", StringComparison.Ordinal), """
            collections:
              - {form: stat-2014, periods: [2014..2018], of: [district, department]}
              - {form: annual-2019, periods: [2019..2020], of: [district, department]}
              - {form: annual-2021, periods: [2021..2025], of: [district, department]}
            """);
        foreach (var form in Filled.Keys)
        {
            _town.Write($"schemas/forms/{form}.yaml", File.ReadAllText(Path.Combine(Templates.Schemas(), "forms", form + ".yaml")));
            _town.Write($"schemas/reports/{form}.liquid", Templates.Read(form + ".liquid"));
        }
    }

    public void Dispose() => _town.Dispose();

    public static TheoryData<string, int> Generations =>
        new() { { "stat-2014", 2016 }, { "annual-2019", 2020 }, { "annual-2021", 2024 } };

    private static readonly Dictionary<string, (string Item, decimal? Value)[]> Filled = new()
    {
        ["stat-2014"] = [("A01", 120), ("A0301", 0), ("A0302", 120), ("C01", 3), ("C0103", 3), ("C02", 3), ("C0201", 3), ("C03", 3),
            ("C0302", 2), ("C0304", 1), ("C030403", 1), ("H04", 1.5m), ("I03", 40)],
        ["annual-2019"] = [("NORM.made", 5), ("NORM.disc", 4), ("NORM.tot", 30), ("FEE.prev", 9), ("FEE.chg", -2), ("N1.np", 3),
            ("N1.tot", 3), ("N3_1.np", 1), ("N3_1.tot", 1), ("N3_3_4.np", 1), ("N3_3_4.tot", 1), ("N3_3_6.np", 1), ("N3_3_6.tot", 1),
            ("N3_7.np", 3), ("N3_7.tot", 3), ("PRO.n", 2), ("PRO.amt", 35.5m)],
        ["annual-2021"] = [("NORM.made", 5), ("NORM.valid", 30), ("FEE.amt", 35.5m), ("N1.ent", 3), ("N1.tot", 3), ("N3_7.ent", 2),
            ("N3_7.tot", 2), ("N3_6_3.ent", 2), ("N3_6_3.tot", 2), ("N4.ent", 1), ("N4.tot", 1), ("RV2", 1), ("RV5", 1)],
    };

    [Theory]
    [InlineData("stat-2014", 2016, "2个旗县区和3个市直部门", "全市主动公开政府信息600条", "网络申请15件", "政府信息公开专项经费7.5万元",
        "按时办结的占100.0%", "涉及个人隐私5件", "没有因政府信息公开引发的行政复议案件（0件）", "没有收取费用（0万元）")]
    [InlineData("annual-2019", 2020, "2个旗县区和3个市直部门", "新收政府信息公开申请15件", "予以公开5件", "自然人申请15件，占100.0%",
        "规范性文件150件", "采购总金额177.5万元", "没有因政府信息公开工作被申请行政复议（0件）")]
    [InlineData("annual-2021", 2024, "2个旗县区和3个市直部门", "新收政府信息公开申请15件", "结转下年度继续办理5件", "自然人申请0件，占0.0%",
        "被申请行政复议5件，其中结果维持0件、结果纠正5件", "没有被提起行政诉讼", "行政事业性收费金额177.5万元")]
    public async Task The_report_of_a_year_that_all_units_filed_has_no_gaps(string form, int year, params string[] said)
    {
        foreach (var folder in Folders) Drop(folder, form, year, Filled[form]);
        var (exit, text) = await ReportAsync(year);
        Assert.All(said, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("【", text, StringComparison.Ordinal);
        Assert.Equal(0, exit);
    }

    [Theory]
    [InlineData("stat-2014", 2016, "A0101", "其中规范性文件【缺：")]
    [InlineData("annual-2019", 2020, "NORM.made", "全年新制作规范性文件【缺：")]
    [InlineData("annual-2021", 2024, "NORM.made", "全年制发行政规范性文件【缺：")]
    public async Task A_figure_without_value_gives_a_visible_gap_and_an_exit_code(string form, int year, string lacking, string said)
    {
        Drop(Folders[0], form, year, [.. Filled[form], (lacking, null)]);
        var (exit, text) = await ReportAsync(year);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains("尚有4个单位未报送：西区、水务局、财政局、教育局", text, StringComparison.Ordinal);
        Assert.Equal(1, exit);
    }

    [Theory]
    [InlineData("stat-2014", 2016, "600条", "stat-2014:A01")]
    [InlineData("stat-2014", 2016, "7.5万元", "stat-2014:H04")]
    [InlineData("stat-2014", 2016, "200人次", "stat-2014:I03")]
    [InlineData("annual-2019", 2020, "20件", "annual-2019:NORM.disc")]
    [InlineData("annual-2019", 2020, "-10", "annual-2019:FEE.chg")]
    [InlineData("annual-2021", 2024, "5件", "annual-2021:RV2")]
    public async Task A_figure_links_to_its_row_of_the_appendix(string form, int year, string shown, string code)
    {
        foreach (var folder in Folders) Drop(folder, form, year, Filled[form]);
        await ReportAsync(year);
        using var package = Opened(year);
        var anchors = Blocks(package).SelectMany(block => block.Descendants<Hyperlink>()).Where(link => link.InnerText == shown)
            .Select(link => link.Anchor?.Value).ToHashSet();
        Assert.Contains(Blocks(package).SelectMany(block => block.Descendants<TableRow>()), row =>
            row.InnerText.StartsWith(code, StringComparison.Ordinal)
                && row.Descendants<BookmarkStart>().Any(mark => anchors.Contains(mark.Name?.Value)));
    }

    [Theory, MemberData(nameof(Generations))]
    public async Task A_year_of_zeros_has_no_empty_section_and_no_picture(string form, int year)
    {
        foreach (var folder in Folders) Drop(folder, form, year, []);
        var (exit, text) = await ReportAsync(year);
        Assert.Equal(0, exit);
        Assert.DoesNotContain("之和不等于", text, StringComparison.Ordinal);
        Assert.Contains("没有", text, StringComparison.Ordinal);
        using var package = Opened(year);
        Assert.Empty(package.MainDocumentPart?.ChartParts ?? []);
        var levels = Blocks(package).Select(block => (block as Paragraph)?.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "")
            .Select(style => style is "Heading1" or "Heading2" ? style[^1] - '0' : 9).ToList();
        Assert.DoesNotContain(levels.Zip(levels.Skip(1)), pair => pair.First < 9 && pair.Second <= pair.First);
    }

    [Theory, MemberData(nameof(Generations))]
    public async Task The_docx_follows_the_open_xml_schema(string form, int year)
    {
        foreach (var folder in Folders) Drop(folder, form, year, Filled[form]);
        await ReportAsync(year);
        using var package = Opened(year);
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    private void Drop(string folder, string form, int year, (string, decimal?)[] filled)
    {
        var declared = OfficialForm.Of(form);
        var noughts = new FormFigures(declared.Items.ToDictionary(item => item.Code.Value, _ => (decimal?)0));
        _town.Drop(folder, "年报.xlsx", SheetSketchFile.Xlsx(OfficialForm.Whole(declared, noughts.With(filled), $"{year}年{declared.Title}")));
    }

    private async Task<(int Exit, string Text)> ReportAsync(int year)
    {
        await _town.PassAsync();
        var (exit, _, errors) = await _town.TryAsync("report", "--period", $"{year}");
        Assert.Equal("", errors);
        using var package = Opened(year);
        return (exit, string.Concat(Blocks(package).Select(block => block.InnerText)));
    }

    private WordprocessingDocument Opened(int year) =>
        WordprocessingDocument.Open(Directory.GetFiles(Path.Combine(_town.Folder, "var", "reports", $"{year}"), "*.docx").Single(), false);

    private static IEnumerable<OpenXmlElement> Blocks(WordprocessingDocument package) =>
        package.MainDocumentPart?.Document?.Body?.Elements() ?? [];
}
