using Consolidator.Aggregation;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Journal;
using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Storing;

/// <summary>The words that the warehouse and the listings use for enum values. They are public: changing one needs a
/// migration.</summary>
public static class StoredWords
{
    private static readonly Dictionary<Enum, string> Words = new()
    {
        [DropOutcome.Submission] = "submission",
        [DropOutcome.Refused] = "refused",
        [DropOutcome.Duplicate] = "duplicate",
        [DropOutcome.Operator] = "operator",
        [PassedOver.Link] = "link",
        [PassedOver.Directory] = "directory",
        [PassedOver.LockFile] = "lock-file",
        [PassedOver.Temporary] = "temporary",
        [PassedOver.Hidden] = "hidden",
        [PassedOver.ClosedFolder] = "closed-folder",
        [SubmissionState.Returned] = "returned",
        [SubmissionState.Accepted] = "accepted",
        [SubmissionState.Explain] = "explain",
        [SubmissionState.Withdrawn] = "withdrawn",
        [StandingCause.First] = "first",
        [StandingCause.Correction] = "correction",
        [StandingCause.Waiver] = "waiver",
        [StandingCause.Return] = "return",
        [StandingCause.Withdrawal] = "withdrawal",
        [StandingCause.Erratum] = "erratum",
        [Severity.Error] = "error",
        [Severity.Warning] = "warning",
        [Severity.Info] = "info",
        [ReplyKind.Explanation] = "explanation",
        [ReplyKind.Waiver] = "waiver",
        [UnitKind.District] = UnitKind.District.Word,
        [UnitKind.Department] = UnitKind.Department.Word,
        [ItemKind.Count] = "count",
        [ItemKind.Amount] = "amount",
        [ItemKind.Ratio] = "ratio",
        [ItemKind.Flag] = "flag",
        [ItemKind.Text] = "text",
        [AggregationKind.Sum] = "sum",
        [AggregationKind.CountOfYes] = "count-of-yes",
        [AggregationKind.SingleSource] = "single-source",
        [AggregationKind.Collected] = "collected",
        [Scope.City] = Scope.City.Word,
        [Scope.Department] = Scope.Department.Word,
        [Scope.District] = Scope.District.Word,
        [ChangeCause.First] = "first",
        [ChangeCause.Correction] = "correction",
        [ChangeCause.Waiver] = "waiver",
        [ChangeCause.Return] = "return",
        [ChangeCause.Withdrawal] = "withdrawal",
        [ChangeCause.Erratum] = "erratum",
        [ChangeCause.Registry] = "registry",
        [ChangeCause.Form] = "form",
        [DecisionKind.Waive] = "waive",
        [DecisionKind.Return] = "return",
        [DecisionKind.Withdraw] = "withdraw",
        [DecisionKind.Seal] = "seal",
        [DecisionKind.Erratum] = "erratum",
        [DecisionKind.Release] = "release",
        [DecisionKind.Remind] = "remind",
        [DecisionKind.Export] = "export",
    };

    private static readonly Dictionary<(Type, string), Enum> Values =
        Words.ToDictionary(word => (word.Key.GetType(), word.Value), word => word.Key);

    public static string Write<T>(T value) where T : struct, Enum => Words[value];

    /// <exception cref="FormatException">The warehouse contains a word that this program does not know.</exception>
    public static T Read<T>(string word) where T : struct, Enum => Values.TryGetValue((typeof(T), word), out var value) ? (T)value
        : throw new FormatException($"'{word}' in the warehouse is not a {typeof(T).Name}.");
}
