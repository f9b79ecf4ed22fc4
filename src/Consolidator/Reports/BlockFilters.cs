using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Forms;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>Filters for the tables and charts between the paragraphs of a template.</summary>
public sealed class BlockFilters(FigureBook book, Sources sources, TemplateMarkup markup, Phrasebook phrases)
{
    private int _pictures;

    public IReadOnlyDictionary<string, LiquidFilter> All => new Dictionary<string, LiquidFilter>
    {
        ["table"] = (code, given) => Grid(Official.Whole(code as string ?? "", given.Text(0), given.Text(1))),
        ["clauses"] = (form, given) => Grid(Official.Clauses(form as string ?? "", given.Text(0), [.. given.Skip(1).OfType<string>()])),
        ["indicators"] = (form, given) => Grid(new IndicatorTable(book, sources, phrases).Of(Form(form), given.Text(0))),
        ["columns"] = (title, given) => Chart(ChartKind.Columns, title, given),
        ["bars"] = (title, given) => Chart(ChartKind.Bars, title, given),
        ["pie"] = (title, given) => Chart(ChartKind.Pie, title, given),
        ["unit_bars"] = (title, given) => UnitBars(title as string ?? "", given.Needed(0, phrases), given.Whole(1, 15)),
        ["ranking"] = (form, given) => Grid(Ranking(Form(form), given).Of(Kind(given.Text(0)), given.Text(1))),
        ["months"] = (form, given) => Grid(Months(Form(form), given.Needed(2, phrases)).Of(Kind(given.Text(0)), given.Text(1))),
        ["month_gaps"] = (form, given) => Months(Form(form), given.Needed(0, phrases)).Gaps().ToArray(),
        ["quarters"] = (form, given) => Grid(Quarters(form, given, 2).Of(given.Text(1))),
        ["quarters_apart"] = (form, given) => Grid(Quarters(form, given, 2).Apart(given.Text(1))),
        ["quarter_differences"] = (form, given) => Quarters(form, given, 1).UnitsApart().ToArray(),
    };

    private Form Form(object? code) => book.FormOf(new FormCode(code as string ?? ""));

    private RankingTable Ranking(Form form, IReadOnlyList<object?> given) => new(book, phrases, form,
        RankingColumn.Read(book, form, given.Needed(2, phrases)),
        [.. given.Skip(3).OfType<string>().Select(column => RankingColumn.Read(book, form, column) is { Part: not null } reply ? reply
            : throw new FormatException(phrases.Say("report-rate-needed", column)))]);

    private MonthTable Months(Form form, string codes) => book.ItemsOf(form, codes) is { Count: 12 } months
        ? new(book, phrases, form, [.. months.Select(month => month.Code)])
        : throw new FormatException(phrases.Say("report-months-needed", codes));

    private QuartersTable Quarters(object? form, IReadOnlyList<object?> given, int items)
    {
        var (quarterly, yearly) = (Form(form), Form(given.Needed(0, phrases)));
        var compared = book.ItemsOf(quarterly, given.Needed(items, phrases));
        foreach (var item in compared) book.ItemOf(yearly, item.Code.Value);
        return new(book, sources, phrases, quarterly, yearly, compared);
    }

    private OfficialTables Official => new(book, sources, phrases);

    private string Grid(ReportTable table) => markup.Mark(new Block.TableBlock(table));

    /// <summary>Each argument is a code, or several codes to add, and optionally an equals sign and a name for the chart. A code without
    /// a value becomes a gap.</summary>
    private string Chart(ChartKind kind, object? title, IReadOnlyList<object?> given)
    {
        var points = new List<ChartPoint>();
        var gaps = new List<TextSpan>();
        var measure = "";
        foreach (var argument in given.OfType<string>())
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            var figures = (equals < 0 ? argument : argument[..equals]).Split('+').Select(book.Find).ToList();
            measure = figures[0].Measure;
            gaps.AddRange(figures.Where(figure => figure.Value is null)
                .Select(figure =>
                    figure.Unfilled ? new TextSpan.Words(figure.Name + phrases.Say("report-unfilled")) : sources.Gap(figure)));
            foreach (var figure in figures)
                if (figure.Value is { } value) sources.Enter(figure, Wording.Value(figure, value));
            // An incomplete sum is not drawn.
            if (figures.All(figure => figure.Value is not null))
                points.Add(new(equals < 0 ? figures[0].Name : argument[(equals + 1)..], figures.Sum(figure => figure.Value ?? 0)));
        }
        var drawn = Drawn(title as string ?? "", kind, measure, points);
        return gaps.Count == 0 ? drawn : drawn + markup.Mark(new Block.Paragraph(gaps, ParagraphLayout.Note));
    }

    private string UnitBars(string title, string code, int most)
    {
        var figure = book.Find(code);
        var (form, item, _) = book.Split(code);
        var period = book.Input.PeriodOf(book.FormOf(form));
        var points = book.Input.Figures
            .Where(filed => filed.Form == form && filed.Item == item && filed.Period == period && filed.Value > 0)
            .OrderByDescending(filed => filed.Value).Take(most)
            .Select(filed => new ChartPoint(Typography.Clean(filed.Unit.Name), filed.Value ?? 0)).ToList();
        if (figure.Value is not { } all) return markup.Mark(new Block.Paragraph([sources.Gap(figure)], ParagraphLayout.Note));
        sources.Enter(figure, Wording.Value(figure, all));
        return Drawn(title, ChartKind.Bars, figure.Measure, points);
    }

    /// <summary>Draws a chart and replaces <c>#</c> in its title by its number in the document. An empty chart is left out and gets no
    /// number.</summary>
    private string Drawn(string title, ChartKind kind, string measure, IReadOnlyList<ChartPoint> points)
    {
        if (!points.Any(point => point.Value > 0)) return "";
        _pictures++;
        var numbered = title.Replace("#", Typography.Plain(_pictures), StringComparison.Ordinal);
        return markup.Mark(new Block.Picture(new(numbered, kind, measure, points)));
    }

    private UnitKind Kind(string scope) => UnitKinds.All.Where(kind => kind.Word == scope).Select(kind => (UnitKind?)kind).FirstOrDefault()
        ?? throw new FormatException(phrases.Say("report-unknown-scope", scope));
}
