using Consolidator.Rules.Language;

namespace Consolidator.Returns;

/// <summary>Other standing returns that the rules refer to. A sealed version takes precedence over a later one.</summary>
/// <param name="Standing">Standing returns of the unit itself and of its sub-units.</param>
/// <param name="Children">The sub-units that also owe the form.</param>
public sealed record OtherReturns(IReadOnlyList<StandingReturn> Standing, IReadOnlyList<SubUnit> Children)
{
    public static readonly OtherReturns None = new([], []);

    /// <summary>Bindings of failures that appeared in an accepted return because another return changed. A new version with the same
    /// figures is not sent back for them.</summary>
    public IReadOnlySet<string> Conceded { get; init; } = new HashSet<string>();
}
