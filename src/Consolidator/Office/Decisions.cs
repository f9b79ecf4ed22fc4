using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Intake;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Storing;
using ReturnVersion = Consolidator.Returns.ReturnVersion;

namespace Consolidator.Office;

/// <summary>What the office decides about a return: an error let pass, a return sent back, a return taken out.
/// Each with a reason that is kept.</summary>
public sealed class Decisions(History history, Ledger ledger, SealTable seals, Reassessment revisiting, TimeProvider clock)
{
    /// <summary>Lets errors of one rule pass as long as their numbers stay the same.</summary>
    /// <returns>How many findings were waived, and whether the return counts now.</returns>
    /// <exception cref="DecisionException">There is no such return or finding, or the rule doesn't allow it.</exception>
    public async Task<(int Waived, bool Counts)> WaiveAsync(
        UnitCode unit, FormCode form, Period period, string rule, string reason, CancellationToken cancellation)
    {
        await MayChangeAsync(unit, form, period, cancellation);
        var version = await LatestAsync(unit, form, period, cancellation);
        var findings = (await history.FindingsAsync(version.Id, cancellation))
            .Where(finding => string.Equals(finding.Code, rule, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (findings.Count == 0)
            throw new DecisionException($"Version {version.Number} of {unit}/{form}/{period} has no finding '{rule}'.");
        var waivable = findings.Where(finding => finding is { Waivable: true, Binding: not null }).ToList();
        if (waivable.Count == 0) throw new DecisionException($"The form does not let the office waive '{rule}' (waive: office).");
        foreach (var finding in waivable)
        {
            var waiver = new Reply(ReplyKind.Waiver, finding.Code, finding.Instance ?? "", finding.Binding!, reason, clock.GetUtcNow());
            await ledger.ReplyAsync(unit, form, period, waiver, cancellation);
        }
        return (waivable.Count, await revisiting.WaivedAsync(version, reason, cancellation));
    }

    /// <summary>Sends an accepted return back (退回): it counts no more, and the unit is told why.</summary>
    public async Task ReturnAsync(UnitCode unit, FormCode form, Period period, string reason, CancellationToken cancellation) =>
        await revisiting.TakenOutAsync(await StandingAsync(unit, form, period, cancellation), StandingCause.Return, reason, cancellation);

    /// <summary>Takes a return out: the unit counts as missing; the history is kept.</summary>
    public async Task WithdrawAsync(UnitCode unit, FormCode form, Period period, string reason, CancellationToken cancellation) =>
        await revisiting.TakenOutAsync(
            await StandingAsync(unit, form, period, cancellation), StandingCause.Withdrawal, reason, cancellation);

    private async Task<ReturnVersion> LatestAsync(UnitCode unit, FormCode form, Period period, CancellationToken cancellation) =>
        await history.VersionsAsync(unit, form, period, cancellation) is [.., var latest] ? latest
            : throw new DecisionException($"{unit} has filed no {form} for {period}.");

    // What was published changes by an erratum alone.
    private async Task MayChangeAsync(UnitCode unit, FormCode form, Period period, CancellationToken cancellation)
    {
        if (await seals.IsFrozenAsync(unit, form, period, cancellation))
            throw new DecisionException(
                $"{form} of {period} is sealed; open it first: erratum --period {period} --form {form} --unit {unit} --reason …");
    }

    private async Task<ReturnVersion> StandingAsync(UnitCode unit, FormCode form, Period period, CancellationToken cancellation)
    {
        await MayChangeAsync(unit, form, period, cancellation);
        return (await history.VersionsAsync(unit, form, period, cancellation)).LastOrDefault(version => version.Standing)
            ?? throw new DecisionException($"No return of {unit} counts for {form} {period}.");
    }
}

/// <summary>The office asked for what can't be. One sentence.</summary>
public sealed class DecisionException(string message) : Exception(message);
