namespace Consolidator.Returns;

/// <summary>Why another version of a return counts from now on, or none does.</summary>
public enum StandingCause { First, Correction, Waiver, Return, Withdrawal, Erratum }

public static class StandingCauses
{
    /// <summary>Why a new version begins to count: the first that was taken, or a correction of one.</summary>
    /// <param name="versions">All versions before it.</param>
    public static StandingCause OfNewVersion(IReadOnlyList<ReturnVersion> versions) =>
        versions.Any(version => version.State != SubmissionState.Returned) ? StandingCause.Correction : StandingCause.First;
}
