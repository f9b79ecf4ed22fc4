namespace Consolidator.Screening;

public sealed class ScreeningTests
{
    [Fact] public void There_are_five_hundred_sentences()
    {
        Assert.True(ScreeningSentences.Marked.Count >= 250, $"{ScreeningSentences.Marked.Count} marked");
        Assert.True(ScreeningSentences.Clean.Count >= 225, $"{ScreeningSentences.Clean.Count} clean");
        Assert.True(ScreeningSentences.Marked.Count + ScreeningSentences.Clean.Count >= 500);
    }

    [Fact] public void Every_sentence_with_a_mark_or_a_personal_number_is_withheld() =>
        Assert.Empty(ScreeningSentences.Marked.Where(one => !TextScreening.Find(one.Text).Contains(one.Kind))
            .Select(one => $"{one.Kind}: {one.Text}"));

    [Fact] public void At_most_one_clean_sentence_in_a_hundred_is_withheld()
    {
        var held = ScreeningSentences.Clean.Where(text => TextScreening.Find(text).Count > 0)
            .Select(text => $"{string.Join(',', TextScreening.Find(text))}: {text}").ToList();
        Assert.True(held.Count * 100 <= ScreeningSentences.Clean.Count, string.Join('\n', held));
    }

    [Fact] public void A_finding_never_quotes_the_text() =>
        Assert.All(Enum.GetValues<ScreenedKind>(), kind => Assert.Empty(TextScreening.Describe(kind).Arguments));

    [Fact] public void A_text_of_thirty_thousand_characters_is_screened_quickly()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        TextScreening.Find(string.Concat(Enumerable.Repeat("1 3 8 秘 密 内部 12,345.67 密级 ", 1500)));
        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }
}
