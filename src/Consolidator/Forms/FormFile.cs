using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Rules;
using Consolidator.Texts;

namespace Consolidator.Forms;

/// <summary>One form's YAML file, read and checked; its rules are compiled once the names of all forms are known.</summary>
internal sealed class FormFile
{
    // The keys of the file, and what its JSON Schema (schemas/form.schema.json) offers to an editor; a test holds the two together.
    internal static readonly string[] FormKeys = ["form", "version", "title", "also", "family", "period", "since", "until", "source", "tables", "ratios", "rules"];
    internal static readonly string[] RatioKeys = ["code", "name", "formula", "places"];
    internal static readonly string[] RuleKeys = ["id", "each", "when", "check", "level", "explain", "waive", "missing", "tolerance", "say"];

    private readonly YamlMap _file;
    private readonly string _hash;
    private readonly IReadOnlyList<Table> _tables;
    private readonly IReadOnlyList<Item> _items;

    private FormFile(YamlMap file, string hash)
    {
        (_file, _hash) = (file, hash);
        file.Only(FormKeys);
        Code = file.Text("form");
        var tables = new TableFile(file.Has("source") && file.Word("source", ["single"]) == "single");
        _tables = [.. file.Maps("tables").Select(tables.Read)];
        _items = tables.Items;
        if (_tables.Count == 0) throw file.Refuse("'tables' is missing: a form asks for something.");
        Vocabulary = new(Code, [.. tables.Names], _items.Where(item => item.Kind is ItemKind.Amount or ItemKind.Ratio).ToDictionary(item => item.Code, item => item.Decimals));
    }

    public string Code { get; }
    public Vocabulary Vocabulary { get; }

    /// <summary>Attributes of units that decide who owes an item, with the line that names them.</summary>
    public IEnumerable<string> Attributes => _items.SelectMany(item => item.Owed).Distinct();

    /// <exception cref="SchemaException">The file is wrong; one sentence with file and line.</exception>
    public static FormFile Read(string path)
    {
        var map = YamlMap.Read(path);
        return new(map, Digest.Of(File.ReadAllText(path)));
    }

    /// <param name="all">The names of all forms, by form code.</param>
    /// <param name="attributes">What rules may say of a unit.</param>
    /// <exception cref="RuleException">A rule can't be parsed or names what does not exist.</exception>
    public Form Form(IReadOnlyDictionary<string, Vocabulary> all, IReadOnlyCollection<string> attributes)
    {
        var (since, until) = (_file.Whole("since"), _file.WholeOrNull("until"));
        if (until < since) throw _file.Refuse("until", $"'until' {until} is before 'since' {since}.");
        return new(
            Code, _file.Whole("version", 1), _file.Text("title"), _file.Texts("also"), _file.TextOrNull("family"),
            _file.Word("period", ["year", "quarter", "month"]) switch { "year" => PeriodKind.Year, "quarter" => PeriodKind.Quarter, _ => PeriodKind.Month },
            since, until, _tables, _items, [.. _file.Maps("rules").Select(rule => Rule(rule, all, attributes))], [.. _file.Maps("ratios").Select(Ratio)])
        {
            Hash = _hash,
        };
    }

    private Rule Rule(YamlMap rule, IReadOnlyDictionary<string, Vocabulary> all, IReadOnlyCollection<string> attributes)
    {
        rule.Only(RuleKeys);
        var (line, column) = rule.Place("check");
        var (whenLine, whenColumn) = rule.Place("when");
        return RuleCompiler.Compile(new(
            rule.Text("id"), rule.TextOrNull("each"), rule.TextOrNull("when"), rule.Text("check"), rule.Word("level", ["error", "warning", "info"], "error"),
            rule.Has("explain") && rule.Word("explain", ["required"]) == "required", rule.Has("waive") && rule.Word("waive", ["office"]) == "office",
            rule.TextOrNull("missing"), rule.TextOrNull("tolerance"), rule.Text("say"), rule.File, line, column,
            rule.Has("when") ? whenLine : null, rule.Has("when") ? whenColumn : null), Vocabulary, all, attributes);
    }

    private DerivedRatio Ratio(YamlMap ratio)
    {
        ratio.Only(RatioKeys);
        var code = ratio.Text("code");
        if (_items.Any(item => item.Code == code)) throw ratio.Refuse("code", $"'{code}' is an item already; a ratio is worked out from totals and is no item.");
        var (line, column) = ratio.Place("formula");
        return new(code, ratio.Text("name"), ratio.Text("formula"),
            RuleCompiler.CompileRatio(ratio.Text("formula"), Vocabulary, ratio.File, line, column), ratio.Whole("places", 1));
    }
}
