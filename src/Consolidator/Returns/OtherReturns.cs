using Consolidator.Rules.Language;

namespace Consolidator.Returns;

/// <summary>Other standing returns that the rules refer to. A sealed version takes precedence over a later one.</summary>
/// <param name="Standing">Those of the unit itself and of its sub-units.</param>
/// <param name="Children">The unit's sub-units that owe the form too.</param>
public sealed record OtherReturns(IReadOnlyList<StandingReturn> Standing, IReadOnlyList<SubUnit> Children)
{
    public static readonly OtherReturns None = new([], []);

    /// <summary>Bindings of failures that were accepted when another return changed: a new version with the same figures, filed to
    /// explain them, is not sent back for them either.</summary>
    public IReadOnlySet<string> Conceded { get; init; } = new HashSet<string>();
}
