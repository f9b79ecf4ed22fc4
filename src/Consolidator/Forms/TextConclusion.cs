using Consolidator.Codes;

namespace Consolidator.Forms;

/// <summary>A conclusion in a text without a number: 未收到申请 is <see cref="NoRequests"/>.</summary>
public enum ConclusionKind
{
    ReviewsUpheld, LawsuitsUpheld, NoLawsuitLost, NoReviewCorrected, AllSettled, NoRequests, NoReviews, NoLawsuits,
}

/// <summary>The figures of the form that can contradict a conclusion of a text.</summary>
/// <param name="Noughts">Items that are 0 when the conclusion is true.</param>
public sealed record TextConclusion(ConclusionKind Kind, IReadOnlyList<ItemCode> Noughts);
