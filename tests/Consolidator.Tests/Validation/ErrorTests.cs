using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.Validation;

public sealed class ErrorTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var (error, done, expected) in ErrorTable.Rows
                .Where(row => !row.Done.StartsWith("note ", StringComparison.Ordinal)))
                rows.Add(error, done, expected);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_typical_error_is_found(string error, string done, string expected)
    {
        var findings = ErrorTable.Findings(done);
        var said = string.Join('\n', findings.Select(finding =>
            $"{error} {finding.Code} {finding.Severity} {finding.Where} {Phrasebook.Chinese.Say(finding.Message)}"));
        if (expected == "-") Assert.True(findings.All(finding => finding.Severity == Severity.Info || IsOfInventedFigures(finding)), said);
        else Assert.True(findings.Any(finding => $"{finding.Code} {finding.Severity}" == expected), said);
    }

    [Theory]
    [InlineData("N3_7.np=3376 N3_7.oth=0", "R1", "“自然人”与“其他”的差额正好相反，可能有 1 填错了地方")]
    [InlineData("N3_7.tot=3468", "R2", "N3_7.tot 的 3,468 可能有相邻两位数字写颠倒了（应为 3,486？）")]
    [InlineData("RV5=44", "R4", "RV5 的 44 可能少写了一位数字（应为 440？）")]
    public void A_likely_cause_is_suggested(string done, string rule, string expected)
    {
        var suggestions = ErrorTable.Findings(done)
            .Where(finding => finding.Code == rule)
            .Select(finding => finding.Suggestion)
            .OfType<Sentence>()
            .ToList();
        Assert.NotEmpty(suggestions);
        Assert.All(suggestions, suggestion => Assert.StartsWith(expected, Phrasebook.Chinese.Say(suggestion), StringComparison.Ordinal));
    }

    /// <summary>C01 means fees in the form of 2013 but received requests in other forms.</summary>
    [Theory]
    [InlineData("B01=5 C01=120 @X01=全年收到政府信息公开申请5件。", "text-agrees")]
    [InlineData("B01=0 C01=120 @X01=全年未收到政府信息公开申请。", "")]
    [InlineData("B01=5 C01=120 @X01=全年收到政府信息公开申请120件。", "text-contradicts-table")]
    public void A_text_about_requests_is_not_compared_with_the_fees(string done, string expected) =>
        Assert.Equal(expected, string.Join(' ', ErrorTable.Findings("form annual-2013 " + done)
            .Select(finding => finding.Code).Where(code => code.StartsWith("text-", StringComparison.Ordinal) && code != "text-missing")));

    [Theory]
    [InlineData("收到申请1件")]
    [InlineData("行政复议")]
    [InlineData("2022年12月1日至")]
    [InlineData("其中1件、")]
    [InlineData("全部均办结")]
    public void A_long_text_of_one_repeated_word_is_judged_within_three_seconds(string word)
    {
        // The first call loads the forms and compiles the code, which must not count.
        ErrorTable.Findings("");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        ErrorTable.Findings("@SEC1=" + string.Concat(Enumerable.Repeat(word, 32_000 / word.Length)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), clock.Elapsed.ToString());
    }

    [Fact]
    public void The_correct_return_has_no_findings() => Assert.Empty(ErrorTable.Findings("").Select(finding => finding.Code));

    [Fact]
    public void Every_error_of_the_taxonomy_has_its_row_or_a_dated_note() =>
        Assert.Equal(Enumerable.Range(1, 38).Select(number => $"E{number:00}"), ErrorTable.Rows.Select(row => row.Error).Distinct());

    // The layouts use invented, unique figures, so some rules fail. Their rows do not test these rules.
    private static bool IsOfInventedFigures(Finding finding) => finding.Code is "R1" or "R2" or "R3" or "R4" or "R11" or "R12" or "G21-22";
}
