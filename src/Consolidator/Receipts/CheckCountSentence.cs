using Consolidator.Findings;
using Consolidator.Rules.Evaluation;
using Consolidator.Texts;

namespace Consolidator.Receipts;

/// <summary>Sentences about numbers of checks by outcome, and about findings.</summary>
public static class CheckCountSentence
{
    public static Sentence Create(CheckCount count) =>
        new("receipt-checks-text", count.Total, count.Hold, count.Errors, count.Warnings, count.Skipped, count.Blocked);

    extension(Phrasebook phrases)
    {
        /// <summary>The message of a finding with its suggested cause.</summary>
        public string Describe(Finding finding) =>
            finding.Suggestion is { } suggestion
                ? $"{phrases.Say(finding.Message)} {phrases.Say(suggestion)}"
                : phrases.Say(finding.Message);
    }
}
