using System.Text.RegularExpressions;
using Consolidator.Forms;

namespace Consolidator.House;

/// <summary>The office's handbook says of every finding what it means.</summary>
public sealed partial class HandbookTests
{
    private static readonly string Root = Sources.Root;
    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "审核结果说明.md"));

    [Fact]
    public void Every_code_of_a_finding_has_its_row()
    {
        var codes = Directory.EnumerateFiles(Path.Combine(Root, "src", "Consolidator"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value)).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(codes.Count > 30, "the pattern no longer finds the codes");
        Assert.DoesNotContain(codes, code => !Page.Contains($"| `{code}` |", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_of_a_form_has_its_row() =>
        Assert.DoesNotContain(FormCatalog.Load(Path.Combine(Root, "schemas")).Forms.SelectMany(form => form.Rules),
            rule => !Page.Contains($"| `{rule.Id}` |", StringComparison.Ordinal));

    [GeneratedRegex("""new(?: Finding)?\(\s*"(?<code>[a-z][a-z-]+)",\s*Severity\.""", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
