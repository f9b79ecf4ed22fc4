namespace Consolidator.Returns;

/// <summary>Why the standing version of a return changed.</summary>
public enum StandingCause { First, Correction, Waiver, Return, Withdrawal, Erratum }

public static class StandingCauses
{
    /// <summary>The cause of a new version: the first one that was accepted, or a correction.</summary>
    /// <param name="versions">All earlier versions.</param>
    public static StandingCause OfNewVersion(IReadOnlyList<ReturnVersion> versions) =>
        versions.Any(version => version.State != SubmissionState.Returned) ? StandingCause.Correction : StandingCause.First;
}
