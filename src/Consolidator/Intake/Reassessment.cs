using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Journal;
using Consolidator.Judgements;
using Consolidator.Periods;
using Consolidator.Receipts;
using Consolidator.Returns;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;
using Consolidator.Validation;

namespace Consolidator.Intake;

/// <summary>Judges stored returns again when another return that their rules refer to has changed, so that the order of arrival
/// doesn't matter, or when the office decides something.</summary>
/// <remarks>A change of another return never sends an accepted return back: what fails now asks for an explanation, and the receipt is
/// renewed (RULES.md). A return that was sent back only because of the other return becomes standing.</remarks>
public sealed class Reassessment(
    FormCatalog catalog, WarehouseTables tables, Archive archive, AnswerWriter answers, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _judging = new(1, 1);

    public void Dispose() => _judging.Dispose();

    /// <summary>Judges again every return whose rules refer to a return that changed since the last call.
    /// It is safe to repeat: if a pass is killed before the end, the next pass does the work.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        if (await tables.Standings.SealedAgainAsync(cancellation) is [_, ..] published)
        {
            foreach (var ofUnit in published.GroupBy(one => one.Return.Unit))
                // These were judged with the figures of the earlier seal, no matter when they became standing.
                await JudgeReferringAsync(ofUnit.Key, [.. ofUnit.Select(one => new Changed(long.MaxValue, one.Return))], cancellation);
            await tables.Standings.SealSettledAsync(published.Max(one => one.Seal), cancellation);
        }
        // A new judgement can cause new events. The loop ends, because an accepted return is never sent back.
        while (await tables.Standings.UnsettledAsync(cancellation) is [_, ..] events)
        {
            foreach (var erratum in events.Where(change => change.Cause == StandingCause.Erratum)) await LetInAsync(erratum, cancellation);
            foreach (var ofUnit in events.GroupBy(change => change.Return.Unit))
                await JudgeReferringAsync(
                    ofUnit.Key, [.. ofUnit.Select(change => new Changed(change.Number, change.Return))], cancellation);
            await tables.Standings.SettledAsync(events[^1].Number, cancellation);
        }
    }

    /// <param name="Event">Returns that became standing after this event were already judged with the change.</param>
    private sealed record Changed(long Event, ReturnId Return);

    private async Task JudgeReferringAsync(UnitCode code, IReadOnlyList<Changed> changes, CancellationToken cancellation)
    {
        if (catalog.Registry[code] is not { } unit) return;
        await JudgeReferringAsync(unit, changes, CrossReferences.LooksAt, cancellation);
        if (unit.Parent is { } above && catalog.Registry[above] is { } parent)
            await JudgeReferringAsync(parent, changes, CrossReferences.LooksAtChild, cancellation);
    }

    private async Task JudgeReferringAsync(
        Unit unit, IReadOnlyList<Changed> changes, Func<Form, Period, Form, Period, bool> refers, CancellationToken cancellation)
    {
        foreach (var (version, since) in await tables.Standings.OfUnitAsync(unit.Code, cancellation))
            if (catalog[version.Return.Form] is { } form
                && changes.Any(change => change.Event > since && Concerns(form, version, change)))
                await JudgeStandingAsync(version, form, unit, null, cancellation);
        foreach (var version in await tables.Submissions.ReturnedForErrorsAsync(unit.Code, cancellation))
            if (catalog[version.Return.Form] is { } form && changes.Any(change => Concerns(form, version, change)))
                await JudgeReturnedAsync(version, form, unit, cancellation);

        bool Concerns(Form form, ReturnVersion version, Changed change) => catalog[change.Return.Form] is { } changed
            && refers(form, version.Return.Period, changed, change.Return.Period);
    }

    /// <summary>Adds a finding that comes from no rule: another unit filed the same file or the same figures.</summary>
    public async Task TellAsync(long submission, Finding finding, CancellationToken cancellation)
    {
        if (await tables.Submissions.FindAsync(submission, cancellation) is { } version
            && catalog[version.Return.Form] is { } form
            && catalog.Registry[version.Return.Unit] is { } unit)
            await JudgeStandingAsync(version, form, unit, finding, cancellation);
    }

    /// <summary>Waives errors of the latest version; if only these kept it from being accepted, it becomes standing.</summary>
    /// <returns>True when the version is standing afterwards.</returns>
    public async Task<bool> WaiveAsync(
        ReturnVersion version, IReadOnlyList<Reply> waivers, Decision decision, CancellationToken cancellation)
    {
        var (form, unit) = DeclarationsOf(version);
        var judged = await JudgeAsync(version, form, unit, null, waivers, cancellation);
        var counts = version.Standing || !judged.Now.Returned;
        var change = new Rejudgement(
            version, counts ? judged.Now.TakenState : SubmissionState.Returned, judged.Now.Count, judged.Now.Findings,
            decision.At)
        {
            Standing = counts && !version.Standing ? new(StandingCause.Waiver, true, decision.Reason) : null,
            Replies = waivers,
            Decision = decision,
        };
        await StoreAsync(change, judged, null, cancellation);
        return counts;
    }

    /// <summary>Removes a standing version from the totals, because the office returned or withdrew it.</summary>
    public async Task TakeOutAsync(ReturnVersion version, StandingCause cause, Decision decision, CancellationToken cancellation)
    {
        var (form, unit) = DeclarationsOf(version);
        var kind = cause == StandingCause.Return ? FindingKinds.ReturnedByOffice : FindingKinds.WithdrawnByOffice;
        var judged = await JudgeAsync(version, form, unit, kind.Create(decision.Reason, decision.Who.Name), [], cancellation);
        var change = new Rejudgement(
            version, cause == StandingCause.Return ? SubmissionState.Returned : SubmissionState.Withdrawn, judged.Now.Count,
            judged.Now.Findings, decision.At)
        {
            Standing = new(cause, false, decision.Reason),
            Decision = decision,
        };
        await StoreAsync(change, judged, null, cancellation);
    }

    /// <summary>Judges a returned version again. If it was returned only because of another return, it becomes standing: it would have been
    /// accepted if the other return had arrived first.</summary>
    private async Task JudgeReturnedAsync(ReturnVersion version, Form form, Unit unit, CancellationToken cancellation)
    {
        var judged = await JudgeAsync(version, form, unit, null, [], cancellation);
        // An error that needs a new file remains, so the new file will be judged; and in a sealed period no version may become standing.
        if (judged.Context.Frozen || judged.Before.Any(finding => finding.Blocks && finding.Binding is null)
            || judged.Now.SaysTheSameAs(judged.Before)) return;
        var counts = !judged.Now.Returned;
        var change = ChangeOf(version, judged, judged.Now.State) with
        {
            Standing = counts ? new(StandingCauses.OfNewVersion(judged.Context.Versions), true, null) : null,
        };
        var open = judged.Now.Open;
        await StoreAsync(change, judged, !counts ? null
            : new(open > 0 ? "verdict-holds-now-explain" : "verdict-holds-now", version.Number, open), cancellation);
    }

    /// <summary>Informs the unit that its correction, which was kept after the seal, counts now.</summary>
    private async Task LetInAsync(StandingEvent erratum, CancellationToken cancellation)
    {
        if (erratum.Submission is not { } submission
            || catalog[erratum.Return.Form] is not { } form || catalog.Registry[erratum.Return.Unit] is not { } unit
            || await tables.Submissions.FindAsync(submission, cancellation) is not { Standing: true } version) return;
        var judged = await JudgeAsync(version, form, unit, null, [], cancellation);
        var open = judged.Now.Open;
        await StoreAsync(ChangeOf(version, judged, judged.Now.TakenState), judged,
            new(open > 0 ? "verdict-letin-explain" : "verdict-letin", version.Number, erratum.Reason ?? "", open), cancellation);
    }

    private (Form Form, Unit Unit) DeclarationsOf(ReturnVersion version) => (
        catalog[version.Return.Form]
            ?? throw new InvalidOperationException($"schemas/forms has no form {version.Return.Form} any more."),
        catalog.Registry[version.Return.Unit]
            ?? throw new InvalidOperationException($"schemas/units.yaml has no unit {version.Return.Unit} any more."));

    private async Task JudgeStandingAsync(ReturnVersion version, Form form, Unit unit, Finding? told, CancellationToken cancellation)
    {
        // Two drops can add a finding to the same return at once; without the lock one of the findings would be lost.
        await _judging.WaitAsync(cancellation);
        try
        {
            var judged = await JudgeAsync(version, form, unit, told, [], cancellation);
            if (!judged.Now.SaysTheSameAs(judged.Before))
                await StoreAsync(ChangeOf(version, judged, version.IsTaken ? judged.Now.TakenState : version.State), judged, null,
                    cancellation);
            // A check that was skipped may pass now: the unit needs no new answer, but the counts changed.
            else if (version.Checks != judged.Now.Count.ToString())
                await tables.Returns.RecountAsync(version.Id, judged.Now.Count, cancellation);
        }
        finally
        {
            _judging.Release();
        }
    }

    /// <param name="Before">The findings that the unit received.</param>
    private sealed record Judged(Form Form, Unit Unit, IReadOnlyList<Finding> Before, Judgement Now, ReturnContext Context);

    /// <param name="told">An additional finding that comes from no rule, or null.</param>
    /// <param name="waivers">Waivers that the office is granting now.</param>
    private async Task<Judged> JudgeAsync(
        ReturnVersion version, Form form, Unit unit, Finding? told, IReadOnlyList<Reply> waivers, CancellationToken cancellation)
    {
        var observations = await tables.Submissions.ObservationsAsync(version.Id, cancellation);
        var before = await tables.Submissions.FindingsAsync(version.Id, cancellation);
        var context = await tables.Contexts.ReadAsync(unit, form, version.Return.Period, null, null, cancellation);
        IReadOnlyList<Finding> findings =
            told is null || before.Any(finding => finding.Binding is null && finding.Code == told.Code) ? before : [.. before, told];
        var now = Judge.Reassess(
            version, form, unit, observations, findings, context with { Replies = [.. context.Replies, .. waivers] });
        return new(form, unit, before, now, context);
    }

    private Rejudgement ChangeOf(ReturnVersion version, Judged judged, SubmissionState state) =>
        new(version, state, judged.Now.Count, judged.Now.Findings, clock.GetUtcNow());

    private async Task StoreAsync(Rejudgement change, Judged judged, Sentence? remark, CancellationToken cancellation)
    {
        var (version, form, unit) = (change.Version, judged.Form, judged.Unit);
        var counts = change.Standing?.Counts ?? version.Standing;
        var replaced = counts ? await tables.Standings.BeforeAsync(version.Id, cancellation) : null;
        var verdict = change.State switch
        {
            SubmissionState.Explain => Verdict.Explain,
            SubmissionState.Accepted => Verdict.Accepted,
            _ => Verdict.Returned,
        };
        var content = ReceiptContent.Judged(
            unit, new(version.FileName, version.Sha256, version.ReceivedAt), form, version.Return.Period, version.Number,
            new(version.Sheets, version.Cells), verdict, judged.Now) with
        {
            Standing = counts ? version.Number
                : judged.Context.Versions.LastOrDefault(one => one.Standing && one.Id != version.Id)?.Number,
            Changes = replaced is null ? []
                : FigureChange.Compare(
                    form, await tables.Submissions.ObservationsAsync(replaced.Id, cancellation), judged.Now.Observations),
            ChangesFrom = replaced?.Number,
            Due = catalog.Asked(form.Code, version.Return.Period)?.DueOf(unit),
            Remark = remark,
            Container = catalog.Container(unit, form.Code, version.Return.Period),
        };
        await tables.Returns.RejudgeAsync(change with { Answers = await WriteAsync(content, version, cancellation) }, cancellation);
    }

    private async Task<IReadOnlyList<Answer>> WriteAsync(ReceiptContent content, ReturnVersion version, CancellationToken cancellation)
    {
        var original = archive.Find(version.Sha256) is { } kept ? await File.ReadAllBytesAsync(kept, cancellation) : null;
        return original is not null && WorkbookReader.Read(original, version.FileName).Workbook is { } workbook
            ? await answers.WriteAsync(content, version.Folder, original, workbook, cancellation)
            : await answers.WriteAsync(content, version.Folder, cancellation);
    }
}
