using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;

namespace Consolidator.Returns;

/// <summary>The stored facts that the judgement of a return needs, read in one snapshot.</summary>
/// <param name="Versions">All versions so far, in order.</param>
/// <param name="Replies">All explanations and waivers so far, oldest first.</param>
/// <param name="Frozen">True when the period is sealed: a new version is kept but does not count.</param>
public sealed record ReturnContext(
    IReadOnlyList<ReturnVersion> Versions, OtherReturns Others, IReadOnlyList<Reply> Replies, bool Frozen)
{
    /// <summary>The context of a workbook that belongs to no unit.</summary>
    public static readonly ReturnContext Empty = new([], OtherReturns.None, [], false);

    public ReturnVersion? Latest => Versions is [.., var latest] ? latest : null;

    public ReturnVersion? Standing => Versions.LastOrDefault(version => version.Standing);

    /// <summary>Observations of the standing version; empty when there is none.</summary>
    public IReadOnlyList<Observation> StandingObservations { get; init; } = [];

    /// <summary>Another unit that dropped the same file; null when there is none.</summary>
    public SameContent? SameFile { get; init; }

    /// <summary>Another unit whose standing return has the same figures; null when there is none.</summary>
    public SameContent? SameFigures { get; init; }
}

/// <param name="Submission">Id of that unit's version; null when its file was refused.</param>
public sealed record SameContent(UnitCode Unit, long? Submission);
