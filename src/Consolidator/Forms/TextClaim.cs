using Consolidator.Codes;

namespace Consolidator.Forms;

/// <summary>What a number in a text counts: in 收到申请134件 the number counts <see cref="Received"/>.</summary>
/// <remarks>The words of such sentences are those of the language and stand in <c>Validation/Narrative</c>; which items of a form they
/// are compared with stands in the form's file.</remarks>
public enum ClaimKind
{
    Received, Handled, FromPersons, FromBodies, CarriedOver, Settled, Pending,
    Granted, GrantedInPart, Refused, Unavailable, NotProcessed, OtherOutcomes,
    Reviews, Lawsuits,
    DocumentsIssued, DocumentsInForce, DocumentsRepealed, Licences, Penalties, Coercions, Fees, Disclosed,
}

/// <summary>Which figures of the form a number in a text is compared with.</summary>
/// <param name="Readings">Sums of items that the number may stand for, the likelier first: 收到 counts last year's pending requests in
/// some offices and not in others.</param>
public sealed record TextClaim(ClaimKind Kind, IReadOnlyList<IReadOnlyList<ItemCode>> Readings);
