using Consolidator.Labels;
using Consolidator.Rules.Language;

namespace Consolidator.Forms.Files;

/// <summary>Reads the tables of a form file: lines with labels, and the items in them.</summary>
/// <param name="singleSource">One named office files the form; its figures are not summed.</param>
internal sealed class TableFile(bool singleSource)
{
    internal static readonly string[] TableKeys =
    [
        "id", "title", "layout", "part", "corner", "above", "values", "rows", "columns", .. ItemDefaults.Keys,
    ];
    internal static readonly string[] LineKeys = ["code", "label", "heading", "aliases", "below", "optional", .. ItemDefaults.Keys];

    // The usual heads over the figures of a list, used when the file gives none.
    private static readonly string[] UsualHeads = ["数值", "数量", "本年数", "本年数量", "全年数", "填报数", "填报数值", "统计数"];

    internal static readonly string[] Layouts = ["list", "matrix", "record", "texts"];

    private readonly List<Item> _items = [];
    private readonly Dictionary<string, int> _lineOfItem = [];
    private readonly List<VocabularyTable> _names = [];
    private readonly HashSet<string> _ids = [];
    private readonly List<(string Attribute, int Line)> _owed = [];

    public IReadOnlyList<Item> Items => _items;

    /// <summary>Attributes of the units that owe an item, with their line in the file.</summary>
    public IReadOnlyList<(string Attribute, int Line)> Owed => _owed;

    /// <summary>The names in the tables that rules can use.</summary>
    public IReadOnlyList<VocabularyTable> Names => _names;

    public Table Read(YamlMap map)
    {
        map.Only(TableKeys);
        var id = map.Text("id");
        if (!CodeRules.IsItem(id)) throw map.Refuse("id", $"'{id}' is no id of a table: {CodeRules.Wanted}");
        if (!_ids.Add(id)) throw map.Refuse("id", $"table '{id}' stands twice in the form.");
        var layout = Enum.Parse<TableLayout>(map.Word("layout", Layouts), ignoreCase: true);
        if (layout is TableLayout.Record == map.Has("rows") || layout is TableLayout.Matrix or TableLayout.Record != map.Has("columns"))
        {
            var lines = layout switch
            {
                TableLayout.Record => "'columns' and no 'rows'",
                TableLayout.Matrix => "'rows' and 'columns'",
                _ => "'rows' and no 'columns'",
            };
            throw map.Refuse($"a {map.Text("layout")} has {lines}.");
        }
        if (map.Has("values") && layout != TableLayout.List)
            throw map.Refuse("values", "only a list has 'values', the heads of its column of figures.");
        Owe(map);
        var rows = Lines(map, "rows", []);
        var columns = Lines(map, "columns", []);
        var defaults = ItemDefaults.Of(map, layout == TableLayout.Texts ? ItemDefaults.Texts : ItemDefaults.None);
        foreach (var (line, above) in Data(layout == TableLayout.Record ? columns : rows, defaults, ""))
            if (layout != TableLayout.Matrix) Add(line, line.Line.Code!, above.Path, above.Defaults);
            else
                foreach (var (column, over) in Data(columns, ItemDefaults.None, ""))
                    Add(line, $"{line.Line.Code}.{column.Line.Code}", $"{above.Path}／{over.Path}", above.Defaults.Under(over.Defaults));
        _names.Add(new(id,
            [.. Named(layout == TableLayout.Record ? columns : rows, null)],
            layout == TableLayout.Matrix ? [.. Named(columns, null).Where(column => !column.Heading).Select(column => column.Code)] : []));
        var heads = layout != TableLayout.List ? [] : map.Texts("values") is { Count: > 0 } own ? own : UsualHeads;
        return new(id, map.Text("title"), layout, heads, [.. rows.Select(line => line.Line)], [.. columns.Select(line => line.Line)])
        {
            Part = map.TextOrNull("part"),
            Corner = map.TextOrNull("corner"),
            Above = map.TextOrNull("above"),
        };
    }

    private sealed record LineOfFile(YamlMap Map, Line Line, IReadOnlyList<LineOfFile> Below);

    /// <param name="codes">The codes of the axis read so far, including headings, with their lines.</param>
    private IReadOnlyList<LineOfFile> Lines(YamlMap map, string key, Dictionary<string, int> codes)
    {
        var lines = new List<LineOfFile>();
        var labels = new Dictionary<string, (string Label, YamlMap Line)>();
        foreach (var entry in map.Maps(key))
        {
            entry.Only(LineKeys);
            var heading = entry.Has("heading");
            if (heading == entry.Has("label"))
                throw entry.Refuse("a line has either a 'label' or, when it only groups what is below it, a 'heading'.");
            var label = entry.Text(heading ? "heading" : "label");
            if (!heading && !entry.Has("code")) throw entry.Refuse($"'{label}' has no 'code'.");
            if (heading && !entry.Has("below")) throw entry.Refuse($"the heading '{label}' has nothing below it.");
            CheckCode(entry, codes);
            Owe(entry);
            foreach (var name in entry.Texts("aliases").Prepend(label))
                if (!labels.TryAdd(Label.WithoutNumbering(name), (label, entry))
                    && labels[Label.WithoutNumbering(name)] is var (other, before)
                    && before != entry)
                    throw entry.Refuse($"'{name}' and '{other}' read alike side by side; a reader could not tell them apart.");
            var below = Lines(entry, "below", codes);
            lines.Add(new(entry, new(entry.TextOrNull("code"), label, entry.Texts("aliases"), heading, [.. below.Select(line => line.Line)])
            {
                Optional = entry.Truth("optional", false),
            }, below));
        }
        return lines;
    }

    private static void CheckCode(YamlMap entry, Dictionary<string, int> codes)
    {
        if (entry.TextOrNull("code") is not { } code) return;
        if (!CodeRules.IsItem(code)) throw entry.Refuse("code", $"'{code}' is no code: {CodeRules.Wanted}");
        if (!codes.TryAdd(code, entry.Line))
            throw entry.Refuse("code", $"code '{code}' stands twice in the table, first on line {codes[code]}.");
    }

    private void Owe(YamlMap map) => _owed.AddRange(map.Texts("owed").Select(attribute => (attribute, map.Place("owed").Line)));

    /// <summary>The lines that have figures, each with its label path and the defaults of its items.</summary>
    private static IEnumerable<(LineOfFile Line, (string Path, ItemDefaults Defaults) Above)> Data(
        IEnumerable<LineOfFile> lines, ItemDefaults defaults, string path)
    {
        foreach (var line in lines)
        {
            var own = ItemDefaults.Of(line.Map, defaults);
            var named = path.Length == 0 ? line.Line.Label : $"{path}／{line.Line.Label}";
            if (!line.Line.Heading) yield return (line, (named, own));
            foreach (var below in Data(line.Below, line.Line.Heading ? own : defaults, named)) yield return below;
        }
    }

    private static IEnumerable<VocabularyRow> Named(IEnumerable<LineOfFile> lines, string? parent)
    {
        foreach (var line in lines)
        {
            if (line.Line.Code is { } code) yield return new(code, line.Line.Heading, parent);
            foreach (var below in Named(line.Below, line.Line.Code ?? parent)) yield return below;
        }
    }

    private void Add(LineOfFile line, string code, string path, ItemDefaults defaults)
    {
        if (!_lineOfItem.TryAdd(code, line.Map.Line))
            throw line.Map.Refuse($"item '{code}' stands twice in the form, first on line {_lineOfItem[code]}.");
        _items.Add(defaults.Item(code, path, singleSource, line.Map));
    }
}
