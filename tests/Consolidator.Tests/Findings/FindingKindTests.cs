using System.Text.RegularExpressions;
using Consolidator.House;
using Consolidator.Texts;

namespace Consolidator.Findings;

/// <summary>The catalogue of findings: codes are stable and have phrases, and all findings come from it.</summary>
public sealed partial class FindingKindTests
{
    [Fact]
    public void Every_kind_has_a_phrase_in_both_languages()
    {
        var english = new Phrasebook(System.Globalization.CultureInfo.GetCultureInfo("en"));
        foreach (var kind in FindingKinds.All)
        {
            Assert.NotEmpty(Phrasebook.Chinese.Say(kind.Phrase));
            Assert.NotEmpty(english.Say(kind.Phrase));
        }
    }

    [Fact]
    public void A_code_is_kebab_case_and_kinds_of_one_code_have_one_severity_and_origin()
    {
        Assert.All(FindingKinds.All, kind => Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Code));
        Assert.All(FindingKinds.All.GroupBy(kind => kind.Code), same =>
            Assert.Single(same.Select(kind => (kind.Severity, kind.Origin)).Distinct()));
    }

    [Fact]
    public void Every_kind_is_used() =>
        Assert.Empty(from field in typeof(FindingKinds).GetFields()
                     where Sources.Of("src").All(file => !file.Text.Contains($"FindingKinds.{field.Name}", StringComparison.Ordinal))
                     select field.Name);

    [Fact]
    public void Only_findings_of_rules_are_created_outside_the_catalogue() =>
        Assert.Equal(
            ["src/Consolidator/Findings/FindingKind.cs", "src/Consolidator/Storing/FindingRow.cs",
            "src/Consolidator/Validation/Validator.cs"],
            from file in Sources.Of("src")
            where MadeByHand().IsMatch(file.Text)
            orderby file.Path
            select file.Path);

    [GeneratedRegex(@"new(?: Finding)?\(\s*[\w.]+,\s*(?:\w+ \? )?(?:Severity\b|StoredWords|Ledger\.Of<Severity>|demoted)")]
    private static partial Regex MadeByHand();
}
