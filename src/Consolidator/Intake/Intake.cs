using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Receipts;
using Consolidator.Returns;
using Consolidator.Spreadsheets;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;
using Consolidator.Validation;
using Microsoft.Extensions.Logging;

namespace Consolidator.Intake;

/// <summary>What became of a drop. <c>Unchanged</c>: looked at again under other schemas, and as it was.</summary>
public enum Taken { Accepted, Returned, Duplicate, Operator, Unchanged }

/// <summary>Walks one drop from the archive to the warehouse: judged, answered for and stored in one transaction.
/// Delivery comes after.</summary>
public sealed partial class Intake(
    FormCatalog catalog, History history, Ledger ledger, SealTable seals,
    AnswerWriter answering, Reassessment revisiting, TimeProvider clock, ILogger<Intake> log)
{
    internal async Task<Taken> TakeAsync(OpenedDrop opened, CancellationToken cancellation)
    {
        var contents = opened.Contents ?? throw new InvalidOperationException($"{opened.Sighting.Path} was not read.");
        var sighting = opened.Sighting;
        if (sighting.Unit is not { } unit)
        {
            if (opened.Again is { } nobodys) return await StillAsync(nobodys, cancellation);
            var kind = sighting.Path.Contains('/', StringComparison.Ordinal) ? FindingKinds.UnknownFolder : FindingKinds.InboxRoot;
            var drop = Drop(sighting, contents, DropOutcome.Operator, kind.Code);
            await StoreAsync(drop, null, [], [kind.Say(sighting.Path)], [], cancellation);
            LogNobody(sighting.Path, kind.Code);
            return Taken.Operator;
        }
        var earlier = await history.DropsOfAsync(contents.Sha256, cancellation);
        if (await RepeatedAsync(sighting, contents, unit, [.. earlier.Where(drop => drop.Unit == unit.Code)], cancellation))
            return Taken.Duplicate;
        var findings = opened.Findings.ToList();
        if (opened.Again is not null) findings.Add(FindingKinds.JudgedAgain.Say());
        if (earlier.LastOrDefault(drop => drop.Unit is not null && drop.Unit != unit.Code) is { } elsewhere)
        {
            findings.Add(SameElsewhere(elsewhere.Unit!.Value));
            if (elsewhere.Submission is { } other) await revisiting.TellAsync(other, SameElsewhere(unit.Code), cancellation);
        }
        return opened is { Workbook: { } workbook, Recognition: { Form: { } form, Period: { } period } }
            ? await SubmitAsync(new(opened, unit, form, period, workbook, findings), cancellation)
            : await RefuseAsync(opened, contents, unit, findings, cancellation);
    }

    private async Task<Taken> SubmitAsync(Return filed, CancellationToken cancellation)
    {
        var (opened, unit, form, period, workbook, _) = filed;
        var contents = opened.Contents!;
        var collection = catalog.Asked(form.Code, period);
        var container = catalog.Container(unit, form.Code, period);
        if (collection is null || !collection.Owes(unit)) filed.Findings.Add(Validator.NotCollected(form, period));
        else if (container is not null) filed.Findings.Add(Validator.Contained(container));
        if (opened.Likeness is { } likeness && filed.Findings.All(finding => !finding.Is(FindingKinds.SameFileElsewhere))
            && await history.AlikeAsync(likeness, unit.Code, form.Code, period, cancellation) is var (other, like)
            // One school may be all that a bureau has to report of.
            && other != unit.Parent && catalog.Registry[other]?.Parent != unit.Code)
        {
            filed.Findings.Add(RepeatChecks.OfAnother(catalog.Registry[other]?.Name ?? other.Value));
            await revisiting.TellAsync(like, RepeatChecks.OfAnother(unit.Name), cancellation);
        }
        var versions = await history.VersionsAsync(unit.Code, form.Code, period, cancellation);
        var standing = versions.LastOrDefault(version => version.Standing);
        // Another unit's figures say nothing against this one's other returns.
        var others = filed.Findings.Any(finding => finding.Is(FindingKinds.OtherUnit)) ? OtherReturns.None
            : await history.OthersAsync(unit, form, period, catalog, cancellation);
        var at = clock.GetUtcNow();
        var said = await history.RepliesAsync(unit.Code, form.Code, period, cancellation);
        // A marked copy also carries what was explained before.
        var explanations = Explanations.In(workbook, at).Where(now => said.All(before => before with { At = at } != now)).ToList();
        var replies = said.Concat(explanations).ToList();
        var validation = Validator.Validate(form, unit, period, opened.Return, filed.Findings, others, replies);
        if (opened.Again is { } again && validation.Returned && versions is [.., var same] && same.Drop == again
            && Reassessment.Same(await history.FindingsAsync(same.Id, cancellation), validation.Findings))
            return await StillAsync(again, cancellation);
        var frozen = await seals.IsFrozenAsync(unit.Code, form.Code, period, cancellation);
        var verdict = validation.Returned ? Verdict.Returned
            : frozen ? Verdict.AfterSeal
            : validation.Open ? Verdict.Explain
            : Verdict.Accepted;
        var counts = verdict is Verdict.Accepted or Verdict.Explain;
        var number = (versions is [.., var last] ? last.Number : 0) + 1;
        var observations = opened.Return?.Observations ?? [];
        var before = standing is null ? [] : (await history.ObservationsAsync([standing.Id], cancellation))[standing.Id].ToList();
        var kept = validation.Findings.Select(finding => finding.Reply)
            .OfType<Reply>()
            .Where(reply => explanations.Contains(reply))
            .ToList();
        var drop = Drop(opened.Sighting, contents, DropOutcome.Submission, null) with { ReceivedAt = at };
        var answers = await answering.AnswerAsync(new(
            unit, opened.Sighting.Name, contents.Sha256, at,
            verdict, form, period, number, counts ? number : standing?.Number,
            (workbook.Sheets.Count, workbook.CellCount), observations, validation.Findings, CheckCountSentence.Sentence(validation.Count),
            standing is null || observations.Count == 0 ? [] : Change.Between(form, before, observations),
            standing?.Number, collection?.DueOf(unit), null) { Container = container },
            opened.Sighting.Folder, contents.Bytes, workbook, cancellation);
        var state = validation.Returned ? SubmissionState.Returned : validation.Open ? SubmissionState.Explain : SubmissionState.Accepted;
        var submission = new Submission(
            unit.Code, form.Code, period, number, state,
            form.Hash, workbook.Sheets.Count, workbook.CellCount, opened.Likeness, validation.Count.ToString());
        await ledger.StoreAsync(new(
            drop, submission, observations, item => form[item]?.Decimals ?? 0, validation.Findings, kept, answers,
            !counts ? null
                : versions.Any(version => version.State is not SubmissionState.Returned) ? StandingCause.Correction
                : StandingCause.First), cancellation);
        LogTaken(opened.Sighting.Path, unit.Code, form.Code, period, number, verdict, validation.Findings.Count);
        return validation.Returned ? Taken.Returned : Taken.Accepted;
    }

    private async Task<Taken> RefuseAsync(
        OpenedDrop opened, Contents contents, Unit unit, List<Finding> findings, CancellationToken cancellation)
    {
        var code = findings.FirstOrDefault(finding => finding.Severity == Severity.Error)?.Code ?? "refused";
        var drop = Drop(opened.Sighting, contents, DropOutcome.Refused, code);
        if (opened.Again is { } again && await history.RefusedAsync(again, cancellation) == drop.Code)
            return await StillAsync(again, cancellation);
        var content = opened.Workbook is { } workbook ? (workbook.Sheets.Count, workbook.CellCount) : ((int, int)?)null;
        await StoreAsync(drop, null, [], findings, await answering.AnswerAsync(
            new(
                unit, opened.Sighting.Name, contents.Sha256, drop.ReceivedAt,
                Verdict.Refused, opened.Recognition?.Form, null, null, null,
                content, [], findings, null, [], null, null, null),
            opened.Sighting.Folder, null, null, cancellation), cancellation);
        LogRefused(opened.Sighting.Path, unit.Code, drop.Code);
        return Taken.Returned;
    }

    /// <summary>The same bytes of the same unit again. True when that changes nothing and was answered so.</summary>
    private async Task<bool> RepeatedAsync(
        InboxFile sighting, Contents contents, Unit unit, IReadOnlyList<EarlierDrop> earlier, CancellationToken cancellation)
    {
        Sentence remark;
        long? of = null;
        if (earlier.LastOrDefault(drop => drop.Submission is not null)?.Submission is { } submission
            && await history.VersionAsync(submission, cancellation) is { } version)
        {
            var versions = await history.VersionsAsync(unit.Code, version.Form, version.Period, cancellation);
            var latest = versions[^1];
            // What the office took out may be filed again as it was; what it sent back may not.
            if (version.State == SubmissionState.Withdrawn) return false;
            var sentBack = (await history.FindingsAsync(version.Id, cancellation))
                .Any(finding => finding.Is(FindingKinds.ReturnedByOffice));
            // Judged under other forms or another roster it may well be accepted now.
            if (latest.Id == version.Id && version.State == SubmissionState.Returned && !sentBack && earlier[^1].Schemas != catalog.Hash)
                return false;
            // The old bytes at the path that held the latest version: the unit put them back.
            if (latest.Sha256 != contents.Sha256 && latest.Path == sighting.Path) return false;
            of = version.Id;
            remark = latest.Sha256 == contents.Sha256 && latest.State == SubmissionState.Returned
                ? new("verdict-duplicate-returned", latest.Number, System.IO.Path.GetFileName(latest.Path))
                : latest.Sha256 == contents.Sha256 ? new("verdict-duplicate-latest", latest.Number, System.IO.Path.GetFileName(latest.Path))
                : new("verdict-duplicate-earlier", version.Number, System.IO.Path.GetFileName(version.Path), latest.Number);
        }
        else if (earlier.LastOrDefault(drop => drop.Outcome == DropOutcome.Refused) is { } refused && refused.Schemas == catalog.Hash)
            remark = new("verdict-duplicate-refused", System.IO.Path.GetFileName(refused.Path));
        else return false;
        var drop = Drop(sighting, contents, DropOutcome.Duplicate, "duplicate") with { DuplicateOf = of };
        await StoreAsync(drop, null, [], [FindingKinds.Duplicate.SayAs(remark)], await answering.AnswerAsync(
            new(
                unit, sighting.Name, contents.Sha256, drop.ReceivedAt,
                Verdict.Duplicate, null, null, null, null,
                null, [], [], null, [], null, null, null)
            { Remark = remark },
            sighting.Folder, null, null, cancellation), cancellation);
        LogRepeated(sighting.Path, unit.Code);
        return true;
    }

    /// <summary>Judged again, and the answer is what it was: nothing to tell the unit.</summary>
    private async Task<Taken> StillAsync(long drop, CancellationToken cancellation)
    {
        await ledger.StillAsync(drop, catalog.Hash, cancellation);
        return Taken.Unchanged;
    }

    private Finding SameElsewhere(UnitCode unit) =>
        FindingKinds.SameFileElsewhere.Say(catalog.Registry[unit]?.Name ?? unit.Value);

    private Drop Drop(InboxFile sighting, Contents contents, DropOutcome outcome, string? code) =>
        new(
            sighting.Path, sighting.Unit?.Code, contents.Sha256, contents.Size, sighting.LastWrite,
            clock.GetUtcNow(), outcome, code, null, catalog.Hash);

    private Task StoreAsync(
        Drop drop, Submission? submission, IReadOnlyList<Observation> observations, IReadOnlyList<Finding> findings,
        IReadOnlyList<Answer> answers, CancellationToken cancellation) =>
        ledger.StoreAsync(new(drop, submission, observations, _ => 0, findings, [], answers, null), cancellation);

    /// <summary>A return on its way through validation; findings are added to.</summary>
    private sealed record Return(OpenedDrop Opened, Unit Unit, Form Form, Period Period, Workbook Workbook, List<Finding> Findings);

    [LoggerMessage(LogLevel.Information,
        "Took {Path} from {Unit} as {Form} {Period} version {Version}: {Verdict}, {FindingCount} findings")]
    private partial void LogTaken(string path, UnitCode unit, FormCode form, Period period, int version, Verdict verdict, int findingCount);

    [LoggerMessage(LogLevel.Information, "Refused {Path} from {Unit}: {Code}")]
    private partial void LogRefused(string path, UnitCode unit, string? code);

    [LoggerMessage(LogLevel.Information, "{Path} from {Unit} repeats what was received before")]
    private partial void LogRepeated(string path, UnitCode unit);

    [LoggerMessage(LogLevel.Warning, "{Path} lies in no unit's folder ({Code}); it is in the archive and waits for the operator")]
    private partial void LogNobody(string path, string code);
}
