using Consolidator.Findings;
using Consolidator.Intake;
using Consolidator.Journal;
using Consolidator.Returns;

namespace Consolidator.Office;

/// <summary>Decisions of the office about one return: waive an error, send a return back, withdraw a return.
/// Each decision and its journal entry are written in one transaction.</summary>
public sealed class Decisions(Workspace workspace, Reassessment reassessment)
{
    /// <summary>Waives the errors of one rule; the waiver holds as long as the figures stay the same.</summary>
    /// <returns>How many findings were waived, and whether the return is standing now.</returns>
    /// <exception cref="OfficeException">There is no such return or finding, or the rule doesn't allow it.</exception>
    public async Task<(int Waived, bool Counts)> WaiveAsync(
        ReturnId id, string rule, string reason, Actor who, CancellationToken cancellation)
    {
        await EnsureOpenAsync(id, cancellation);
        var version = (await workspace.Tables.Submissions.VersionsAsync(id, cancellation)) is [.., var latest] ? latest
            : throw new OfficeException($"{id.Unit} has filed no {id.Form} for {id.Period}.");
        if (version.State == SubmissionState.Withdrawn)
            throw new OfficeException(
                $"Version {version.Number} of {id} was withdrawn; a waiver would not bring it back. The unit may file the file again.");
        var findings = (await workspace.Tables.Submissions.FindingsAsync(version.Id, cancellation))
            .Where(finding => string.Equals(finding.Code, rule, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (findings.Count == 0) throw new OfficeException($"Version {version.Number} of {id} has no finding '{rule}'.");
        var decision = DecisionOf(DecisionKind.Waive, id, $"{rule}: {reason}", who);
        var waivers = findings.Where(finding => finding is { Waivable: true, Binding: not null })
            .Select(finding => new Reply(
                ReplyKind.Waiver, finding.Code, finding.Instance ?? "", finding.Binding!, reason, decision.At) { By = who.Name })
            .ToList();
        if (waivers.Count == 0) throw new OfficeException($"The form does not let the office waive '{rule}' (waive: office).");
        return (waivers.Count, await reassessment.WaiveAsync(version, waivers, decision, cancellation));
    }

    /// <summary>Sends an accepted return back (退回): it no longer counts, and the unit receives the reason.</summary>
    /// <exception cref="OfficeException">The return has no standing version, or its period is sealed.</exception>
    public async Task ReturnAsync(ReturnId id, string reason, Actor who, CancellationToken cancellation) =>
        await reassessment.TakeOutAsync(
            await FindStandingAsync(id, cancellation), StandingCause.Return, DecisionOf(DecisionKind.Return, id, reason, who),
            cancellation);

    /// <summary>Withdraws a return: the unit counts as missing; the history is kept.</summary>
    /// <exception cref="OfficeException">The return has no standing version, or its period is sealed.</exception>
    public async Task WithdrawAsync(ReturnId id, string reason, Actor who, CancellationToken cancellation) =>
        await reassessment.TakeOutAsync(
            await FindStandingAsync(id, cancellation), StandingCause.Withdrawal, DecisionOf(DecisionKind.Withdraw, id, reason, who),
            cancellation);

    private Decision DecisionOf(DecisionKind what, ReturnId id, string reason, Actor who) =>
        new(what, who, workspace.Clock.GetUtcNow(), id.Period, id.Form, id.Unit, reason);

    // Published figures change only through an erratum.
    private async Task EnsureOpenAsync(ReturnId id, CancellationToken cancellation)
    {
        if (await workspace.Tables.Seals.IsFrozenAsync(id, cancellation))
            throw new OfficeException($"{id.Form} of {id.Period} is sealed; open it first: "
                + $"erratum --period {id.Period} --form {id.Form} --unit {id.Unit} --reason …");
    }

    private async Task<ReturnVersion> FindStandingAsync(ReturnId id, CancellationToken cancellation)
    {
        await EnsureOpenAsync(id, cancellation);
        return (await workspace.Tables.Submissions.VersionsAsync(id, cancellation)).LastOrDefault(version => version.Standing)
            ?? throw new OfficeException($"No return of {id.Unit} counts for {id.Form} {id.Period}.");
    }
}
