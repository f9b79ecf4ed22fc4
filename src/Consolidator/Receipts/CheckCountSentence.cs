using Consolidator.Findings;
using Consolidator.Rules.Evaluation;
using Consolidator.Texts;

namespace Consolidator.Receipts;

/// <summary>Checks counted by outcome, and findings, in words.</summary>
public static class CheckCountSentence
{
    public static Sentence Sentence(CheckCount count) =>
        new("receipt-checks-text", count.Total, count.Hold, count.Errors, count.Warnings, count.Skipped, count.Blocked);

    extension(Phrasebook phrases)
    {
        /// <summary>A finding as people read it, with what the cause seems to be.</summary>
        public string Told(Finding finding) =>
            finding.Suggestion is { } suggestion
                ? $"{phrases.Say(finding.Message)} {phrases.Say(suggestion)}"
                : phrases.Say(finding.Message);
    }
}
