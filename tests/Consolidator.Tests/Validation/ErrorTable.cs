using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Returns;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;

namespace Consolidator.Validation;

/// <summary>The table of typical errors, errors.txt: the change to a correct return, and the expected finding.</summary>
internal sealed partial class ErrorTable
{
    private const string Unit = "150102";

    public static IReadOnlyList<(string Error, string Done, string Expected)> Rows { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Validation", "errors.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(row => (row[0], row[1], row.Length > 2 ? row[2] : ""))];

    private Form _form = OfficialForm.Of("annual-2021");
    private FormFigures _figures = FormFigures.Published("suqian-2023").Figures.With(("REG.made", 0), ("REG.rep", 0), ("REG.valid", 0));
    private Dictionary<string, decimal?>? _lastYear;
    private readonly Dictionary<string, string> _typed = [];
    private readonly Dictionary<string, string> _texts = [];
    private readonly List<(string From, string To)> _labels = [];
    private readonly List<(string One, string Other)> _merged = [];
    private readonly List<StandingReturn> _past = [];
    private string? _cover, _layout;
    private int _year = 2023;

    /// <summary>All findings of the changed return, from opening the file to its judgement.</summary>
    public static IReadOnlyList<Finding> Findings(string done)
    {
        var table = new ErrorTable();
        foreach (Match step in Step().Matches(done)) table.Do(step);
        return table.Judged();
    }

    private void Do(Match step)
    {
        string Of(string group) => step.Groups[group].Value;
        if (step.Groups["form"].Success)
        {
            _form = OfficialForm.Of(Of("form"));
            _figures = new(_form.Items.ToDictionary(item => item.Code.Value, _ => (decimal?)0));
            _year = Of("form") == "annual-2019" ? 2023 : _form.Since;
        }
        else if (step.Groups["table"].Success)
            _figures = _figures.With(
                [.. _form.ItemsOf(_form.Tables.Single(table => table.Id == Of("table")))
                    .Select(item => (item.Code.Value, (decimal?)null))]);
        else if (step.Groups["cover"].Success) _cover = Of("cover").Trim();
        else if (step.Groups["layout"].Success) _layout = Of("layout").Trim();
        else if (step.Groups["from"].Success) _labels.Add((Of("from"), Of("to").Trim()));
        else if (step.Groups["one"].Success) _merged.Add((Of("one"), Of("other")));
        else if (step.Groups["text"].Success) _texts[Of("text")] = Of("words").Trim();
        else if (step.Groups["same"].Success) _lastYear = _figures.Values.ToDictionary();
        else if (step.Groups["last"].Success) (_lastYear ??= [])[Of("last")] = Number(Of("then"));
        else if (step.Groups["quarters"].Success)
            foreach (var quarter in Enumerable.Range(1, 4))
                _past.Add(Standing("quarterly-2013", Period.OfQuarter(_year, quarter), new() { ["A01"] = 1 }));
        else if (Of("typed").StartsWith('"')) _typed[Of("item")] = Of("typed").Trim('"');
        else _figures = _figures.With((Of("item"), Number(Of("typed"))));
    }

    private IReadOnlyList<Finding> Judged()
    {
        var read = WorkbookReader.Read(SheetSketchFile.Xlsx(_layout is null ? [Draw()] : Layouts.Read[_layout].Draw()), "年报.xlsx");
        var unit = OfficialForm.Catalog.Registry[new UnitCode(Unit)];
        var (recognition, reading) = OfficialForm.Recogniser.Recognise(read.Workbook!, unit, "年报.xlsx");
        var findings = read.Findings.Concat(recognition.Findings).Concat(reading?.Findings ?? []).ToList();
        if (recognition is not { Form: { } form, Period: { } period }) return findings;
        if (_lastYear is not null) _past.Add(Standing(form.Code.Value, period.LastYear, _lastYear));
        return Validator.Validate(new(form, unit, period, reading, findings, new(_past, []), [])).Findings;
    }

    private SheetSketch Draw()
    {
        var paper = OfficialForm.Whole(_form, _figures, $"{_year}年{_form.Title}");
        foreach (var (code, text) in _typed) paper.Put(Place(paper, code).Row, Place(paper, code).Column, text);
        foreach (var (one, other) in _merged)
            paper.Put(Place(paper, one).Row, Place(paper, one).Column, 14, down: 2)
                .Put(Place(paper, other).Row, Place(paper, other).Column, null);
        foreach (var (from, to) in _labels) paper.Put(paper.Find(from).Row, paper.Find(from).Column, to);
        foreach (var (code, words) in _texts)
        {
            var heading = _form.Tables.SelectMany(table => table.AllRows).First(line => line.Code == code).Label;
            if (code == "SEC1") paper.InsertRows(2, 2).Put(2, 1, heading).Put(3, 1, words);
            else paper.Put(paper.LastRow + 2, 1, heading).Put(paper.LastRow + 1, 1, words, across: 10);
        }
        return _cover is null ? paper : paper.InsertRows(2).Put(2, 1, _cover);
    }

    /// <summary>The cell of a figure, found by drawing the sheet again with a unique number in its place.</summary>
    private (int Row, int Column) Place(SheetSketch paper, string code)
    {
        var marked = OfficialForm.Whole(_form, _figures.With((code, -987654)), "");
        var clean = OfficialForm.Whole(_form, _figures, $"{_year}年{_form.Title}");
        Assert.Equal(clean.LastRow, marked.LastRow);
        Assert.True(paper.LastRow >= marked.LastRow);
        return marked.Cells.First(cell => cell.Value == new CellContent.Number(-987654)).Key;
    }

    private static StandingReturn Standing(string form, Period period, Dictionary<string, decimal?> figures) =>
        new(new FormCode(form), OfficialForm.Of(form).Family, period, false, figures.ToDictionary(figure => new ItemCode(figure.Key),
            figure =>
                new Observation(new ItemCode(figure.Key), figure.Value is { } value ? new Figure.Number(value)
                : new Figure.Blank(), "", null)));

    private static decimal? Number(string typed) => typed.Length == 0 ? null : decimal.Parse(typed, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        form\s(?<form>\S+)|blank\s(?<table>\S+)|cover\s(?<cover>.+)|layout\s(?<layout>.+)
        |label\s(?<from>\S+?)→(?<to>.+?)(?=\slabel\s|$)|merge\s(?<one>\S+)\s(?<other>\S+)
        |@(?<text>\w+)=(?<words>.+?)(?=\s[/@]|$)|(?<same>/same)|/(?<last>[\w.]+)=(?<then>[\d.]*)
        |(?<quarters>quarters)|(?<item>[\w.]+)=(?<typed>"[^"]*"|[\d.]*)
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Step();
}
