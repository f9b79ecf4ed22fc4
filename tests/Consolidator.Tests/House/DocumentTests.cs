using System.Text.RegularExpressions;

namespace Consolidator.House;

/// <summary>Links in the documents work, and the first pages for a newcomer are short.</summary>
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
    public void An_introductory_page_is_short(string page, int lines) =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Sources.Root, page)).Length, 1, lines);

    [Fact]
    public void The_index_lists_every_decision_and_no_decision_exceeds_fifteen_lines()
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
