namespace Consolidator.Texts;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("D27", 3, 3)]
    [InlineData("水务局", 6, 6)]
    [InlineData("（一）", 6, 6)]
    [InlineData("２０１３", 8, 8)]
    // Ambiguous characters: as wide as a Han character in Chinese fonts, one column in terminals.
    [InlineData("3,440 ≠ 3,430", 14, 13)]
    [InlineData("①—", 4, 2)]
    // Outside the first plane: two units of UTF-16.
    [InlineData("𠮷", 2, 2)]
    [InlineData("a\u0301", 1, 1)]
    [InlineData("a\u200Bb", 2, 2)]
    public void A_Han_character_is_as_wide_as_two_letters(string text, int onPaper, int onTerminal) =>
        Assert.Equal((onPaper, onTerminal), (TextWidth.OnPaper(text), TextWidth.OnTerminal(text)));

    [Theory]
    [InlineData("", 10, 1)]
    [InlineData("水务局水务", 10, 1)]
    [InlineData("水务局水务局", 10, 2)]
    [InlineData("a\nb", 10, 2)]
    [InlineData("水\n\n", 10, 3)]
    [InlineData("水务", 0, 4)]
    public void The_number_of_lines_depends_on_the_width(string text, int width, int lines) =>
        Assert.Equal(lines, TextWidth.LinesOnPaper(text, width));
}
