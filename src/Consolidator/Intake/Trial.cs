using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Recognition;
using Consolidator.Returns;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Storing;
using Consolidator.Units;
using Consolidator.Validation;

namespace Consolidator.Intake;

/// <summary>A workbook judged as if it were dropped, with nothing stored or answered.</summary>
/// <param name="Unit">Null when neither the folder nor the cover says whose it is;
/// then rules about the unit hold as for one without attributes.</param>
public sealed record Trial(
    string FileName, string Sha256, Unit? Unit, Form? Form, Period? Period,
    IReadOnlyList<Observation> Observations, IReadOnlyList<Finding> Findings, ValidationResult? Validation)
{
    /// <param name="unit">Whose it is said to be; null: the cover decides.</param>
    public static async Task<Trial> OfAsync(
        FileInfo file, Unit? unit, FormCatalog catalog, Recogniser recogniser, History history, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var contents = await Archive.ReadAsync(file.FullName, cancellation);
        if (contents.Bytes is not { } bytes)
            return new(file.Name, contents.Sha256, unit, null, null, [], [DropOpener.TooLarge(contents)], null);
        var reading = WorkbookReader.Read(bytes, file.Name);
        if (reading.Workbook is not { } workbook) return new(file.Name, contents.Sha256, unit, null, null, [], reading.Findings, null);
        unit ??= recogniser.UnitOf(workbook);
        var (recognition, returned) = recogniser.Recognise(workbook, unit, file.Name);
        IReadOnlyList<Finding> findings = [.. reading.Findings, .. recognition.Findings, .. returned?.Findings ?? []];
        if (recognition is not { Form: { } form, Period: { } period })
            return new(file.Name, contents.Sha256, unit, recognition.Form, recognition.Period, [], findings, null);
        var others = unit is null ? OtherReturns.None : await history.OthersAsync(unit, form, period, catalog, cancellation);
        var replies = unit is null
            ? []
            : (await history.RepliesAsync(unit.Code, form.Code, period, cancellation)).Concat(Explanations.In(workbook, now)).ToList();
        if (unit is not null && !(catalog.Asked(form.Code, period)?.Owes(unit) ?? false))
            findings = [.. findings, Validator.NotCollected(form, period)];
        else if (unit is not null && catalog.Container(unit, form.Code, period) is { } above)
            findings = [.. findings, Validator.Contained(above)];
        var validation = Validator.Validate(form, unit, period, returned, findings, others, replies);
        return new(file.Name, contents.Sha256, unit, form, period, returned?.Observations ?? [], validation.Findings, validation);
    }
}
