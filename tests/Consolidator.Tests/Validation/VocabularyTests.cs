using Consolidator.Forms;
using Consolidator.House;
using Consolidator.Validation.Narrative;

namespace Consolidator.Validation;

/// <summary>The words of <c>claims</c>: each kind has one word and a wording, and the handbook explains it.</summary>
public sealed class VocabularyTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Sources.Root, "docs", "规则写法.md"));

    [Fact]
    public void Every_kind_of_claim_has_one_word_and_a_wording()
    {
        Assert.Equal(Enum.GetValues<ClaimKind>(), TextWords.Claims.Values.Order());
        Assert.All(Enum.GetValues<ClaimKind>(), kind => Assert.NotEmpty(ClaimLanguage.Find(kind).Measures));
    }

    [Fact]
    public void Every_kind_of_conclusion_has_one_word_and_a_wording()
    {
        Assert.Equal(Enum.GetValues<ConclusionKind>(), TextWords.Conclusions.Values.Order());
        Assert.All(Enum.GetValues<ConclusionKind>(), kind => Assert.NotNull(TextConclusions.Find(kind).Says));
    }

    [Fact]
    public void The_handbook_explains_every_word() =>
        Assert.All(TextWords.Claims.Keys.Concat(TextWords.Conclusions.Keys),
            word => Assert.Contains($"\n| `{word}` |", Page, StringComparison.Ordinal));
}
