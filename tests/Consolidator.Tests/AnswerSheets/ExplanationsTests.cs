using Consolidator.Findings;
using Consolidator.Reading;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.AnswerSheets;

/// <summary>What a unit wrote beside a finding in its marked copy leads back to that finding, whatever else it did to the sheet.</summary>
public sealed class ExplanationsTests
{
    private static readonly DateTimeOffset Noon = new(2014, 1, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Name = AnswerSheet.NameIn(Phrasebook.Chinese);
    private static readonly string Key = Phrasebook.Chinese.Say("answer-key");

    private static string Table(params string[] lines) => string.Join('\n', lines.Prepend($"问题 | 说明 | {Key}"));

    [Fact]
    public void An_explanation_has_the_rule_its_column_and_what_it_is_bound_to()
    {
        var workbook = WithKeys(Table("超过50件 | 年末集中 | W2//abc", "不等 | 口径变化 | R1/np/def", "另 |  | R2//x"));
        Assert.Equal(
            [
                new Reply(ReplyKind.Explanation, "W2", "", "abc", "年末集中", Noon),
                new Reply(ReplyKind.Explanation, "R1", "np", "def", "口径变化", Noon),
            ],
            Explanations.Read(workbook, Noon));
    }

    [Fact]
    public void Of_a_line_that_was_copied_the_first_explanation_holds() =>
        Assert.Equal(["一"], Explanations.Read(WithKeys(Table("问 | 一 | W2//abc", "问 | 二 | W2//abc")), Noon).Select(reply => reply.Words));

    [Fact]
    public void A_sheet_without_keys_or_of_another_name_explains_nothing()
    {
        Assert.Empty(Explanations.Read(WithKeys(Table("超过50件 | 年末集中 | W2")), Noon));
        Assert.Empty(Explanations.Read(WithKeys("问题 | 说明\n超过50件 | 年末集中"), Noon));
        Assert.Empty(Explanations.Read(WithKeys(Table("超过50件 | 年末集中 | W2//abc"), "表9"), Noon));
    }

    [Fact]
    public void An_explanation_longer_than_a_page_is_cut() =>
        Assert.Equal(2000, Assert.Single(Explanations.Read(WithKeys(Table($"问 | {new string('长', 3000)} | W2//abc")), Noon)).Words.Length);

    [Fact]
    public void The_key_of_a_finding_is_read_back_and_a_finding_of_no_rule_has_none()
    {
        var finding = new Finding("R1", Severity.Warning, new Sentence("said", "…")) { Instance = "np", Binding = "def" };
        Assert.Equal("R1|np|def", Explanations.KeyOf(finding));
        Assert.Equal("R1||def", Explanations.KeyOf(finding with { Instance = null }));
        Assert.Equal("", Explanations.KeyOf(finding with { Binding = null }));
    }

    // A bar parts the cells of a drawing, and the parts of a key.
    private static Workbook WithKeys(string drawing, string? name = null)
    {
        var drawn = SheetDrawing.Sheet(drawing, name ?? Name);
        return SheetDrawing.Workbook(SheetDrawing.Sheet("指标 | 数值", "表1"), new(
            drawn.Name, [.. drawn.Cells.Select(cell => cell.Content is CellContent.Text(var text)
                ? cell with { Content = new CellContent.Text(text.Replace('/', '|')) } : cell)],
            [], false, new HashSet<int>(), new HashSet<int>()));
    }
}
