using Consolidator.Cells;
using Consolidator.Covers;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Recognition;

/// <summary>For which period a return is: cover cell, else title, else file name, else the only one asked for.
/// What contradicts is named, with both places.</summary>
internal sealed class PeriodOfReturn(Form form, Cover cover, string fileName)
{
    private const int MostNamed = 12;

    private readonly List<(Period Period, string Where, CellPosition? At)> _stated = [];
    private readonly List<Finding> _findings = [];
    private int? _year, _quarter;
    private CellPosition? _parts;

    /// <param name="open">Periods the form is asked for.</param>
    public (Period? Period, IReadOnlyList<Finding> Findings) Find(IReadOnlyList<Period> open)
    {
        foreach (var entry in cover.Periods) ReadCell(entry);
        foreach (var entry in cover.Closings.Where(entry => entry.Certain)) ReadClosing(entry);
        foreach (var entry in cover.Titles) ReadTitle(entry);
        // 年度 and 季度 may be asked for in two cells, or the quarter stands in the title alone.
        if (form.PeriodKind == PeriodKind.Quarter && _year is { } year && _quarter is { } quarter && _parts is { } at)
            _stated.Add((Period.OfQuarter(year, quarter), at.ToString(), at));
        if (Ours(PeriodNames.In(PeriodNames.WithoutFiling(WithoutCode(Path.GetFileNameWithoutExtension(fileName))))) is [var named])
            _stated.Add((named, fileName, null));
        else ReadDays(Path.GetFileNameWithoutExtension(fileName));
        foreach (var entry in cover.Closings.Where(entry => !entry.Certain)) ReadClosingOrDue(entry);
        ReadHalves();
        if (_stated.Count == 0) return (Only(open), _findings);
        if (_stated.FirstOrDefault(other => other.Period != _stated[0].Period) is { Where: not null } contrary)
            _findings.Add(
                FindingKinds.PeriodContradicts.Say(_stated[0].Where, _stated[0].Period.ToString(), contrary.Where,
                contrary.Period.ToString()) with { Where = _stated[0].At ?? contrary.At });
        return (_stated[0].Period, _findings);
    }

    // annual-2021 is how the form is called, and stays so in 2024.
    private string WithoutCode(string name) => name.Replace(form.Code.Value, "_", StringComparison.OrdinalIgnoreCase);

    private Period? Only(IReadOnlyList<Period> open)
    {
        // What the cover says and we can't read is not nothing.
        if (_findings.Any(finding => finding.Is(FindingKinds.PeriodUnread))) return null;
        if (open is [var only]) return only;
        _findings.Add(FindingKinds.PeriodUnknown.Say(form.Title, Shown(open)));
        return null;
    }

    // Thirteen quarters nobody reads one by one; a list that broke off would say that the others are closed.
    private static Sentence Shown(IReadOnlyList<Period> open) => open.Count <= MostNamed
        ? new("period-open", new Several([.. open.Select(period => period.ToString())]))
        : new("period-open-span", open.Min().ToString(), open.Max().ToString(), open.Count);

    private void ReadCell(CoverEntry entry)
    {
        var (before, named) = (_stated.Count, PeriodNames.In(entry.Text));
        foreach (var period in Ours(named)) Say(entry, period);
        ReadSpans(entry);
        if (PeriodNames.ClosingIn(entry.Text) is { } last) Close(entry, last);
        if (_stated.Count == before && PeriodNames.DayOf(entry.Text) is { } day
            && Period.Of(day, form.PeriodKind) is var closed && closed.LastDay == day)
            Say(entry, closed);
        if (_stated.Count > before || !entry.Certain || PeriodNames.HalvesIn(entry.Text).Any()) return;
        if (form.PeriodKind == PeriodKind.Quarter
            && (named is [{ Kind: PeriodKind.Year }] || PeriodNames.QuarterIn(entry.Text) is not null)) Part(entry, named);
        else if (named is [var other, ..] && other.Kind > form.PeriodKind) WrongKind(entry, other);
        else if (PeriodNames.MayBe(entry.Text))
            _findings.Add(
                FindingKinds.PeriodUnread.Say(entry.Where.ToString(), entry.Text, form.Title) with { Where = entry.Where,
                Value = entry.Text });
    }

    private void ReadTitle(CoverEntry entry)
    {
        var named = PeriodNames.In(entry.Text);
        ReadSpans(entry);
        if (PeriodNames.ClosingIn(entry.Text) is { } last) Close(entry, last);
        if (Ours(named) is [var period]) Say(entry, period);
        else if (named is [var other, ..] && other.Kind > form.PeriodKind && Ours(named).Count == 0) WrongKind(entry, other);
        else if (form.PeriodKind == PeriodKind.Quarter) Part(entry, named);
    }

    private void ReadSpans(CoverEntry entry)
    {
        foreach (var (from, to) in PeriodNames.SpansIn(entry.Text))
        {
            var period = Period.Of(to, form.PeriodKind);
            Say(entry, period);
            if ((from, to) != (period.FirstDay, period.LastDay)) _findings.Add(Range(entry, from, to, period));
        }
    }

    private static Finding Range(CoverEntry entry, DateOnly from, DateOnly to, Period period) =>
        FindingKinds.PeriodRange.Say(entry.Where.A1, DaySpan.Shown(from, to), period.ToString()) with { Where = entry.Where,
        Value = entry.Text };

    private void ReadClosing(CoverEntry entry)
    {
        if (PeriodNames.ClosingOf(entry.Text) is { } day) Close(entry, day);
        else foreach (var period in Ours(PeriodNames.In(entry.Text))) Say(entry, period);
    }

    /// <summary>Figures up to a day that is not the period's last are not the period's.</summary>
    private void Close(CoverEntry entry, DateOnly day)
    {
        var period = Period.Of(day, form.PeriodKind);
        Say(entry, period);
        if (day != period.LastDay) _findings.Add(Range(entry, period.FirstDay, day, period));
    }

    /// <summary>A day within the period is the last of its figures; one after it, when the return was due.</summary>
    private void ReadClosingOrDue(CoverEntry entry)
    {
        if (PeriodNames.ClosingOf(entry.Text) is not { } day) return;
        var period = Period.Of(day, form.PeriodKind);
        if (_stated.Count == 0 && day == period.LastDay) Say(entry, period);
        else if (_stated.Count > 0 && _stated[0].Period == period && day != period.LastDay)
            _findings.Add(Range(entry, period.FirstDay, day, period));
    }

    /// <summary>年报2024.12.31: a day in the file's name that closes a period is no day of filing.</summary>
    private void ReadDays(string name)
    {
        if (PeriodNames.In(name).Count == 0 && PeriodNames.DaysIn(name).ToList() is [var day]
            && Period.Of(day, form.PeriodKind) is var closed && closed.LastDay == day)
            _stated.Add((closed, fileName, null));
    }

    /// <summary>A half year is no period of any form, whatever else is said.</summary>
    private void ReadHalves()
    {
        var texts = cover.Periods.Concat(cover.Titles)
            .Select(entry => (entry.Text, Where: entry.Where.ToString(), At: (CellPosition?)entry.Where))
            .Append((Path.GetFileNameWithoutExtension(fileName), fileName, null));
        foreach (var (text, where, at) in texts)
            foreach (var half in PeriodNames.HalvesIn(text))
                _findings.Add(_stated.FirstOrDefault(other => other.Where != where) is { Where: not null } contrary
                    ? FindingKinds.PeriodContradicts.Say(contrary.Where, contrary.Period.ToString(), where,
                        half) with { Where = contrary.At ?? at }
                    : FindingKinds.PeriodWrongKind.Say(where, half, form.Title) with { Where = at, Value = text });
    }

    private void Part(CoverEntry entry, IReadOnlyList<Period> named)
    {
        _parts ??= entry.Where;
        if (named is [{ Kind: PeriodKind.Year } year]) _year ??= year.Year;
        _quarter ??= PeriodNames.QuarterIn(entry.Text);
    }

    /// <summary>A yearly form whose cover names a quarter is not for the year;
    /// one that names only a year may still be for a quarter.</summary>
    private void WrongKind(CoverEntry entry, Period other) =>
        _findings.Add(
            FindingKinds.PeriodWrongKind.Say(entry.Where.ToString(), other.ToString(), form.Title) with { Where = entry.Where,
            Value = entry.Text });

    private void Say(CoverEntry entry, Period period) => _stated.Add((period, entry.Where.ToString(), entry.Where));

    private List<Period> Ours(IReadOnlyList<Period> named) => [.. named.Where(period => period.Kind == form.PeriodKind)];
}
