using System.Text.RegularExpressions;
using Consolidator.Forms.Files;

namespace Consolidator.House;

/// <summary>The office's handbook says of every finding what it means and what the unit does.</summary>
public sealed partial class HandbookTests
{
    private static readonly string Docs = Path.Combine(Sources.Root, "docs");
    private static readonly string Page = File.ReadAllText(Path.Combine(Docs, "审核结果说明.md"));

    /// <summary>The page from a form's heading to the next.</summary>
    private static string Part(string form) =>
        Page.Split("\n### ").SingleOrDefault(part => part.Split('\n')[0].EndsWith($"（`{form}`）", StringComparison.Ordinal)) ?? "";

    private static IReadOnlyList<string> Codes() =>
    [
        .. Sources.Of("src/Consolidator").SelectMany(file => Finding().Matches(file.Text))
            .SelectMany(match => match.Groups["code"].Captures).Select(code => code.Value).Distinct().Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_code_of_a_finding_has_its_row()
    {
        var codes = Codes();
        // One of each way in which the sources name a code: when a pattern finds them no more, it must be mended, not the number.
        string[] each =
            ["row-twice", "text-range", "text-parts", "csv-encoding", "not-whole", "xlsb-unsupported", "disguised", "returned-by-office"];
        Assert.Subset(codes.ToHashSet(), each.ToHashSet());
        Assert.DoesNotContain(codes, code => !Page.Contains($"| `{code}` |", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_is_of_a_code_that_there_is() =>
        Assert.Empty(Row().Matches(Page).Select(match => match.Groups["code"].Value).Except(Codes()));

    [Fact]
    public void Every_rule_of_a_form_has_its_row_under_the_form()
    {
        var forms = SchemaFolder.Read(Path.Combine(Sources.Root, "schemas")).Forms;
        Assert.Empty(from form in forms
                     from rule in form.Rules
                     where !Part(form.Code.Value).Contains($"| `{rule.Id}` |", StringComparison.Ordinal)
                     select $"{form.Code} {rule.Id}");
    }

    [Fact]
    public void The_pages_link_to_files_that_there_are() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Docs, "*.md")
                .SelectMany(page => Link().Matches(File.ReadAllText(page)).Select(match => match.Groups["file"].Value)),
            file => !File.Exists(Path.Combine(Docs, file)));

    // new("row-twice", Severity.Error …; text.Said("text-parts", whole ? Severity …; UnreadableException("csv-encoding";
    // Wrong("not-whole"; FileKind.Xlsb => new("xlsb-unsupported"); isDisguise … ? "disguised" : …;
    // var code = … ? "unknown-folder" : "inbox-root"; public const string JudgedAgain = "judged-again".
    [GeneratedRegex("""
        (?:new(?:[ ]Finding)?|\.Said)\(\s*"(?<code>[a-z-]+)",\s*(?:\w+[ ]\?[ ])?Severity\.
        |public[ ]const[ ]string[ ]\w+[ ]=[ ]"(?<code>[a-z]+-[a-z-]+)";
        |(?:UnreadableException|\bWrong)\(\s*"(?<code>[a-z-]+)"
        |FileKind\.\w+[ ]=>[ ]new(?:[ ]UnreadableException)?\("(?<code>[a-z-]+)"
        |(?:isDisguise|var[ ]code[ ]=)[^;\n]*\?[ ]"(?<code>[a-z-]+)"[ ]:[ ]"(?<code>[a-z-]+)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Finding();

    // A rule's id has a capital letter.
    [GeneratedRegex("""^\| `(?<code>[a-z-]+)` \|""", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("""\]\((?<file>[^)#:]+)\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
