using Consolidator.Cells;
using Consolidator.Covers;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Recognition;

/// <summary>Finds the period of a return: from the cover, else a title, else the file name, else the only period that is open.
/// A finding reports contradictions, with both places.</summary>
internal sealed class PeriodFinder(Form form, Cover cover, string fileName)
{
    private const int MostNamed = 12;

    private readonly List<(Period Period, string Where, CellPosition? At)> _stated = [];
    private readonly List<Finding> _findings = [];
    private int? _year, _quarter;
    private CellPosition? _parts;

    /// <param name="open">The periods for which the form is collected.</param>
    public (Period? Period, IReadOnlyList<Finding> Findings) Find(IReadOnlyList<Period> open)
    {
        foreach (var entry in cover.Periods) ReadCell(entry);
        foreach (var entry in cover.Closings.Where(entry => entry.Certain)) ReadClosing(entry);
        foreach (var entry in cover.Titles) ReadTitle(entry);
        // 年度 and 季度 may be in two cells, or the quarter only in the title.
        if (form.PeriodKind == PeriodKind.Quarter && _year is { } year && _quarter is { } quarter && _parts is { } at)
            _stated.Add((Period.OfQuarter(year, quarter), at.ToString(), at));
        if (OfFormKind(
            PeriodNames.FindPeriods(PeriodNames.RemoveFilingYear(WithoutCode(Path.GetFileNameWithoutExtension(fileName))))) is [var named])
            _stated.Add((named, fileName, null));
        else ReadDays(Path.GetFileNameWithoutExtension(fileName));
        foreach (var entry in cover.Closings.Where(entry => !entry.Certain)) ReadClosingOrDue(entry);
        ReadHalves();
        if (_stated.Count == 0) return (FindOnlyOpen(open), _findings);
        if (_stated.FirstOrDefault(other => other.Period != _stated[0].Period) is { Where: not null } contradicting)
            _findings.Add(
                FindingKinds.PeriodContradicts.Create(_stated[0].Where, _stated[0].Period.ToString(), contradicting.Where,
                contradicting.Period.ToString()) with { Where = _stated[0].At ?? contradicting.At });
        return (_stated[0].Period, _findings);
    }

    // annual-2021 is the code of the form, also for a return of 2024.
    private string WithoutCode(string name) => name.Replace(form.Code.Value, "_", StringComparison.OrdinalIgnoreCase);

    private Period? FindOnlyOpen(IReadOnlyList<Period> open)
    {
        // A period on the cover that cannot be read must not be replaced by the open one.
        if (_findings.Any(finding => finding.Is(FindingKinds.PeriodUnread))) return null;
        if (open is [var only]) return only;
        _findings.Add(FindingKinds.PeriodUnknown.Create(form.Title, DescribeOpen(open)));
        return null;
    }

    // A long list would not be read, and a shortened list would suggest that other periods are closed.
    private static Sentence DescribeOpen(IReadOnlyList<Period> open) => open.Count <= MostNamed
        ? new("period-open", new NameList([.. open.Select(period => period.ToString())]))
        : new("period-open-span", open.Min().ToString(), open.Max().ToString(), open.Count);

    private void ReadCell(CoverEntry entry)
    {
        var (before, named) = (_stated.Count, PeriodNames.FindPeriods(entry.Text));
        foreach (var period in OfFormKind(named)) Add(entry, period);
        ReadSpans(entry);
        if (PeriodNames.FindClosingDay(entry.Text) is { } last) AddClosing(entry, last);
        if (_stated.Count == before && PeriodNames.ParseDay(entry.Text) is { } day
            && Period.Of(day, form.PeriodKind) is var closed && closed.LastDay == day)
            Add(entry, closed);
        if (_stated.Count > before || !entry.Certain || PeriodNames.FindHalfYears(entry.Text).Any()) return;
        if (form.PeriodKind == PeriodKind.Quarter
            && (named is [{ Kind: PeriodKind.Year }] || PeriodNames.FindQuarter(entry.Text) is not null)) ReadPart(entry, named);
        else if (named is [var other, ..] && other.Kind > form.PeriodKind) ReportWrongKind(entry, other);
        else if (PeriodNames.MayBePeriod(entry.Text))
            _findings.Add(
                FindingKinds.PeriodUnread.Create(entry.Where.ToString(), entry.Text, form.Title) with { Where = entry.Where,
                Value = entry.Text });
    }

    private void ReadTitle(CoverEntry entry)
    {
        var named = PeriodNames.FindPeriods(entry.Text);
        ReadSpans(entry);
        if (PeriodNames.FindClosingDay(entry.Text) is { } last) AddClosing(entry, last);
        if (OfFormKind(named) is [var period]) Add(entry, period);
        else if (named is [var other, ..] && other.Kind > form.PeriodKind && OfFormKind(named).Count == 0) ReportWrongKind(entry, other);
        else if (form.PeriodKind == PeriodKind.Quarter) ReadPart(entry, named);
    }

    private void ReadSpans(CoverEntry entry)
    {
        foreach (var (from, to) in PeriodNames.FindSpans(entry.Text))
        {
            var period = Period.Of(to, form.PeriodKind);
            Add(entry, period);
            if ((from, to) != (period.FirstDay, period.LastDay)) _findings.Add(RangeFinding(entry, from, to, period));
        }
    }

    private static Finding RangeFinding(CoverEntry entry, DateOnly from, DateOnly to, Period period) =>
        FindingKinds.PeriodRange.Create(entry.Where.A1, DaySpan.Format(from, to), period.ToString()) with { Where = entry.Where,
        Value = entry.Text };

    private void ReadClosing(CoverEntry entry)
    {
        if (PeriodNames.ParseClosingDay(entry.Text) is { } day) AddClosing(entry, day);
        else foreach (var period in OfFormKind(PeriodNames.FindPeriods(entry.Text))) Add(entry, period);
    }

    /// <summary>Adds the period of a closing day; a finding when the day is not the last day of the period.</summary>
    private void AddClosing(CoverEntry entry, DateOnly day)
    {
        var period = Period.Of(day, form.PeriodKind);
        Add(entry, period);
        if (day != period.LastDay) _findings.Add(RangeFinding(entry, period.FirstDay, day, period));
    }

    /// <summary>Reads a day that may be the closing day or the due date: a day within the period is the closing day.</summary>
    private void ReadClosingOrDue(CoverEntry entry)
    {
        if (PeriodNames.ParseClosingDay(entry.Text) is not { } day) return;
        var period = Period.Of(day, form.PeriodKind);
        if (_stated.Count == 0 && day == period.LastDay) Add(entry, period);
        else if (_stated.Count > 0 && _stated[0].Period == period && day != period.LastDay)
            _findings.Add(RangeFinding(entry, period.FirstDay, day, period));
    }

    /// <summary>Reads 年报2024.12.31: a day in the file name that is the last of a period is a closing day, not a day of filing.</summary>
    private void ReadDays(string name)
    {
        if (PeriodNames.FindPeriods(name).Count == 0 && PeriodNames.FindDays(name).ToList() is [var day]
            && Period.Of(day, form.PeriodKind) is var closed && closed.LastDay == day)
            _stated.Add((closed, fileName, null));
    }

    /// <summary>Reports every half-year, because no form is for a half-year.</summary>
    private void ReadHalves()
    {
        var texts = cover.Periods.Concat(cover.Titles)
            .Select(entry => (entry.Text, Where: entry.Where.ToString(), At: (CellPosition?)entry.Where))
            .Append((Path.GetFileNameWithoutExtension(fileName), fileName, null));
        foreach (var (text, where, at) in texts)
            foreach (var half in PeriodNames.FindHalfYears(text))
                _findings.Add(_stated.FirstOrDefault(other => other.Where != where) is { Where: not null } contradicting
                    ? FindingKinds.PeriodContradicts.Create(contradicting.Where, contradicting.Period.ToString(), where,
                        half) with { Where = contradicting.At ?? at }
                    : FindingKinds.PeriodWrongKind.Create(where, half, form.Title) with { Where = at, Value = text });
    }

    private void ReadPart(CoverEntry entry, IReadOnlyList<Period> named)
    {
        _parts ??= entry.Where;
        if (named is [{ Kind: PeriodKind.Year } year]) _year ??= year.Year;
        _quarter ??= PeriodNames.FindQuarter(entry.Text);
    }

    /// <summary>Reports a shorter period than the form is for: a quarter on the cover of a yearly form.
    /// A year on the cover of a quarterly form is no contradiction.</summary>
    private void ReportWrongKind(CoverEntry entry, Period other) =>
        _findings.Add(
            FindingKinds.PeriodWrongKind.Create(entry.Where.ToString(), other.ToString(), form.Title) with { Where = entry.Where,
            Value = entry.Text });

    private void Add(CoverEntry entry, Period period) => _stated.Add((period, entry.Where.ToString(), entry.Where));

    private List<Period> OfFormKind(IReadOnlyList<Period> named) => [.. named.Where(period => period.Kind == form.PeriodKind)];
}
