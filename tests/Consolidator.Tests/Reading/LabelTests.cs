namespace Consolidator.Reading;

public sealed class LabelTests
{
    [Theory]
    [InlineData("（一）予以公开", "(一)予以公开")]
    [InlineData("（一）予以公开", "1、予以公开")]
    [InlineData("（一）予以公开", "①予以公开")]
    [InlineData("（一）予以公开", " ㈠ 予 以\n公 开 ")]
    [InlineData("3.危及“三安全一稳定”", "3、危及\"三安全一稳定\"")]
    [InlineData("三、本年度办理结果", "三.本年度辦理結果：")]
    [InlineData("其中：政府公报", "政府公报")]
    [InlineData("本年收费金额（单位：万元）", "本年收费金额")]
    [InlineData("行政规范性文件", "行政規範性文件")]
    [InlineData("责令履行、撤销变更确认违法（纠错）", "责令履行，撤销、变更、确认违法")]
    [InlineData("１２３１９城建热线受理数", "12319城建热线受理数")]
    public void The_same_label_in_another_spelling_is_the_same_label(string one, string other) =>
        Assert.Equal(Label.Of(one).Bare, Label.Of(other).Bare);

    [Theory]
    [InlineData("12319城建热线受理数", "城建热线受理数")]
    [InlineData("1月", "2月")]
    [InlineData("3.15维权", "15维权")]
    public void A_number_that_belongs_to_the_words_stays(string one, string other) =>
        Assert.NotEqual(Label.Of(one).Bare, Label.Of(other).Bare);

    [Fact]
    public void Half_a_character_of_a_damaged_file_is_no_crash() => Assert.Equal("总计\uFFFD", Label.Of("总计" + (char)0xD800).Bare);
}
