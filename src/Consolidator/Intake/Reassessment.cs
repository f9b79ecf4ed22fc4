using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Receipts;
using Consolidator.Returns;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;
using Consolidator.Validation;
using ReturnVersion = Consolidator.Returns.ReturnVersion;

namespace Consolidator.Intake;

/// <summary>Looks again at returns whose rules name another return that has just changed, so that the order of arrival doesn't
/// matter.</summary>
/// <remarks>An accepted return is not sent back by it: what fails now asks for an explanation, and the receipt is renewed (RULES.md).
/// One that was sent back for the other's sake alone begins to count.</remarks>
public sealed class Reassessment(
    FormCatalog catalog, History history, StandingEventTable changes, Ledger ledger, SealTable seals,
    Archive archive, AnswerWriter answering, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _judging = new(1, 1);

    public void Dispose() => _judging.Dispose();

    /// <summary>Looks again at every return that names one of those that began to count, or ceased to, since the last time.
    /// Twice does no harm: a pass that was killed before it leaves it to the next.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        if (await changes.SealedAgainAsync(cancellation) is [_, ..] published)
        {
            await CatchUpAsync([.. published.Select(one => one.Change)], cancellation);
            await changes.SealSettledAsync(published.Max(one => one.Seal), cancellation);
        }
        // What begins to count by it is a change itself. It comes to an end: no return that counts is sent back.
        while (await changes.UnsettledAsync(cancellation) is [_, ..] restood)
        {
            await CatchUpAsync(restood, cancellation);
            await changes.SettledAsync(restood[^1].Event, cancellation);
        }
    }

    private async Task CatchUpAsync(IReadOnlyList<StandingEvent> restood, CancellationToken cancellation)
    {
        foreach (var change in restood)
            if (change is { Cause: StandingCause.Erratum, Submission: { } letIn }
                && catalog.Registry[change.Unit] is { } unit
                && catalog[change.Form] is { } form)
                await LetInAsync(letIn, form, unit, change.Reason ?? "", cancellation);
        foreach (var ofUnit in restood.GroupBy(change => change.Unit))
        {
            if (catalog.Registry[ofUnit.Key] is not { } unit) continue;
            await LookAgainAsync(unit, [.. ofUnit], Validator.Asks, cancellation);
            if (unit.Parent is { } above && catalog.Registry[above] is { } parent)
                await LookAgainAsync(parent, [.. ofUnit], Validator.AsksOfChild, cancellation);
        }
    }

    private async Task LookAgainAsync(
        Unit unit, IReadOnlyList<StandingEvent> restood, Func<Form, Period, Form, Period, bool> asks, CancellationToken cancellation)
    {
        foreach (var (version, since) in await history.StandingOfAsync(unit.Code, cancellation))
            // What began to count later was judged with the change in view.
            if (catalog[version.Form] is { } asking && restood.Any(change => change.Event > since && Concerns(asking, version, change)))
                await JudgeAsync(version, asking, unit, null, cancellation);
        foreach (var version in await history.SentBackAsync(unit.Code, cancellation))
            if (catalog[version.Form] is { } asking && restood.Any(change => Concerns(asking, version, change))
                && !await seals.IsFrozenAsync(unit.Code, version.Form, version.Period, cancellation))
                await JudgeSentBackAsync(version, asking, unit, cancellation);

        bool Concerns(Form asking, ReturnVersion version, StandingEvent change) =>
            catalog[change.Form] is { } changed && asks(asking, version.Period, changed, change.Period);
    }

    /// <summary>Judges again what was returned. If it was for the other return's sake alone, it counts from now on: had that one come
    /// first, it would have been accepted.</summary>
    private async Task JudgeSentBackAsync(ReturnVersion version, Form form, Unit unit, CancellationToken cancellation)
    {
        var judged = await ValidateAsync(version, form, unit, null, cancellation);
        // What has to be sent again anyhow is judged then.
        if (judged.Before.Any(finding => finding.Blocks && finding.Binding is null)) return;
        if (Same(judged.Before, judged.Validation.Findings)) return;
        if (judged.Validation.Returned)
        {
            await StoreAsync(version, form, unit, judged, SubmissionState.Returned, null, null, cancellation);
            return;
        }
        var open = judged.Validation.Findings.Count(finding => finding.Open);
        var versions = await history.VersionsAsync(unit.Code, form.Code, version.Period, cancellation);
        var cause = versions.Any(one => one.State is not SubmissionState.Returned) ? StandingCause.Correction : StandingCause.First;
        await StoreAsync(version, form, unit, judged, open > 0 ? SubmissionState.Explain : SubmissionState.Accepted, (cause, true, null),
            new(open > 0 ? "verdict-holds-now-explain" : "verdict-holds-now", version.Number, open), cancellation);
    }

    /// <summary>Adds a finding that has nothing to do with rules: the same file came from another unit.</summary>
    public async Task TellAsync(long submission, Finding finding, CancellationToken cancellation)
    {
        if (await history.VersionAsync(submission, cancellation) is { } version
            && catalog[version.Form] is { } form
            && catalog.Registry[version.Unit] is { } unit)
            await JudgeAsync(version, form, unit, finding, cancellation);
    }

    /// <summary>Judges a version again after the office waived a finding of it; one that was returned for that alone
    /// counts from now on.</summary>
    /// <returns>True when it counts now.</returns>
    public async Task<bool> WaivedAsync(ReturnVersion version, string reason, CancellationToken cancellation)
    {
        var (form, unit) = Of(version);
        var judged = await ValidateAsync(version, form, unit, null, cancellation);
        var counts = version.Standing || !judged.Validation.Returned;
        await StoreAsync(version, form, unit, judged,
            !counts ? SubmissionState.Returned : judged.Validation.Open ? SubmissionState.Explain : SubmissionState.Accepted,
            counts && !version.Standing ? (StandingCause.Waiver, true, reason) : null, null, cancellation);
        return counts;
    }

    /// <summary>Takes a standing version out of the totals: sent back to the unit, or withdrawn.</summary>
    public async Task TakenOutAsync(ReturnVersion version, StandingCause cause, string reason, CancellationToken cancellation)
    {
        var (form, unit) = Of(version);
        var kind = cause == StandingCause.Return ? FindingKinds.ReturnedByOffice : FindingKinds.WithdrawnByOffice;
        var judged = await ValidateAsync(version, form, unit, kind.Say(reason), cancellation);
        var state = cause == StandingCause.Return ? SubmissionState.Returned : SubmissionState.Withdrawn;
        await StoreAsync(version, form, unit, judged, state, (cause, false, reason), null, cancellation);
    }

    /// <summary>Tells the unit that its correction, kept after the seal, counts now.</summary>
    private async Task LetInAsync(long submission, Form form, Unit unit, string reason, CancellationToken cancellation)
    {
        if (await history.VersionAsync(submission, cancellation) is not { Standing: true } version) return;
        var judged = await ValidateAsync(version, form, unit, null, cancellation);
        var open = judged.Validation.Findings.Count(finding => finding.Open);
        await StoreAsync(version, form, unit, judged,
            judged.Validation.Open ? SubmissionState.Explain : SubmissionState.Accepted, null,
            new(judged.Validation.Open ? "verdict-letin-explain" : "verdict-letin", version.Number, reason, open),
            cancellation);
    }

    private (Form Form, Unit Unit) Of(ReturnVersion version) => (
        catalog[version.Form] ?? throw new InvalidOperationException($"schemas/forms has no form {version.Form} any more."),
        catalog.Registry[version.Unit] ?? throw new InvalidOperationException($"schemas/units.yaml has no unit {version.Unit} any more."));

    private async Task JudgeAsync(ReturnVersion version, Form form, Unit unit, Finding? told, CancellationToken cancellation)
    {
        // A return may be named by a drop of its own unit and by one of another at once: neither may miss what the other found.
        await _judging.WaitAsync(cancellation);
        try { await JudgeAloneAsync(version, form, unit, told, cancellation); }
        finally { _judging.Release(); }
    }

    private async Task JudgeAloneAsync(ReturnVersion version, Form form, Unit unit, Finding? told, CancellationToken cancellation)
    {
        var judged = await ValidateAsync(version, form, unit, told, cancellation);
        if (Same(judged.Before, judged.Validation.Findings))
        {
            // A check that was skipped may hold now: nothing to tell the unit, but the counts are not what they were.
            if (version.Checks != judged.Validation.Count.ToString())
                await ledger.RecountAsync(version.Id, judged.Validation.Count.ToString(), cancellation);
            return;
        }
        var state = version.State is not (SubmissionState.Accepted or SubmissionState.Explain) ? version.State
            : judged.Validation.Open ? SubmissionState.Explain : SubmissionState.Accepted;
        await StoreAsync(version, form, unit, judged, state, null, null, cancellation);
    }

    private sealed record Judged(IReadOnlyList<Observation> Observations, IReadOnlyList<Finding> Before, ValidationResult Validation);

    private async Task<Judged> ValidateAsync(ReturnVersion version, Form form, Unit unit, Finding? told, CancellationToken cancellation)
    {
        var observations = (await history.ObservationsAsync([version.Id], cancellation))[version.Id].ToList();
        var before = await history.FindingsAsync(version.Id, cancellation);
        var others = await history.OthersAsync(unit, form, version.Period, catalog, cancellation);
        var replies = await history.RepliesAsync(unit.Code, form.Code, version.Period, cancellation);
        var kept = before.Where(finding => finding.Binding is null).ToList();
        if (told is not null && kept.All(finding => finding.Code != told.Code)) kept.Add(told);
        // A return refused before its figures were read has none to judge.
        var reading = observations.Count == 0 ? null : new ReturnReading(observations, []);
        return new(observations, before, Validator.Again(form, unit, version.Period, reading, kept, others, replies,
            accepted: version.State is SubmissionState.Accepted or SubmissionState.Explain));
    }

    private async Task StoreAsync(
        ReturnVersion version, Form form, Unit unit, Judged judged, SubmissionState state,
        (StandingCause Cause, bool Counts, string? Reason)? standing, Sentence? remark, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        var due = catalog.Asked(form.Code, version.Period)?.DueOf(unit);
        var counts = standing is var (_, counting, _) ? counting : version.Standing;
        var stands = (await history.VersionsAsync(unit.Code, form.Code, version.Period, cancellation))
            .LastOrDefault(one => one.Standing && one.Id != version.Id)?.Number;
        var verdict = state switch
        {
            SubmissionState.Explain => Verdict.Explain,
            SubmissionState.Accepted => Verdict.Accepted,
            _ => Verdict.Returned,
        };
        var original = archive.Find(version.Sha256) is { } kept ? await File.ReadAllBytesAsync(kept, cancellation) : null;
        var replaced = counts ? await history.BeforeAsync(version.Id, cancellation) : null;
        var changes = replaced is null ? [] : Change.Between(
            form, (await history.ObservationsAsync([replaced.Id], cancellation))[replaced.Id].ToList(), judged.Observations);
        var fileName = Path.GetFileName(version.Path);
        var content = new ReceiptContent(
            unit, fileName, version.Sha256, version.ReceivedAt,
            verdict, form, version.Period, version.Number, counts ? version.Number : stands,
            (version.Sheets, version.Cells), judged.Observations, judged.Validation.Findings,
            CheckCountSentence.Sentence(judged.Validation.Count), changes, replaced?.Number, due, null)
        { Remark = remark, Container = catalog.Container(unit, form.Code, version.Period) };
        var answers = await answering.AnswerAsync(
            content, version.Path[..version.Path.LastIndexOf('/')],
            original, original is null ? null : WorkbookReader.Read(original, fileName).Workbook, cancellation);
        await ledger.RejudgeAsync(
            version, state, judged.Validation.Count.ToString(), judged.Validation.Findings, answers, standing, at, cancellation);
    }

    /// <summary>True when a unit would be told the same.</summary>
    internal static bool Same(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after) =>
        before.Where(Told)
            .Select(Key)
            .Order(StringComparer.Ordinal)
            .SequenceEqual(after.Where(Told).Select(Key).Order(StringComparer.Ordinal));

    private static bool Told(Finding finding) => !finding.Is(FindingKinds.JudgedAgain);

    private static string Key(Finding finding) =>
        $"{finding.Code}|{finding.Instance}|{finding.Severity}|{finding.Where}|{finding.Binding}|{finding.Open}";
}
