using Consolidator.AnswerSheets;
using Consolidator.Covers;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Spreadsheets;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Recognition;

/// <summary>The form and period of a workbook.</summary>
/// <param name="Form">Null when no form fits, or two fit equally well.</param>
/// <param name="Period">Null when the workbook names no period and not exactly one is open, or when its period cannot be read.</param>
/// <param name="Findings">The reasons for a null, and contradictions (another unit, another year).</param>
public sealed record WorkbookIdentity(Form? Form, Period? Period, IReadOnlyList<Finding> Findings);

/// <summary>Recognises form, period and unit of a workbook by labels, cover, titles and file name.
/// A finding reports contradictions; nothing is guessed.</summary>
public sealed class Recogniser
{
    private readonly IReadOnlyList<Fingerprint> _forms;
    private readonly IReadOnlyList<Collection> _collections;
    private readonly UnitNames _names;

    public Recogniser(IReadOnlyList<Form> forms, IReadOnlyList<Collection> collections, UnitNames names)
    {
        _forms = [.. forms.Select(form => new Fingerprint(form))];
        _collections = collections;
        _names = names;
    }

    /// <summary>The form's reader, created once.</summary>
    public ReturnReader ReaderOf(Form form) => _forms.First(print => print.Form == form).Reader;

    /// <param name="unit">The unit whose folder has the file; null when it is in no unit's folder: then any unit may be named.</param>
    /// <param name="fileName">As dropped; used for the period only when the workbook names none.</param>
    public (WorkbookIdentity Recognition, ReturnReading? Reading) Recognise(Workbook workbook, Unit? unit, string fileName)
    {
        var grids = workbook.Sheets.Where(AnswerSheet.IsOfUnit).Select(sheet => new Grid(sheet)).ToList();
        var cover = CoverReader.Read(grids);
        var findings = new List<Finding>();
        var form = FormOf(grids, cover, fileName, findings);
        if (form is null) return (new(null, null, findings), null);
        var (period, said) = PeriodOf(form, cover, fileName);
        findings.AddRange(said);
        if (period is { } stated && !form.ValidFor(stated) && form.PeriodKind == stated.Kind)
        {
            findings.Add(OutOfDate(form, stated));
            // The unit used an old version of the form: the return of the current version is returned.
            var meant = _forms.Select(print => print.Form)
                .FirstOrDefault(other => other.Family is not null && other.Family == form.Family && other.ValidFor(stated));
            findings.AddRange(UnitChecks.Check(_names, cover, unit, fileName));
            return (new(meant ?? form, period, findings), null);
        }
        findings.AddRange(UnitChecks.Check(_names, cover, unit, fileName));
        return (new(form, period, findings), ReaderOf(form).Read(grids, cover, period));
    }

    private Form? FormOf(IReadOnlyList<Grid> grids, Cover cover, string fileName, List<Finding> findings)
    {
        var labels = grids.SelectMany(grid => grid.DistinctLabels).ToHashSet();
        var scores = _forms.Select(print => (Print: print, Score: print.Score(labels))).Where(match => match.Score.Fits)
            .OrderByDescending(match => match.Score.Weight).ToList();
        if (scores.Count == 0)
        {
            findings.Add(FindingKinds.UnknownForm.Create(new NameList([.. _forms.Select(print => print.Form.Title).Distinct().Take(8)])));
            return null;
        }
        var entries = cover.Forms.Select(entry => (entry.Text, Label.Of(entry.Text).Whole)).ToList();
        var named = _forms.Where(print => entries.Any(entry => print.IsNamedBy(entry.Text, entry.Whole))).ToList();
        var (best, fit) = scores[0];
        // A second form is a rival when it has labels of its own: the labels of the quarterly form are all in the yearly form.
        var rival = scores.Skip(1).FirstOrDefault(other => (other.Score.Matched.Except(fit.Matched).Count() * 2 > other.Score.Matched.Count
            || other.Score.Weight >= fit.Weight * 0.95m && !cover.Titles.Any(title => best.IsNamedBy(title.Text)) && !named.Contains(best))
            && !IsFarBehind(other.Print.Form, other.Score, fit, PeriodOf(best.Form, cover, fileName).Period));
        if (rival.Print is not null)
        {
            findings.Add(FindingKinds.AmbiguousForm.Create(best.Form.Title, rival.Print.Form.Title));
            return null;
        }
        if (named.Count > 0 && !named.Contains(best))
            findings.Add(
                FindingKinds.FormContradictsCover.Create(named[0].Form.Title, best.Form.Title) with { Where = cover.Forms[0].Where,
                Value = cover.Forms[0].Text });
        return best.Form;
    }

    /// <summary>True for a form that is not valid in the period and fits much worse: a sheet of months in a return of 2024 has a third of
    /// the labels of the form of 2013.</summary>
    private static bool IsFarBehind(Form form, Fingerprint.Fit fit, Fingerprint.Fit best, Period? period) =>
        period is { } known && !form.ValidFor(known) && fit.Weight * 2 < best.Weight;

    private (Period? Period, IReadOnlyList<Finding> Findings) PeriodOf(Form form, Cover cover, string fileName) =>
        new PeriodFinder(form, cover, fileName).Find(
            [.. _collections.Where(collection => collection.Form == form.Code).Select(collection => collection.Period).Distinct()]);

    private Finding OutOfDate(Form form, Period period)
    {
        var current = _forms.Select(print => print.Form)
            .FirstOrDefault(other => other.Family is not null && other.Family == form.Family && other.ValidFor(period));
        return FindingKinds.FormOutOfDate.CreateWith(current is null
            ? new("form-not-valid", form.Title, period.ToString())
            : new("form-out-of-date", form.Title, period.ToString(), current.Title));
    }

    /// <summary>The only unit that the cover names; null when it names none or several.</summary>
    public Unit? FindUnit(Workbook workbook)
    {
        var cover = CoverReader.Read([.. workbook.Sheets.Where(AnswerSheet.IsOfUnit).Select(sheet => new Grid(sheet))]);
        return cover.Units.Select(entry => _names.Find(entry.Text)).OfType<Unit>().Distinct().ToList() is [var only] ? only : null;
    }
}
