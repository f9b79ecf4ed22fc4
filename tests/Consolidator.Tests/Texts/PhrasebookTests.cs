using System.Globalization;
using System.Resources;

namespace Consolidator.Texts;

/// <summary>Sentences are said in one language and with figures as people read them, whatever the machine is set to.</summary>
public sealed class PhrasebookTests
{
    [Theory]
    [InlineData("48386", "48,386")]
    [InlineData("0.50", "0.50")]
    [InlineData("-1204.5", "-1,204.5")]
    [InlineData("0", "0")]
    [InlineData("1234567.125", "1,234,567.125")]
    public void A_figure_has_its_thousands_parted_and_its_decimals_as_they_were_typed(string figure, string shown) =>
        Assert.Equal(shown, Phrasebook.Format(decimal.Parse(figure, CultureInfo.InvariantCulture)));

    [Fact]
    public void What_fills_a_hole_may_be_a_sentence_a_figure_or_several_names()
    {
        var inner = new Sentence("said", new NameList(["D4", "D7"]));
        Assert.Equal("D4、D7", Phrasebook.Chinese.Say(inner));
        Assert.Equal("D4, D7", Phrasebook.English.Say(inner));
        Assert.Equal("D4、D7", Phrasebook.Chinese.Say(new Sentence("said", inner)));
        Assert.Equal("1,204.50", Phrasebook.Chinese.Say("said", 1204.50m));
        Assert.Equal("-7", Phrasebook.Chinese.Say("said", -7));
    }

    [Fact]
    public void A_phrase_that_is_not_there_is_a_fault_that_names_it() =>
        Assert.Contains("nosuch", Assert.Throws<MissingManifestResourceException>(() => Phrasebook.English.Say("nosuch")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void What_a_person_typed_is_said_as_it_is_braces_and_all() =>
        Assert.Equal("{0} %", Phrasebook.Chinese.Say(new Sentence("said", "{0} %")));

    private enum Way { On, TakenAway, Index }

    [Fact]
    public void Keys_of_a_family_are_its_prefix_and_the_values_in_kebab_case()
    {
        var family = new PhraseFamily<Way>("way", Way.On);
        Assert.Equal(["way-taken-away", "way-index"], family.Keys);
        Assert.Equal("way-taken-away", family.Of(Way.TakenAway).Key);
        Assert.Throws<KeyNotFoundException>(() => family.Of(Way.On));
    }

    [Fact]
    public void A_column_has_its_head_under_its_name() => Assert.Equal("heading-received-at", ColumnHeading.Of("received_at").Key);

    [Fact]
    public void A_digest_is_that_of_the_text_in_utf8() =>
        Assert.Equal(
            ("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (Digest.Of("abc"), Digest.Of("")));

    [Fact]
    public void What_was_worked_out_once_is_remembered_and_no_more_than_a_certain_number_is_kept()
    {
        var worked = new List<int>();
        var memo = new Cache<int, int>(number => { worked.Add(number); return number * 2; }, most: 3);
        Assert.Equal((2, 2, 4, 6), (memo[1], memo[1], memo[2], memo[3]));
        Assert.Equal([1, 2, 3], worked);
        Assert.Equal(8, memo[4]);
        Assert.Equal(2, memo[1]);
        Assert.Equal([1, 2, 3, 4, 1], worked);
    }
}
