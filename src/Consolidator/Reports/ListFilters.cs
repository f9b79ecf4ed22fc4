using System.Collections;
using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Filters for lists of units in a template: units with an attribute, missing units, and their names in one line.</summary>
public sealed class ListFilters(FigureBook book, Phrasebook phrases)
{
    public IReadOnlyDictionary<string, LiquidFilter> All => new Dictionary<string, LiquidFilter>
    {
        ["units"] = (code, _) => book.UnitsWith(code as string ?? "").Select(Typography.Clean).ToArray(),
        ["missing"] = (form, _) => Missing(form as string ?? ""),
        ["names"] = (units, given) => Names(units, given.Whole(0, int.MaxValue)),
    };

    private string[] Missing(string code)
    {
        var form = book.FormOf(new FormCode(code));
        var period = book.Input.PeriodOf(form);
        return [.. book.Input.Missing.Where(missing => missing.Form.Value == code && missing.Period == period)
            .Select(missing => Typography.Clean(missing.Unit.Name))];
    }

    /// <summary>A、B、C, with 等 when the list is cut.</summary>
    private string Names(object? units, int most)
    {
        var names = units is IEnumerable list and not string ? list.Cast<object?>().Select(name => name?.ToString() ?? "").ToList() : [];
        var row = string.Join(phrases.Say("report-list-comma"), names.Take(most));
        return names.Count > most ? phrases.Say("report-list-more", row) : row;
    }
}
