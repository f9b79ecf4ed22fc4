using System.Globalization;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Rules;

/// <summary>The rule language by example: every row of <c>cases/*.txt</c> has a rule, figures and the expected outcome.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Rules", "cases"),
            "*.txt").Order(StringComparer.Ordinal))
            foreach (var line in File.ReadLines(file))
                if (line.Length > 0 && line[0] is not ('#' or '>'))
                {
                    var cells = line.Split(" |");
                    Assert.True(cells.Length is 3 or 4, $"{file}: {line}");
                    rows.Add(cells[0].Trim(), cells[1].Trim(), cells[2].Trim(), cells.Length == 4 ? cells[3].Trim() : "");
                }
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_has_the_outcome_and_the_message_of_its_case(string rule, string figures, string outcome, string message)
    {
        if (outcome == "refused")
        {
            var refusal = Assert.Throws<RuleException>(() => Stage.Compile(rule));
            Assert.StartsWith("forms/annual-2021.yaml:12:", refusal.Message, StringComparison.Ordinal);
            Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
            return;
        }
        var checks = Stage.Checks(Stage.Compile(rule), figures);
        foreach (var expected in outcome.Split(", "))
        {
            var words = expected.Split(": ");
            var check = words.Length == 1 ? checks[0] : checks.Single(check => check.Instance == words[0]);
            var said = Stage.Say(check.Why);
            Assert.True(words[^1] == Word(check.Outcome), $"{check.Instance} ends as {Word(check.Outcome)}: {said}");
            if (expected == outcome.Split(", ")[0] && message.Length > 0) Assert.Contains(message, said, StringComparison.Ordinal);
            if (check.Why is not null) Phrasebook.Chinese.Say(check.Why);
        }
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.NotApplicable => "not applicable",
        _ => outcome.ToString().ToLower(CultureInfo.InvariantCulture),
    };
}
