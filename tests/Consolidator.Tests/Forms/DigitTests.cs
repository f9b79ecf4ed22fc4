using Consolidator.Figures;
using Consolidator.Periods;

namespace Consolidator.Forms;

public sealed class DigitTests
{
    [Theory]
    [InlineData("٣")]
    [InlineData("12٣")]
    [InlineData("१,२३४")]
    public void Digits_of_another_script_are_rejected_without_an_exception(string text) =>
        Assert.False(FigureNotation.TryParse(text, out _));

    [Theory]
    [InlineData("20٣٣")]
    [InlineData("20１３")]
    [InlineData("2013Q5")]
    [InlineData("2013-13")]
    public void A_text_similar_to_a_period_is_rejected_without_an_exception(string text) => Assert.False(Period.TryParse(text, out _));
}
