namespace Consolidator.Texts;

/// <summary>A word that was mistyped is answered by the one that was probably meant, and by none when none is near.</summary>
public sealed class NearestTests
{
    private static readonly string[] Known = ["status", "totals", "findings", "explain", "N3_7", "N3_3_7", "pilot"];

    [Theory]
    [InlineData("statsu", "status")]
    [InlineData("STATUS", "status")]
    [InlineData("total", "totals")]
    [InlineData("fndings", "findings")]
    [InlineData("N37", "N3_7")]
    [InlineData("n3_7", "N3_7")]
    [InlineData("PILOT", "pilot")]
    public void One_that_is_near_is_named(string word, string meant) =>
        Assert.Equal($" Did you mean '{meant}'?", SpellingHint.Find(word, Known));

    [Theory]
    [InlineData("x")]
    [InlineData("completely-different-word")]
    [InlineData("")]
    public void Where_none_is_near_none_is_named(string word) => Assert.Equal("", SpellingHint.Find(word, ["findings", "explain"]));

    [Fact]
    public void A_word_as_long_as_a_page_is_not_compared() => Assert.Equal("", SpellingHint.Find(new string('x', 100_000), Known));

    [Fact]
    public void Where_nothing_is_known_nothing_is_named() => Assert.Equal("", SpellingHint.Find("status", []));
}
