using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.MarkedCopies;
using Consolidator.Spreadsheets;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Templates;

public sealed class TemplateTests
{
    private const string T3 = "三、收到和处理政府信息公开申请情况", T4 = "四、政府信息公开行政复议、行政诉讼情况", List = "政府信息公开工作情况";
    private const string Input = "FFFFFBE6", Known = "FFE2ECF5", Grey = "FFD9D9D9";

    private static readonly IReadOnlyDictionary<ItemCode,
        CellPosition> Map = TemplateMap.Of(TemplateFilling.Form("annual-2021"), Phrasebook.Chinese);
    private static readonly byte[] Annual = TemplateFilling.Template(TemplateFilling.Form("annual-2021"));

    [Theory]
    [InlineData("N1.np", "D4")]
    [InlineData("N1.tot", "J4")]
    [InlineData("N3_1.np", "D6")]
    [InlineData("N3_3_1.ent", "E8")]
    [InlineData("N3_6_3.oth", "I26")]
    [InlineData("N4.tot", "J28")]
    public void The_input_cells_of_the_requests_table_are_at_their_printed_positions(string item, string cell) =>
        Assert.Equal($"{T3}!{cell}", Map[new ItemCode(item)].ToString());

    [Theory]
    [InlineData("RV1", "A4")]
    [InlineData("LR5", "O4")]
    public void The_input_cells_of_the_cases_table_are_at_their_printed_positions(string item, string cell) =>
        Assert.Equal($"{T4}!{cell}", Map[new ItemCode(item)].ToString());

    [Theory]
    [InlineData(T3, "A1:C3 A4:C4 A5:C5 A6:A27 A28:C28 B6:C6 B7:C7 B8:B15 B16:B18 B19:B23 B24:B26 B27:C27 D1:J1 D2:D3 E2:I2 J2:J3", 10, 28)]
    [InlineData(T4, "A1:E1 A2:A3 B2:B3 C2:C3 D2:D3 E2:E3 F1:O1 F2:J2 K2:O2", 15, 4)]
    public void A_table_has_the_merges_of_the_printed_form(string name, string merges, int columns, int rows)
    {
        var sheet = ReadBack.Read(Annual).Sheets.Single(sheet => sheet.Name == name);
        Assert.Equal(merges.Split(" ").Order(StringComparer.Ordinal), sheet.Merges
            .Select(merge => $"{sheet.Address(merge.Top, merge.Left).A1}:{sheet.Address(merge.Bottom, merge.Right).A1}")
                .Order(StringComparer.Ordinal));
        Assert.Equal((columns, rows), (Map.Values.Where(place => place.Sheet == name).Max(place => place.Column), Map.Values
            .Where(place => place.Sheet == name).Max(place => place.Row)));
    }

    [Fact] public void An_input_cell_is_unlocked_and_its_label_is_locked()
    {
        Assert.Equal((Input, false), Cell(Annual, T3, "D4"));
        Assert.True(Cell(Annual, T3, "A4").Locked);
        Assert.All(ReadBack.Read(Annual).Sheets.Select((_, index) => ReadBack.Xml(Annual, $"xl/worksheets/sheet{index + 1}.xml")),
            xml => Assert.Contains("sheetProtection", xml, StringComparison.Ordinal));
    }

    [Fact] public void The_sheets_are_protected_without_a_password() =>
        Assert.DoesNotContain("password", ReadBack.Xml(Annual, "xl/worksheets/sheet2.xml"), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("annual-2021", "文字部分")]
    [InlineData("annual-2021", "填表说明")]
    [InlineData("annual-2019", "文字部分")]
    public void A_heading_is_printed_on_the_page_of_its_lines(string form, string name)
    {
        var file = TemplateFilling.Template(TemplateFilling.Form(form));
        var sheets = ReadBack.Read(file).Sheets.ToList();
        var place = sheets.FindIndex(sheet => sheet.Name == name);
        var xml = System.Xml.Linq.XDocument.Parse(ReadBack.Xml(file, $"xl/worksheets/sheet{place + 1}.xml"));
        var breaks = xml.Descendants().Where(element => element.Name.LocalName == "brk")
            .Select(at => (int?)at.Attribute("id") ?? 0).ToList();
        Assert.NotEmpty(breaks);
        Assert.All(breaks, row => Assert.DoesNotContain(sheets[place][row, 1]?.Content.Plain ?? "", Headings));
        // Excel ignores page breaks on a sheet that is fitted to the page.
        Assert.Equal(["0"], xml.Descendants().Select(element => element.Attribute("fitToPage")?.Value).OfType<string>());
    }

    private static readonly string[] Headings =
        ["一、总体情况", "二、主动公开政府信息情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项", "填好以后放在哪里", "数字怎样写"];

    [Fact] public void Closing_figures_of_last_year_are_filled_in_and_locked()
    {
        var file = TemplateFilling.Template(TemplateFilling.Form("annual-2021"), known: new Dictionary<string,
            decimal> { ["N4.np@last_year"] = 7, ["N4.ent@last_year"] = 0 });
        var sheet = ReadBack.Read(file).Sheets.Single(sheet => sheet.Name == T3);
        Assert.Equal([7m, 0m, null], Enumerable.Range(4, 3).Select(column => (sheet[5, column]?.Content as CellContent.Number)?.Value));
        Assert.Equal((Known, true), Cell(file, T3, "D5"));
        Assert.Equal((Input, false), Cell(file, T3, "F5"));
    }

    [Fact] public void A_rule_about_last_year_is_a_conditional_format_when_last_year_is_known()
    {
        var file =
            TemplateFilling.Template(TemplateFilling.Form("annual-2021"), known: new Dictionary<string,
            decimal> { ["NORM.valid@last_year"] = 12 });
        Assert.DoesNotContain("+12", Clauses(Annual), StringComparison.Ordinal);
        Assert.Contains("+12", Clauses(file), StringComparison.Ordinal);

        static string Clauses(byte[] file) => ReadBack.Xml(file, "xl/worksheets/sheet2.xml");
    }

    [Fact] public void Items_that_the_unit_does_not_owe_are_grey_and_locked()
    {
        var form = TemplateFilling.Form("annual-2013");
        var department = TemplateFilling.Catalog.Registry.Units
            .First(unit => unit.Kind == UnitKind.Department && !form[new ItemCode("L1")]!.IsOwedBy(unit, TemplateFilling.PeriodOf(form)));
        Assert.Equal((Grey, true), Cell(TemplateFilling.Template(form, department), List, Place("L1")));
        Assert.Equal((Input, false), Cell(TemplateFilling.Template(form), List, Place("L1")));

        string Place(string item) => TemplateMap.Of(form, Phrasebook.Chinese)[new ItemCode(item)].A1;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rule_about_sub_units_is_listed_only_for_units_that_have_some(bool has)
    {
        var form = TemplateFilling.Form("annual-2021");
        var registry = TemplateFilling.Catalog.Registry;
        var child = registry.Units.First(unit => unit.Kind == UnitKind.Department) with { Parent = has ? TemplateFilling.Unit.Code : null };
        var file = TemplateWorkbook.Create(form, TemplateFilling.Unit, TemplateFilling.PeriodOf(form), TemplateFilling.Nothing,
            registry with { Units = [TemplateFilling.Unit, child] }, Phrasebook.Chinese);
        var notes = ReadBack.Read(file).Sheets[^1].Cells.Select(cell => cell.Content).OfType<CellContent.Text>();
        Assert.Equal(has, notes.Any(note => note.Value.StartsWith("· R10", StringComparison.Ordinal)));
        Assert.Contains(notes, note => note.Value.StartsWith("· R11", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("annual-2013", "whole")]
    [InlineData("annual-2013", "list")]
    [InlineData("annual-2013", "custom")]
    [InlineData("annual-2021", "whole")]
    [InlineData("annual-2021", "custom")]
    public void Typing_is_checked_by_the_kind_of_the_item(string form, string type)
    {
        var file = TemplateFilling.Template(TemplateFilling.Form(form));
        Assert.Contains(ReadBack.Read(file).Sheets.Select((_, index) => ReadBack.Xml(file, $"xl/worksheets/sheet{index + 1}.xml")),
            xml => xml.Contains($"<dataValidation type=\"{type}\"", StringComparison.Ordinal));
    }

    public static TheoryData<string> Forms() => [.. TemplateFilling.Catalog.Forms.Select(form => form.Code.Value)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_rule_within_a_form_is_a_conditional_format_in_its_template(string code)
    {
        var form = TemplateFilling.Form(code);
        var map = TemplateMap.Of(form, Phrasebook.Chinese);
        var cells =
            new FormulaCells(reference =>
            reference.Elsewhere ? null : new FormulaOperand.Cell(map[new ItemCode(reference.Item.Value)]), _ => false);
        foreach (var rule in form.Rules.Where(rule => !rule.LooksElsewhere))
            Assert.All(rule.Instances, instance => Assert.NotNull(ExcelFormula.Build(rule, instance, cells)));
    }

    private static (string Fill, bool Locked) Cell(byte[] file, string sheet, string cell) =>
        (ReadBack.Fill(file, sheet, cell), ReadBack.Rest(file, sheet, cell).Locked);
}
