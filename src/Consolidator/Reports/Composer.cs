using System.Text.RegularExpressions;
using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Writes a document from a template of the office and the figures of a run: the yearly report or the bulletin.</summary>
public sealed partial class Composer
{
    private static readonly HashSet<string?> OfForms =
        ["missing", "indicators", "clauses", "ranking", "months", "month_gaps", "quarters", "quarters_apart", "quarter_differences"];

    private readonly ReportInput _input;
    private readonly Phrasebook _phrases;
    private readonly FigureBook _book;
    private readonly Sources _sources;
    private readonly TemplateMarkup _markup = new();
    private readonly IReadOnlyDictionary<string, LiquidFilter> _figures, _lists, _blocks;

    private Composer(ReportInput input, Phrasebook phrases)
    {
        (_input, _phrases, _book, _sources) = (input, phrases, new FigureBook(input, phrases), new Sources(phrases));
        _figures = new FigureFilters(_book, _sources, _markup, phrases).All;
        _lists = new ListFilters(_book, phrases).All;
        _blocks = new BlockFilters(_book, _sources, _markup, phrases).All;
    }

    /// <param name="template">The text of <c>schemas/reports/*.liquid</c>.</param>
    /// <param name="name">The path of the template, for error messages.</param>
    /// <exception cref="TemplateException">The template has an error or uses an unknown name; the message gives file and line.</exception>
    public static ComposedDocument Compose(ReportInput input, string template, string name, Phrasebook phrases) =>
        new Composer(input, phrases).Write(Liquid.Parse(template, name));

    private ComposedDocument Write(Liquid template)
    {
        foreach (var literal in template.Literals) Check(template, literal);
        var filters = _figures.Concat(_lists).Concat(_blocks).ToDictionary(filter => filter.Key, filter => filter.Value);
        var blocks = _markup.Read(template.RenderText(Model(), filters, _phrases)).ToList();
        var title = string.Concat(blocks.OfType<Block.Title>().SelectMany(block => block.Spans).Select(run => run.Text));
        var tables = blocks.OfType<Block.TableBlock>().Select(grid => grid.Table).ToList();
        var appendices = new Appendices(_input, _phrases);
        var texts = appendices.Texts().ToList();
        tables.AddRange(texts.OfType<Block.TableBlock>().Select(grid => grid.Table));
        var filed = _input.Figures.Select(figure => (figure.Form, figure.Period)).ToHashSet();
        tables.AddRange(_input.Forms.Where(form => form.PeriodKind == _input.Period.Kind && filed.Contains((form.Code, _input.Period)))
            .Select(form => new UnitTable(_book, _phrases).Of(form)));
        var origins = appendices.Origins(_sources.Origins).ToList();
        tables.AddRange(origins.OfType<Block.TableBlock>().Select(grid => grid.Table));
        Block[] all = [.. blocks, .. origins, .. texts];
        return new(new(title, all, _sources.Origins, tables), _sources.Gaps, _sources.Incomplete);
    }

    private Dictionary<string, object?> Model() => new()
    {
        ["city"] = Typography.Clean(_input.City), ["year"] = _input.Period.Year, ["next_year"] = _input.Period.Year + 1,
        ["quarter"] = _input.Period.Number, ["period"] = _input.Period.ToString(), ["run"] = _input.Run,
        ["texts"] = _input.Texts.Select(text => text.Unit.Code).Distinct().Count(), ["held"] = _input.Texts.Count(text => text.Held),
    };

    // Checks also the branches that this document does not take, so that the office sees a wrong name when it edits the template.
    private void Check(Liquid template, LiquidLiteral literal)
    {
        try
        {
            if (literal.Filter is { } filter && _figures.ContainsKey(filter)) _book.Find(literal.Text);
            else if (OfForms.Contains(literal.Filter)) _book.FormOf(new FormCode(literal.Text));
            else if (literal.Filter is "units") _book.UnitsWith(literal.Text);
            else if (literal.Filter is null)
                foreach (Capture code in Codes().Match(literal.Text).Groups["code"].Captures) _book.Find(code.Value);
        }
        catch (FormatException unknown)
        {
            throw template.RefusalAt(literal.Line, unknown.Message);
        }
    }

    // annual-2021:N4.tot, or several joined by plus, with an optional name for a chart.
    [GeneratedRegex(@"^((?<code>[a-z][a-z0-9-]*:[A-Za-z][\w.]*(@\w+)?)(\+(?=[a-z])|(?==|$)))+(=|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Codes();
}
