using Consolidator.Labels;

namespace Consolidator.Figures;

/// <summary>A figure in another unit than the item's is ten thousand times too large or small:
/// so the unit must be recognised in every notation.</summary>
public sealed class MeasureTests
{
    [Theory]
    [InlineData("本年收费金额（单位： 元）", "万元", "元")]
    [InlineData("本年收费金额（单位：人民币元）", "万元", "元")]
    [InlineData("本年收费金额【单位：元】", "万元", "元")]
    [InlineData("本年收费金额\n（单位：\n元）", "万元", "元")]
    [InlineData("本年收费金额（计量单位：元）", "万元", "元")]
    [InlineData("本年收费金额〔元〕", "万元", "元")]
    [InlineData("元", "万元", "元")]
    [InlineData("万 元", "元", "万元")]
    [InlineData("人民币万元", "元", "万元")]
    [InlineData("万条", "条", "万条")]
    [InlineData("主动公开信息数（万条）", "条", "万条")]
    [InlineData("本年收费金额（单位：万元）", "万元", "")]
    [InlineData("多元化调解（件）", "元", null)]
    [InlineData("一、收费金额", "万元", null)]
    [InlineData("条", "条", "")]
    public void A_label_states_its_unit_of_measure(string label, string measure, string? foreign) =>
        Assert.Equal(foreign, Measures.FindMeasure(Label.Of(label).Whole, measure));
}
