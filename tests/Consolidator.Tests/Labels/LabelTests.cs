using Consolidator.Reading;

namespace Consolidator.Labels;

public sealed class LabelTests
{
    [Theory]
    [InlineData("（一）予以公开", "(一)予以公开")]
    [InlineData("（一）予以公开", "1、予以公开")]
    [InlineData("（一）予以公开", "①予以公开")]
    [InlineData("（一）予以公开", " ㈠ 予 以\n公 开 ")]
    [InlineData("3.危及“三安全一稳定”", "3、危及\"三安全一稳定\"")]
    [InlineData("三、本年度办理结果", "三.本年度辦理結果：")]
    [InlineData("1.属于国家秘密", "❶属于国家秘密")]
    [InlineData("1.属于国家秘密", "Ⅰ.属于国家秘密")]
    [InlineData("1.属于国家秘密", "（iv）属于国家秘密")]
    [InlineData("1.属于国家秘密", "□属于国家秘密")]
    [InlineData("其中：政府公报", "政府公报")]
    [InlineData("（六）其他处理", "（六）其它处理")]
    [InlineData("本年收费金额（单位：万元）", "本年收费金额")]
    [InlineData("行政规范性文件", "行政規範性文件")]
    [InlineData("责令履行、撤销变更确认违法（纠错）", "责令履行，撤销、变更、确认违法")]
    [InlineData("１２３１９城建热线受理数", "12319城建热线受理数")]
    [InlineData("（七）总计", "（七）总计=（一）+（二）+…+（六）")]
    [InlineData("（七）总计", "（七）总计＝1＋2＋3－4")]
    [InlineData("总计", "总计 = A01+A0201")]
    [InlineData("总计", "总计=一+二+三")]
    public void Different_spellings_of_a_label_are_equal(string one, string other) =>
        Assert.Equal(Label.Of(one).Bare, Label.Of(other).Bare);

    [Theory]
    [InlineData("12319城建热线受理数", "城建热线受理数")]
    [InlineData("1月", "2月")]
    [InlineData("3.15维权", "15维权")]
    [InlineData("总计=上年结转+本年新收", "总计")]
    [InlineData("总计=一般公开+（一）", "总计")]
    public void A_number_that_belongs_to_the_words_is_kept(string one, string other) =>
        Assert.NotEqual(Label.Of(one).Bare, Label.Of(other).Bare);

    [Theory]
    [InlineData("1 属于国家秘密")]
    [InlineData("１　属于国家秘密")]
    [InlineData("一　属于国家秘密")]
    [InlineData("Ⅳ 属于国家秘密")]
    [InlineData("3.1 属于国家秘密")]
    [InlineData("3.1属于国家秘密")]
    public void A_numeral_before_a_space_may_be_numbering(string label) =>
        Assert.Equal("属于国家秘密", Label.Of(label).WithoutLeadingNumber);

    [Theory]
    [InlineData("2013 年受理数")]
    [InlineData("2013年受理数")]
    [InlineData("3年以上")]
    [InlineData("3.15维权")]
    [InlineData("12319 城建热线受理数")]
    public void A_year_or_a_range_is_not_numbering(string label) => Assert.Null(Label.Of(label).WithoutLeadingNumber);

    [Fact]
    public void Possible_numbering_is_kept_where_the_form_has_it_in_a_label()
    {
        var months = new Axis([.. Enumerable.Range(1, 12).Select(month => new Forms.Line($"M{month}", $"{month}月", [], false, []))]);
        Assert.Equal("M3", Assert.Single(months.FindBest(Label.Of("3 月"))).Declaration.Code);
    }

    [Fact]
    public void Lines_of_a_table_remain_different_without_their_numbering()
    {
        string[] forms = ["annual-2013", "annual-2019", "annual-2021", "budget-2013", "hotline-2013", "quarterly-2013", "stat-2014"];
        foreach (var code in forms)
            foreach (var lines in OfficialForm.Of(code).Tables.SelectMany(table => new[] { table.Rows, table.Columns }))
            {
                var labels = lines.SelectMany(line => line.SelfAndBelow).SelectMany(line => line.Labels).Select(Label.Of).ToList();
                Assert.DoesNotContain(labels, label =>
                    label.WithoutLeadingNumber is { } words && labels.Any(other => other.Bare == words && other.Bare != label.Bare));
                Assert.All(labels, label => Assert.DoesNotMatch("^[□■○●❶-❿]", label.Whole));
            }
    }

    [Fact]
    public void A_lone_surrogate_in_a_damaged_file_does_not_crash() => Assert.Equal("总计\uFFFD", Label.Of("总计" + (char)0xD800).Bare);
}
