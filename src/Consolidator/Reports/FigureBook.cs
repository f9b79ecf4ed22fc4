using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>A figure that a template names, with its value.</summary>
/// <param name="Places">Decimals of the percentage for a ratio; null for other figures.</param>
/// <param name="Total">Null for a count of the registry and for an item without total.</param>
public sealed record CitedFigure(string Code, string Name, decimal? Value, string Measure, int? Places, Total? Total)
{
    /// <summary>True when every unit that owes the item filed but left it blank. This is not a gap.</summary>
    public bool Unfilled => Value is null && Total is { Counted: 0, Missing: 0, Due: > 0 };
}

/// <summary>Figures by code: <c>annual-2013:A01</c>, <c>annual-2013:L1@district</c>, <c>registry:pilot</c>. The default
/// scope is the city.</summary>
public sealed class FigureBook(ReportInput input, Phrasebook phrases)
{
    private const string RegistryForm = "registry";
    private readonly Dictionary<(Period, FormCode, ItemCode, Scope), Total> _totals = input.Totals
        .GroupBy(total => (total.Period, total.Form, total.Item, total.Scope)).ToDictionary(group => group.Key, group => group.Last());

    public ReportInput Input => input;

    /// <exception cref="FormatException">No form of the period has such an item, or no unit such an attribute.</exception>
    public CitedFigure Find(string code) => Find(code, null);

    /// <param name="period">The period; null for the document's own period.</param>
    /// <exception cref="FormatException">No form of the period has such an item, or no unit such an attribute.</exception>
    public CitedFigure Find(string code, Period? period)
    {
        var (form, item, scope) = Split(code);
        // Both spellings of a city figure must give the same row of the appendix.
        if (scope == Scope.City) code = form + ":" + item;
        if (form.Value == RegistryForm) return Counted(code, item.Value, scope);
        var declared = FormOf(form, code);
        var total = _totals.GetValueOrDefault((period ?? input.PeriodOf(declared), form, item, scope));
        if (declared[item] is { } known)
            return new(code, known.Name, total?.Value, known.Kind == ItemKind.Flag ? phrases.Say("report-measure-units") : known.Measure,
                null, total);
        if (declared.Ratios.FirstOrDefault(ratio => ratio.Code == item) is { } derived)
            return new(code, derived.Name, total?.Value, "%", derived.Places, total);
        throw new FormatException(phrases.Say("report-unknown-item", code, declared.Title));
    }

    /// <exception cref="FormatException">No form of that code is known for the period.</exception>
    public Form FormOf(FormCode form, string? code = null) => input.Forms.FirstOrDefault(known => known.Code == form)
        ?? throw new FormatException(phrases.Say("report-unknown-form", code ?? form.Value));

    /// <exception cref="FormatException">The form has no such item.</exception>
    public Item ItemOf(Form form, string code) => form[new ItemCode(code.Trim())]
        ?? throw new FormatException(phrases.Say("report-unknown-item", code.Trim(), form.Title));

    /// <summary>The items of a form that a template lists, separated by blanks: <c>A01 D01</c>; empty for an empty text.</summary>
    /// <exception cref="FormatException">The form has no such item.</exception>
    public IReadOnlyList<Item> ItemsOf(Form form, string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => ItemOf(form, code))];

    /// <exception cref="FormatException">No unit of the registry has such an attribute.</exception>
    public IReadOnlyList<string> UnitsWith(string code)
    {
        var (form, attribute, scope) = Split(code);
        if (form.Value != RegistryForm
            || !input.Registry.HasAttribute(attribute.Value)) throw new FormatException(phrases.Say("report-unknown-attribute", code));
        return [.. input.UnitsWith(attribute.Value).Where(unit => scope.Includes(unit))
            .Select(unit => unit.Name)];
    }

    /// <exception cref="FormatException">The text is not a code.</exception>
    public (FormCode Form, ItemCode Item, Scope Scope) Split(string code)
    {
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        var at = code.IndexOf('@', StringComparison.Ordinal);
        if (colon <= 0 || colon == code.Length - 1 || at >= 0 && at < colon
            || (at < 0 ? Scope.City : Scopes.Find(code[(at + 1)..])) is not { } scope)
            throw new FormatException(phrases.Say("report-no-code", code));
        return (new FormCode(code[..colon]), new ItemCode(at < 0 ? code[(colon + 1)..] : code[(colon + 1)..at]), scope);
    }

    private CitedFigure Counted(string code, string attribute, Scope scope)
    {
        var units = UnitsWith(code);
        // Only kinds of unit pass the check above without a declaration in units.yaml.
        object meaning = input.Registry.Attributes.GetValueOrDefault(attribute)
            ?? (object)Scopes.Phrases.Of(Scopes.Find(attribute)
                ?? throw new FormatException(phrases.Say("report-unknown-attribute", code)));
        var name = phrases.Say("report-registry-count", meaning, Scopes.Phrases.Of(scope));
        return new(code, name, units.Count, phrases.Say("report-measure-units"), null, null);
    }
}
