using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Judgements;
using Consolidator.Periods;
using Consolidator.Recognition;
using Consolidator.Returns;
using Consolidator.Storing;
using Consolidator.Units;

namespace Consolidator.Intake;

/// <summary>A workbook judged as if it had been dropped; nothing is stored and no answer is sent.</summary>
/// <param name="Unit">Null when neither the folder nor the cover names the unit;
/// rules about units then treat it as a unit without attributes.</param>
/// <param name="Judgement">Null when the file was not recognised as a return.</param>
public sealed record Trial(
    string FileName, string Sha256, Unit? Unit, Form? Form, Period? Period, IReadOnlyList<Finding> Findings, Judgement? Judgement)
{
    public IReadOnlyList<Observation> Observations => Judgement?.Observations ?? [];

    public bool Returned => Findings.Any(finding => finding.Blocks);

    /// <summary>True when a finding asks for an explanation.</summary>
    public bool Open => Findings.Any(finding => finding.Open);
}

/// <summary>Judges files outside the inbox.</summary>
public sealed class TrialReader(Recogniser recogniser, Judge judge, ReturnContexts contexts, TimeProvider clock)
{
    /// <param name="unit">The unit that the user named; null to read it from the cover.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    public async Task<Trial> ReadAsync(FileInfo file, Unit? unit, CancellationToken cancellation)
    {
        var contents = await Archive.ReadAsync(file.FullName, cancellation);
        var reading = DropOpener.Open(contents, file.Name);
        if (reading.Workbook is { } unclaimed) unit ??= recogniser.FindUnit(unclaimed);
        var opened = DropOpener.Recognise(reading, file.Name, unit, recogniser);
        if (opened is not { Workbook: { } workbook, Identity: { Form: { } form, Period: { } period } })
        {
            var sameFile = unit is null ? null : await contexts.SameFileAsync(unit, contents.Sha256, cancellation);
            return new(file.Name, contents.Sha256, unit, opened.Identity?.Form, opened.Identity?.Period,
                judge.AssessRefused(opened.Findings, sameFile), null);
        }
        var context = unit is null ? ReturnContext.Empty
            : await contexts.ReadAsync(unit, form, period, contents.Sha256, opened.Likeness, cancellation);
        var judgement = judge.Assess(new(workbook, unit, form, period, opened.Return, opened.Findings, clock.GetUtcNow()), context);
        return new(file.Name, contents.Sha256, unit, form, period, judgement.Findings, judgement);
    }
}
