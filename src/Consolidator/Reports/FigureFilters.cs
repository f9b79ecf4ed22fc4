using Consolidator.Documents;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>Filters for the code of a figure in a template. The head of annual-2013.liquid explains them to the office.</summary>
public sealed class FigureFilters(FigureBook book, Sources sources, TemplateMarkup markup, Phrasebook phrases)
{
    public IReadOnlyDictionary<string, LiquidFilter> All => new Dictionary<string, LiquidFilter>
    {
        ["figure"] = (code, _) => markup.Mark(sources.Cite(Of(code), value => Wording.Value(Of(code), value))),
        ["number"] = (code, _) => markup.Mark(sources.Cite(Of(code), Typography.Plain)),
        ["percent"] = (code, given) => markup.Mark(sources.Cite(Of(code), value => Typography.Percent(value, given.Whole(0, 2)))),
        ["about"] = (code, given) => markup.Mark(sources.Cite(Of(code), value =>
            Wording.About(value, Of(code).Measure, given.Whole(0, 10), phrases))),
        ["rate"] = (code, given) => markup.Mark(Rate(Of(code), Of(given.Needed(0, phrases)), given.Whole(1, 1))),
        ["of"] = (code, given) => PartOf(Of(code), Of(given.Needed(0, phrases)), given.Text(1)),
        ["coverage"] = (code, _) => markup.Mark(Coverage(Of(code))),
        ["unfilled"] = (code, _) => markup.Mark(sources.CiteUnfilled(Of(code), phrases.Say("report-unfilled"))),
        ["change"] = (code, _) => Change(Of(code)),
        ["total"] = (code, _) => Condition(Of(code)),
    };

    /// <summary>For conditions: <c>{% assign fees = "annual-2013:C01" | total %}{% if fees.value == 0 %}</c>. It prints
    /// nothing.</summary>
    private static FigureCondition Condition(CitedFigure figure) => new(
        figure.Value, figure.Total?.Due ?? 0, figure.Total?.Counted ?? 0, figure.Total?.Blank ?? 0, figure.Total?.Missing ?? 0,
            figure.Unfilled);

    private CitedFigure Of(object? code) => book.Find(code as string
        ?? throw new FormatException(phrases.Say("report-no-code", code?.ToString() ?? "")));

    // A rate is computed from two totals, never from rates of units.
    private TextSpan Rate(CitedFigure part, CitedFigure whole, int places)
    {
        if (part.Value is not { } above) return sources.Gap(part);
        if (whole.Value is not { } below || below == 0) return sources.Gap(whole);
        var rate = above / below;
        var name = phrases.Say("report-rate-name", part.Name, whole.Name);
        var cited = part with { Code = part.Code + "/" + whole.Code, Name = name, Value = rate, Measure = "%", Places = places };
        return sources.Cite(cited, value => Typography.Percent(value, places));
    }

    private string PartOf(CitedFigure part, CitedFigure whole, string noun) => phrases.Say("report-of",
        markup.Mark(sources.Cite(whole, Typography.Plain)), markup.Mark(sources.Cite(part, Typography.Plain)), noun);

    private static readonly PhraseFamily<UnitKind> CoveragePhrases = new("report-coverage");

    private TextSpan Coverage(CitedFigure figure)
    {
        var (form, item, scope) = book.Split(figure.Code);
        var parts = new List<string>();
        var missing = 0;
        foreach (var kind in UnitKinds.All.Where(kind => scope is Scope.City || scope == Scopes.Of(kind)))
        {
            if (book.Find(form + ":" + item + "@" + kind.Word).Total is not { } total) continue;
            parts.Add(phrases.Say(CoveragePhrases.Of(kind, total.Due - total.Missing)));
            missing += total.Missing;
        }
        if (parts.Count == 0) return sources.Gap(figure);
        var who = string.Join(phrases.Say("report-and"), parts);
        return new TextSpan.Figure(missing == 0 ? who : phrases.Say("report-coverage-lacking", who, missing),
            sources.Enter(figure, Shown(figure)), null);
    }

    /// <summary>Describes the change since the previous period; says that it is unknown when that period has no figure.</summary>
    private string Change(CitedFigure now)
    {
        if (now.Value is not { } value) return markup.Mark(sources.Gap(now));
        var before = book.Find(now.Code, book.Input.Period.Previous);
        if (before.Value is not { } earlier) return phrases.Say("report-change-unknown");
        var named = before with { Code = now.Code + "@" + book.Input.Period.Previous,
            Name = phrases.Say("report-previous-name", before.Name) };
        var key = value == earlier ? "report-change-none" : value > earlier ? "report-change-up" : "report-change-down";
        var share = earlier == 0 ? "" : phrases.Say("report-change-share", Typography.Percent(Math.Abs(value - earlier) / earlier, 1));
        var words = phrases.Say(key, Typography.Plain(Math.Abs(value - earlier)), now.Measure, share);
        return markup.Mark(new TextSpan.Figure(words, sources.Enter(named, Shown(before)), null));
    }

    private static string Shown(CitedFigure figure) => figure.Value is { } value ? Wording.Value(figure, value) : "";
}

/// <summary>The properties of a figure for conditions in a template.</summary>
/// <param name="Value">Null when there is no value; then every comparison with a number is false.</param>
public sealed record FigureCondition(decimal? Value, int Due, int Counted, int Blank, int Missing, bool Unfilled);
