using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>Finds the figures of single units. Null means that the unit left the item blank or has not filed; <see cref="HasFiled"/>
/// distinguishes both.</summary>
public sealed class FiledFigures(ReportInput input)
{
    private readonly Dictionary<(UnitCode, FormCode, ItemCode, Period), decimal?> _figures = input.Figures
        .GroupBy(filed => (filed.Unit.Code, filed.Form, filed.Item, filed.Period)).ToDictionary(group => group.Key, group =>
            group.Last().Value);
    private readonly HashSet<(UnitCode, FormCode,
        Period)> _filed = [.. input.Figures.Select(filed => (filed.Unit.Code, filed.Form, filed.Period))];

    public decimal? this[Unit unit, FormCode form, ItemCode item, Period period] =>
        _figures.GetValueOrDefault((unit.Code, form, item, period));

    public bool HasFiled(Unit unit, FormCode form, Period period) => _filed.Contains((unit.Code, form, period));
}
