using System.Globalization;
using Consolidator.Codes;
using Consolidator.Figures;

namespace Consolidator.Judgements;

/// <summary>Copied figures are distinguished from the few ones and zeros that many units rightly report.</summary>
public sealed class LikenessTests
{
    private static List<Observation> Return(string figures) => [.. figures.Split(' ').Index().Select(figure => new Observation(
        new ItemCode($"A{figure.Index:00}"), figure.Item switch
        {
            "" or "-" => new Figure.Blank(),
            _ when decimal.TryParse(figure.Item, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                new Figure.Number(number),
            _ => new Figure.Words(figure.Item),
        }, figure.Item, null))];

    private static string? Hash(string figures) => Likeness.HashOf(Return(figures));

    [Theory]
    [InlineData("1 2 3 4 5 6", true)]
    [InlineData("1 2 3 4 5 5 5 5 5", false)]
    [InlineData("0 0 0 0 0 0 1 1 1", false)]
    [InlineData("1 2 3 4 5 是 否 -", false)]
    [InlineData("1 1.0 2 2.00 3 4 5", false)]
    public void A_return_has_a_hash_only_with_six_different_figures(string figures, bool tell) =>
        Assert.Equal(tell, Hash(figures) is not null);

    [Theory]
    [InlineData("1 2 3 4 5 6.0")]
    [InlineData("1 2 3 4 5 6 0")]
    [InlineData("1 2 3 4 5 6 -")]
    [InlineData("1 2 3 4 5 6 是")]
    public void Zeros_blanks_and_texts_do_not_change_the_hash(string figures) => Assert.Equal(Hash("1 2 3 4 5 6"), Hash(figures));

    [Theory]
    [InlineData("2 1 3 4 5 6")]
    [InlineData("1 2 3 4 5 7")]
    [InlineData("0 1 2 3 4 5 6")]
    [InlineData("1 2 3 4 5 6.5")]
    public void Another_figure_or_another_order_changes_the_hash(string figures) => Assert.NotEqual(Hash("1 2 3 4 5 6"), Hash(figures));

    /// <summary>The hash is stored, so new versions of the program must compute the same value.</summary>
    [Fact]
    public void The_hash_of_a_return_never_changes() =>
        Assert.Equal(Texts.Digest.Of("A00=1\nA01=2\nA02=3\nA03=4\nA04=5\nA05=1204.5"), Hash("1 2 3 4 5 1204.50"));
}
