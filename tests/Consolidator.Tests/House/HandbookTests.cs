using System.Text.RegularExpressions;
using Consolidator.Findings;
using Consolidator.Forms.Files;

namespace Consolidator.House;

/// <summary>The handbook of the office explains every finding.</summary>
public sealed partial class HandbookTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Sources.Root, "docs", "审核结果说明.md"));

    private static readonly Dictionary<Severity, string> Levels = new()
    {
        [Severity.Error] = "错误", [Severity.Warning] = "提示", [Severity.Info] = "说明",
    };

    /// <summary>The part of the page under the heading of a form.</summary>
    private static string Part(string form) =>
        Page.Split("\n### ").SingleOrDefault(part => part.Split('\n')[0].EndsWith($"（`{form}`）", StringComparison.Ordinal)) ?? "";

    [Fact]
    public void Every_kind_of_finding_has_its_row_with_its_severity() =>
        Assert.Empty(from kind in FindingKinds.All
                     where !Page.Contains($"| `{kind.Code}` | {Levels[kind.Severity]}", StringComparison.Ordinal)
                     select kind.Code);

    [Fact]
    public void Every_row_is_about_an_existing_kind_of_finding() =>
        Assert.All(Row().Matches(Page), row => Assert.NotNull(FindingKinds.Find(row.Groups["code"].Value)));

    [Fact]
    public void Every_rule_of_a_form_has_its_row_under_the_form()
    {
        var forms = SchemaFolder.Read(Path.Combine(Sources.Root, "schemas")).Forms;
        Assert.Empty(from form in forms
                     from rule in form.Rules
                     where !Part(form.Code.Value).Contains($"| `{rule.Id}` |", StringComparison.Ordinal)
                     select $"{form.Code} {rule.Id}");
    }

    // Lower-case letters only, because ids of rules contain a capital letter.
    [GeneratedRegex("""^\| `(?<code>[a-z-]+)` \|""", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Row();
}
