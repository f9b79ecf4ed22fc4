namespace Consolidator.Forms;

/// <summary>The words in form files for the kinds of claims and conclusions. docs/规则写法.md explains them to the office.</summary>
public static class TextWords
{
    public static IReadOnlyDictionary<string, ClaimKind> Claims { get; } = new Dictionary<string, ClaimKind>
    {
        ["received"] = ClaimKind.Received,
        ["handled"] = ClaimKind.Handled,
        ["from-persons"] = ClaimKind.FromPersons,
        ["from-bodies"] = ClaimKind.FromBodies,
        ["carried-over"] = ClaimKind.CarriedOver,
        ["settled"] = ClaimKind.Settled,
        ["pending"] = ClaimKind.Pending,
        ["granted"] = ClaimKind.Granted,
        ["granted-in-part"] = ClaimKind.GrantedInPart,
        ["refused"] = ClaimKind.Refused,
        ["unavailable"] = ClaimKind.Unavailable,
        ["not-processed"] = ClaimKind.NotProcessed,
        ["other-outcomes"] = ClaimKind.OtherOutcomes,
        ["reviews"] = ClaimKind.Reviews,
        ["lawsuits"] = ClaimKind.Lawsuits,
        ["documents-issued"] = ClaimKind.DocumentsIssued,
        ["documents-in-force"] = ClaimKind.DocumentsInForce,
        ["documents-repealed"] = ClaimKind.DocumentsRepealed,
        ["licences"] = ClaimKind.Licences,
        ["penalties"] = ClaimKind.Penalties,
        ["coercions"] = ClaimKind.Coercions,
        ["fees"] = ClaimKind.Fees,
        ["disclosed"] = ClaimKind.Disclosed,
    };

    public static IReadOnlyDictionary<string, ConclusionKind> Conclusions { get; } = new Dictionary<string, ConclusionKind>
    {
        ["reviews-upheld"] = ConclusionKind.ReviewsUpheld,
        ["lawsuits-upheld"] = ConclusionKind.LawsuitsUpheld,
        ["no-lawsuit-lost"] = ConclusionKind.NoLawsuitLost,
        ["no-review-corrected"] = ConclusionKind.NoReviewCorrected,
        ["all-settled"] = ConclusionKind.AllSettled,
        ["no-requests"] = ConclusionKind.NoRequests,
        ["no-reviews"] = ConclusionKind.NoReviews,
        ["no-lawsuits"] = ConclusionKind.NoLawsuits,
    };
}
