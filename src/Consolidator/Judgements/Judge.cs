using Consolidator.AnswerSheets;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Reading;
using Consolidator.Returns;
using Consolidator.Units;
using Consolidator.Validation;

namespace Consolidator.Judgements;

/// <summary>The only place that judges returns. The pass, the command <c>check</c> and the revisiting of stored returns use it.</summary>
public sealed class Judge(FormCatalog catalog)
{
    /// <summary>Judges a workbook as a new version of its unit's return.</summary>
    public Judgement Assess(JudgedWorkbook workbook, ReturnContext context)
    {
        IReadOnlyList<Finding> findings = workbook.Unit is { } unit
            ? [.. workbook.Findings, .. FindingsOfArrival(workbook, unit, context)] : workbook.Findings;
        // The file contains figures of another unit, so a comparison with this unit's other returns is meaningless.
        var others = findings.Any(finding => finding.Is(FindingKinds.OtherUnit)) ? OtherReturns.None : context.Others;
        // A marked copy also contains the earlier explanations, which are already stored.
        var explanations = Explanations.Read(workbook.Workbook, workbook.At)
            .Where(now => context.Replies.All(before => before with { At = now.At } != now)).ToList();
        var validation = Validator.Validate(new(
            workbook.Form, workbook.Unit, workbook.Period, workbook.Reading, findings, others, [.. context.Replies, .. explanations]));
        var used = validation.Findings.Select(finding => finding.Reply).OfType<Reply>().Where(explanations.Contains).ToList();
        return new(workbook.Reading?.Observations ?? [], validation, used);
    }

    /// <summary>The findings about a file that was not recognised as a return.</summary>
    /// <param name="sameFile">Another unit that dropped the same file; null when there is none.</param>
    public IReadOnlyList<Finding> AssessRefused(IReadOnlyList<Finding> findings, SameContent? sameFile) =>
        sameFile is null ? findings : [.. findings, FindingKinds.SameFileElsewhere.Create(NameOf(sameFile.Unit))];

    /// <summary>Judges a stored version again: another return changed, or the office decided something. Findings about the file itself
    /// stay as they were; all others are computed again.</summary>
    /// <param name="observations">The stored observations; empty when the workbook was refused before its figures were read.</param>
    /// <param name="findings">The stored findings, and those that the office's decision adds.</param>
    public static Judgement Reassess(
        ReturnVersion version, Form form, Unit unit, IReadOnlyList<Observation> observations, IReadOnlyList<Finding> findings,
        ReturnContext context)
    {
        var kept = findings.Where(finding => finding.Binding is null && FindingKinds.Find(finding.Code)?.Origin != FindingOrigin.Judging);
        var reading = observations.Count == 0 ? null : new ReturnReading(observations, []);
        return new(observations, Validator.Validate(new(
            form, unit, version.Return.Period, reading, [.. kept], context.Others, context.Replies)
        {
            Accepted = version.IsTaken,
        }), []);
    }

    private IEnumerable<Finding> FindingsOfArrival(JudgedWorkbook workbook, Unit unit, ReturnContext context)
    {
        var (form, period) = (workbook.Form, workbook.Period);
        if (context.SameFile is { } file) yield return FindingKinds.SameFileElsewhere.Create(NameOf(file.Unit));
        if (!(catalog.Asked(form.Code, period)?.Owes(unit) ?? false))
            yield return FindingKinds.NotCollected.Create(form.Title, period.ToString());
        else if (catalog.Container(unit, form.Code, period) is { } parent) yield return FindingKinds.ContainedInParent.Create(parent.Name);
        if (context.SameFile is null && context.SameFigures is { } figures && !IsOwn(unit, figures.Unit))
            yield return FindingKinds.SameFiguresElsewhere.Create(NameOf(figures.Unit));
    }

    // A bureau with a single school rightly reports the same figures as the school.
    private bool IsOwn(Unit unit, UnitCode other) => other == unit.Parent || catalog.Registry[other]?.Parent == unit.Code;

    private string NameOf(UnitCode unit) => catalog.Registry[unit]?.Name ?? unit.Value;
}
