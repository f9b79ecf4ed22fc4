using Consolidator.Codes;

namespace Consolidator.Forms.Files;

/// <summary>Properties that a table, a heading or a line gives to its items. The innermost value is used.</summary>
internal sealed record ItemDefaults(
    string? Measure, string? Kind, int? Decimals, string? Aggregation, bool? Required, bool? Negative,
    IReadOnlyList<string> Options, IReadOnlyList<string> Yes, IReadOnlyList<string> Owed)
{
    public static readonly string[] Keys = ["measure", "kind", "decimals", "aggregation", "required", "negative", "options", "yes", "owed"];
    internal static readonly string[] Kinds = ["count", "amount", "ratio", "flag", "text"];
    internal static readonly string[] Aggregations = ["sum", "yes", "collected", "single"];

    public static readonly ItemDefaults None = new(null, null, null, null, null, null, [], [], []);
    public static readonly ItemDefaults Texts = None with { Kind = "text", Measure = "" };

    public static ItemDefaults Of(YamlMap map, ItemDefaults otherwise) => otherwise.Under(new(
        map.TextOrNull("measure"), map.Has("kind") ? map.Word("kind", Kinds) : null, map.WholeOrNull("decimals"),
        map.Has("aggregation") ? map.Word("aggregation", Aggregations) : null,
        map.Has("required") ? map.Truth("required", false) : null, map.Has("negative") ? map.Truth("negative", false) : null,
        map.Texts("options"), map.Texts("yes"), map.Texts("owed")));

    public ItemDefaults Under(ItemDefaults nearer) => new(
        nearer.Measure ?? Measure, nearer.Kind ?? Kind, nearer.Decimals ?? Decimals,
        nearer.Aggregation ?? Aggregation, nearer.Required ?? Required, nearer.Negative ?? Negative,
        nearer.Options.Count > 0 ? nearer.Options : Options,
        nearer.Yes.Count > 0 ? nearer.Yes : Yes,
        nearer.Owed.Count > 0 ? nearer.Owed : Owed);

    public Item Item(string code, string name, bool singleSource, YamlMap map)
    {
        var kind = Enum.Parse<ItemKind>(Kind ?? "count", ignoreCase: true);
        var decimals = Decimals ?? (kind == ItemKind.Ratio ? 4 : 0);
        if (decimals is < 0 or > 6) throw map.Refuse($"'{code}' has {decimals} decimals; 0 to 6 can be kept.");
        if (kind == ItemKind.Count && decimals > 0) throw map.Refuse($"'{code}' is a count and has no decimals; an amount may have some.");
        if (kind is ItemKind.Count or ItemKind.Amount && string.IsNullOrEmpty(Measure))
            throw map.Refuse($"'{code}' has no 'measure': is it 件, 条, 元 or 万元?");
        if (kind == ItemKind.Flag && (Options.Count == 0 || Yes.Count == 0 || Yes.Any(yes => !Options.Contains(yes))))
            throw map.Refuse($"'{code}' is a flag: it has 'options', and 'yes' is among them.");
        var aggregation = singleSource || Aggregation == "single" ? Forms.AggregationKind.SingleSource : Aggregation switch
        {
            "sum" when kind is ItemKind.Flag or ItemKind.Text => throw map.Refuse($"'{code}' can't be summed: it is a {Kind}."),
            "sum" when kind is ItemKind.Ratio => throw map.Refuse(
                $"'{code}' is a ratio; ratios are never added. Declare it under 'ratios' by a formula over totals."),
            "yes" when kind != ItemKind.Flag => throw map.Refuse($"'{code}' is no flag; only answers can be counted."),
            "sum" => Forms.AggregationKind.Sum,
            "yes" => Forms.AggregationKind.CountOfYes,
            "collected" => Forms.AggregationKind.Collected,
            _ => kind switch
            {
                ItemKind.Flag => Forms.AggregationKind.CountOfYes,
                ItemKind.Text or ItemKind.Ratio => Forms.AggregationKind.Collected,
                _ => Forms.AggregationKind.Sum,
            },
        };
        var measure = kind is ItemKind.Flag ? Measure ?? "个" : Measure ?? "";
        return new(new ItemCode(code), name, kind, measure, decimals, aggregation, Required ?? false, Negative
            ?? false, Options, Yes, Owed);
    }
}
