using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Judgements;
using Consolidator.Periods;
using Consolidator.Receipts;
using Consolidator.Returns;
using Consolidator.Spreadsheets;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;
using Microsoft.Extensions.Logging;

namespace Consolidator.Intake;

/// <summary>The result of one drop in a pass.</summary>
public enum TakenAs
{
    Accepted,

    /// <summary>Returned with errors, or refused.</summary>
    Returned,
    Duplicate,

    /// <summary>Left to the operator: the folder belongs to no unit.</summary>
    Operator,

    /// <summary>Judged again under new schemas with the same result.</summary>
    Unchanged,
}

/// <summary>Judges one archived drop, writes its answers and stores everything in one transaction. Delivery happens
/// later.</summary>
public sealed partial class DropTaker(
    FormCatalog catalog, Judge judge, WarehouseTables tables, AnswerWriter answers, Reassessment reassessment, TimeProvider clock,
    ILogger<DropTaker> log)
{
    internal async Task<TakenAs> TakeAsync(OpenedDrop drop, CancellationToken cancellation)
    {
        var contents = drop.Contents ?? throw new InvalidOperationException($"{drop.File.Path} was not read.");
        if (drop.File.Unit is not { } unit) return await SetAsideAsync(drop, contents, cancellation);
        var earlier = await tables.Drops.FindByHashAsync(contents.Sha256, cancellation);
        if (await RepeatsAsync(drop.File, contents, unit, [.. earlier.Where(one => one.Unit == unit.Code)], cancellation))
            return TakenAs.Duplicate;
        return contents.Bytes is { } bytes && drop.Content is { Workbook: { } workbook, Identity: { Form: { } form, Period: { } period } }
            ? await SubmitAsync(new(drop, bytes, unit, form, period, workbook), cancellation)
            : await RefuseAsync(
                drop, contents, unit, earlier.LastOrDefault(one => one.Unit is not null && one.Unit != unit.Code), cancellation);
    }

    /// <summary>Records a file in a folder of no unit, for the operator.</summary>
    private async Task<TakenAs> SetAsideAsync(OpenedDrop drop, Contents contents, CancellationToken cancellation)
    {
        if (drop.JudgedBefore is { } same) return await LeaveAsync(same, cancellation);
        var kind = drop.File.Folder.Length > 0 ? FindingKinds.UnknownFolder : FindingKinds.InboxRoot;
        await tables.Returns.StoreAsync(
            new(DropOf(drop.File, contents, DropOutcome.Operator) with { Code = kind.Code }, null, [kind.Create(drop.File.Path)], []),
                cancellation);
        LogNobody(drop.File.Path, kind.Code);
        return TakenAs.Operator;
    }

    /// <summary>A drop that was recognised as a return.</summary>
    private sealed record Recognised(
        OpenedDrop Drop, byte[] Bytes, Unit Unit, Form Form, Period Period, Workbook Workbook)
    {
        public Contents Contents => Drop.Contents!;
        public InboxFile File => Drop.File;
        public OpenedWorkbook Content => Drop.Content!;
        public ReturnId Return => new(Unit.Code, Form.Code, Period);
    }

    private async Task<TakenAs> SubmitAsync(Recognised drop, CancellationToken cancellation)
    {
        var context = await tables.Contexts.ReadAsync(
            drop.Unit, drop.Form, drop.Period, drop.Contents.Sha256, drop.Content.Likeness, cancellation);
        var at = clock.GetUtcNow();
        IReadOnlyList<Finding> findings =
            drop.Drop.JudgedBefore is null ? drop.Content.Findings : [.. drop.Content.Findings, FindingKinds.JudgedAgain.Create()];
        var judgement = judge.Assess(new(drop.Workbook, drop.Unit, drop.Form, drop.Period, drop.Content.Return, findings, at), context);
        await TellOthersAsync(drop.Unit, judgement, context, cancellation);
        if (drop.Drop.JudgedBefore is { } before && judgement.Returned && context.Latest is { } latest && latest.Drop == before
            && judgement.SaysTheSameAs(await tables.Submissions.FindingsAsync(latest.Id, cancellation)))
            return await LeaveAsync(before, cancellation);
        var number = (context.Latest?.Number ?? 0) + 1;
        var verdict = judgement.Returned ? Verdict.Returned
            : context.Frozen ? Verdict.AfterSeal
            : judgement.Validation.Open ? Verdict.Explain
            : Verdict.Accepted;
        await StoreAsync(drop, context, judgement, verdict, number, at, cancellation);
        LogTaken(drop.File.Path, drop.Return, number, verdict, judgement.Findings.Count);
        return judgement.Returned ? TakenAs.Returned : TakenAs.Accepted;
    }

    /// <summary>Adds a finding to the earlier return of another unit with the same file or figures.</summary>
    private async Task TellOthersAsync(Unit unit, Judgement judgement, ReturnContext context, CancellationToken cancellation)
    {
        if (context.SameFile?.Submission is { } sameFile)
            await reassessment.TellAsync(sameFile, FindingKinds.SameFileElsewhere.Create(unit.Name), cancellation);
        if (context.SameFigures?.Submission is { } sameFigures
            && judgement.Findings.Any(finding => finding.Is(FindingKinds.SameFiguresElsewhere)))
            await reassessment.TellAsync(sameFigures, FindingKinds.SameFiguresElsewhere.Create(unit.Name), cancellation);
    }

    private async Task StoreAsync(
        Recognised drop, ReturnContext context, Judgement judgement, Verdict verdict, int number, DateTimeOffset at,
        CancellationToken cancellation)
    {
        var counts = verdict is Verdict.Accepted or Verdict.Explain;
        var (form, standing, size) = (drop.Form, context.Standing, drop.Workbook.Size);
        var content = ReceiptContent.Judged(
            drop.Unit, new(drop.File.Name, drop.Contents.Sha256, at), form, drop.Period, number, size, verdict, judgement) with
        {
            Standing = counts ? number : standing?.Number,
            Changes = standing is null || judgement.Observations.Count == 0 ? []
                : FigureChange.Compare(form, context.StandingObservations, judgement.Observations),
            ChangesFrom = standing?.Number,
            Due = catalog.Asked(form.Code, drop.Period)?.DueOf(drop.Unit),
            Container = catalog.Container(drop.Unit, form.Code, drop.Period),
        };
        var written = await answers.WriteAsync(content, drop.File.Folder, drop.Bytes, drop.Workbook, cancellation);
        var submission = new Submission(drop.Return, number, judgement.State, form.Hash, size, drop.Content.Likeness, judgement.Count);
        await tables.Returns.StoreAsync(
            new(DropOf(drop.File, drop.Contents, DropOutcome.Submission) with { ReceivedAt = at }, submission, judgement.Findings,
                written)
            {
                Observations = judgement.Observations,
                Decimals = item => form[item]?.Decimals ?? 0,
                Replies = judgement.Explanations,
                Standing = counts ? StandingCauses.OfNewVersion(context.Versions) : null,
            }, cancellation);
    }

    private async Task<TakenAs> RefuseAsync(
        OpenedDrop drop, Contents contents, Unit unit, EarlierDrop? elsewhere, CancellationToken cancellation)
    {
        IReadOnlyList<Finding> findings = drop.Content?.Findings ?? [];
        if (drop.JudgedBefore is not null) findings = [.. findings, FindingKinds.JudgedAgain.Create()];
        findings = judge.AssessRefused(
            findings, elsewhere is { Unit: { } other } ? new SameContent(other, elsewhere.Submission) : null);
        if (elsewhere?.Submission is { } theirs)
            await reassessment.TellAsync(theirs, FindingKinds.SameFileElsewhere.Create(unit.Name), cancellation);
        var code = findings.First(finding => finding.Severity == Severity.Error).Code;
        if (drop.JudgedBefore is { } before && await tables.Drops.RefusalOfAsync(before, cancellation) == code)
            return await LeaveAsync(before, cancellation);
        var refused = DropOf(drop.File, contents, DropOutcome.Refused) with { Code = code };
        var content = ReceiptContent.Refused(
            unit, new(drop.File.Name, contents.Sha256, refused.ReceivedAt), drop.Content?.Identity?.Form, drop.Content?.Workbook, findings);
        await tables.Returns.StoreAsync(
            new(refused, null, findings, await answers.WriteAsync(content, drop.File.Folder, cancellation)), cancellation);
        LogRefused(drop.File.Path, unit.Code, code);
        return TakenAs.Returned;
    }

    /// <summary>Answers a file whose bytes the same unit sent before, when judging it again would change nothing.</summary>
    /// <returns>False when the file must be judged.</returns>
    private async Task<bool> RepeatsAsync(
        InboxFile file, Contents contents, Unit unit, IReadOnlyList<EarlierDrop> earlier, CancellationToken cancellation)
    {
        Sentence remark;
        long? of = null;
        if (earlier.LastOrDefault(drop => drop.Submission is not null)?.Submission is { } submission
            && await tables.Submissions.FindAsync(submission, cancellation) is { } version)
        {
            var latest = (await tables.Submissions.VersionsAsync(version.Return, cancellation))[^1];
            // A withdrawn return may be filed again unchanged; one that the office returned may not.
            if (version.State == SubmissionState.Withdrawn) return false;
            var sentBack = (await tables.Submissions.FindingsAsync(version.Id, cancellation))
                .Any(finding => finding.Is(FindingKinds.ReturnedByOffice));
            // The schemas changed since it was judged, so it may be accepted now.
            if (latest.Id == version.Id && version.State == SubmissionState.Returned && !sentBack && earlier[^1].Schemas != catalog.Hash)
                return false;
            // The unit put an older file back at the path of the latest version: that is a new version.
            if (latest.Sha256 != contents.Sha256 && latest.Path == file.Path) return false;
            of = version.Id;
            remark = latest.Sha256 == contents.Sha256 && latest.State == SubmissionState.Returned
                ? new("verdict-duplicate-returned", latest.Number, latest.FileName)
                : latest.Sha256 == contents.Sha256 ? new("verdict-duplicate-latest", latest.Number, latest.FileName)
                : new("verdict-duplicate-earlier", version.Number, version.FileName, latest.Number);
        }
        else if (earlier.LastOrDefault(drop => drop.Outcome == DropOutcome.Refused) is { } refused && refused.Schemas == catalog.Hash)
            remark = new("verdict-duplicate-refused", Path.GetFileName(refused.Path));
        else return false;
        var drop = DropOf(file, contents, DropOutcome.Duplicate) with { Code = FindingKinds.Duplicate.Code, DuplicateOf = of };
        var content = ReceiptContent.Duplicate(unit, new(file.Name, contents.Sha256, drop.ReceivedAt), remark);
        await tables.Returns.StoreAsync(
            new(drop, null, [FindingKinds.Duplicate.CreateWith(remark)], await answers.WriteAsync(content, file.Folder, cancellation)),
            cancellation);
        LogRepeated(file.Path, unit.Code);
        return true;
    }

    /// <summary>Records that a second judgement under new schemas had the same result; the unit gets no new answer.</summary>
    private async Task<TakenAs> LeaveAsync(long drop, CancellationToken cancellation)
    {
        await tables.Drops.RenewSchemasAsync(drop, catalog.Hash, cancellation);
        return TakenAs.Unchanged;
    }

    private Drop DropOf(InboxFile file, Contents contents, DropOutcome outcome) =>
        new(file.Path, file.Unit?.Code, contents.Sha256, contents.Size, file.LastWrite, clock.GetUtcNow(), outcome, catalog.Hash);

    [LoggerMessage(LogLevel.Information, "Took {Path} as {Return} version {Version}: {Verdict}, {FindingCount} findings")]
    private partial void LogTaken(string path, ReturnId @return, int version, Verdict verdict, int findingCount);

    [LoggerMessage(LogLevel.Information, "Refused {Path} from {Unit}: {Code}")]
    private partial void LogRefused(string path, UnitCode unit, string? code);

    [LoggerMessage(LogLevel.Information, "{Path} from {Unit} repeats what was received before")]
    private partial void LogRepeated(string path, UnitCode unit);

    [LoggerMessage(LogLevel.Warning, "{Path} lies in no unit's folder ({Code}); it is in the archive and waits for the operator")]
    private partial void LogNobody(string path, string code);
}
