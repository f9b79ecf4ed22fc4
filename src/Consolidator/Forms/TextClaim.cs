using Consolidator.Codes;

namespace Consolidator.Forms;

/// <summary>The meaning of a number in a text: in 收到申请134件 the number means <see cref="Received"/>.</summary>
/// <remarks><c>Validation/Narrative</c> knows the words of such sentences. The form file declares the items that they are compared
/// with.</remarks>
public enum ClaimKind
{
    Received, Handled, FromPersons, FromBodies, CarriedOver, Settled, Pending,
    Granted, GrantedInPart, Refused, Unavailable, NotProcessed, OtherOutcomes,
    Reviews, Lawsuits,
    DocumentsIssued, DocumentsInForce, DocumentsRepealed, Licences, Penalties, Coercions, Fees, Disclosed,
}

/// <summary>The figures of the form that a number in a text is compared with.</summary>
/// <param name="Readings">Sums of items that the number may mean, the likelier first. For example, some offices include last year's
/// pending requests in 收到 and others do not.</param>
public sealed record TextClaim(ClaimKind Kind, IReadOnlyList<IReadOnlyList<ItemCode>> Readings);
