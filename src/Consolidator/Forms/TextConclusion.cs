using Consolidator.Codes;

namespace Consolidator.Forms;

/// <summary>What a text concludes without a number: 未收到申请 is <see cref="NoRequests"/>.</summary>
public enum ConclusionKind
{
    ReviewsUpheld, LawsuitsUpheld, NoLawsuitLost, NoReviewCorrected, AllSettled, NoRequests, NoReviews, NoLawsuits,
}

/// <summary>Which figures of the form contradict a conclusion of a text.</summary>
/// <param name="Noughts">Items that are nought if the conclusion is true.</param>
public sealed record TextConclusion(ConclusionKind Kind, IReadOnlyList<ItemCode> Noughts);
