using System.Text.RegularExpressions;

namespace Consolidator.House;

/// <summary>What a newcomer reads first leads somewhere, and is short enough to be read.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Decisions = Path.Combine(Sources.Root, "docs", "decisions");

    private static IEnumerable<string> Pages =>
        [
            .. Directory.EnumerateFiles(Sources.Root, "*.md"),
            .. Directory.EnumerateFiles(Path.Combine(Sources.Root, "docs"), "*.md", SearchOption.AllDirectories),
        ];

    [Fact]
    public void Every_link_leads_to_a_file() =>
        Assert.Empty(from page in Pages
                     from link in Link().Matches(File.ReadAllText(page))
                     where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Groups["file"].Value))
                     select $"{Path.GetFileName(page)}: {link.Value}");

    [Fact]
    public void A_link_to_a_heading_finds_it() =>
        Assert.Empty(from page in Pages
                     from link in HeadingLink().Matches(File.ReadAllText(page))
                     let file = Path.Combine(Path.GetDirectoryName(page)!, link.Groups["file"].Value)
                     let headings = Heading().Matches(File.ReadAllText(file)).Select(heading => heading.Groups["words"].Value)
                     where headings.All(words => words.ToLowerInvariant().Replace(' ', '-') != link.Groups["heading"].Value)
                     select $"{Path.GetFileName(page)}: {link.Value}");

    [Theory]
    [InlineData("README.md", 120)]
    [InlineData("docs/architecture.md", 150)]
    public void A_page_to_begin_with_is_short(string page, int lines) =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Sources.Root, page)).Length, 1, lines);

    [Fact]
    public void The_index_has_every_decision_and_none_is_longer_than_fifteen_lines()
    {
        var records = Directory.EnumerateFiles(Decisions, "0*.md").ToList();
        var index = File.ReadAllText(Path.Combine(Decisions, "README.md"));
        Assert.NotEmpty(records);
        Assert.DoesNotContain(records, record => !index.Contains($"({Path.GetFileName(record)})", StringComparison.Ordinal));
        Assert.DoesNotContain(records, record => File.ReadAllLines(record).Length > 15);
    }

    [GeneratedRegex("""\]\((?<file>[^)#:]+)(#[^)]*)?\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("""\]\((?<file>[^)#:]+)#(?<heading>[^)]+)\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingLink();

    [GeneratedRegex("^#+ (?<words>.+?)\r?$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Heading();
}
