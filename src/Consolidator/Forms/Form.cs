using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Rules.Language;
using Consolidator.Units;

namespace Consolidator.Forms;

/// <summary>A declared set of items with a layout and rules, valid for certain periods.
/// One YAML file under <c>schemas/forms/</c>.</summary>
/// <param name="Version">Counted up by the office whenever the file changes what it asks or checks.</param>
/// <param name="OtherTitles">Titles the form also goes by in offices' workbooks.</param>
/// <param name="Family">Forms of one family follow each other over the years (the yearly statistics of 2014, 2019, 2021).</param>
/// <param name="Until">Last year it is valid; null: still in force.</param>
/// <param name="Items">All items in form order.</param>
/// <param name="Ratios">Figures of the totals alone: recomputed from totals, never filed.</param>
public sealed record Form(
    FormCode Code, int Version, string Title, IReadOnlyList<string> OtherTitles, string? Family,
    PeriodKind PeriodKind, int Since, int? Until,
    IReadOnlyList<Table> Tables, IReadOnlyList<Item> Items, IReadOnlyList<Rule> Rules, IReadOnlyList<DerivedRatio> Ratios)
{
    private readonly Dictionary<ItemCode, Item> _items = Items.ToDictionary(item => item.Code);

    public Item? this[ItemCode code] => _items.GetValueOrDefault(code);

    /// <summary>SHA-256 of the file that declares it.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The file itself: a run keeps it, so that it can be told later what it was added up under.</summary>
    public string Text { get; init; } = "";

    /// <summary>What numbers in texts are compared with; at most one of each kind.</summary>
    public IReadOnlyList<TextClaim> Claims { get; init; } = [];

    /// <summary>What conclusions of texts are held against; at most one of each kind.</summary>
    public IReadOnlyList<TextConclusion> Conclusions { get; init; } = [];

    private readonly Dictionary<string, IReadOnlyList<Item>> _itemsOfTable = Tables.ToDictionary(table => table.Id, table =>
    {
        var items = Items.ToDictionary(item => item.Code);
        return (IReadOnlyList<Item>)[.. table.Codes.Select(items.GetValueOrDefault).OfType<Item>()];
    });

    /// <summary>The items that stand in a table, in its order.</summary>
    public IReadOnlyList<Item> ItemsOf(Table table) => _itemsOfTable[table.Id];

    /// <summary>In which order totals are listed: all items, then the ratios.</summary>
    public IReadOnlyDictionary<ItemCode,
        int> Positions { get; } = Items.Select(item => item.Code).Concat(Ratios.Select(ratio => ratio.Code))
        .Index().ToDictionary(place => place.Item, place => place.Index);

    public bool ValidFor(Period period) => period.Kind == PeriodKind && Since <= period.Year && (Until is null || period.Year <= Until);
}

public enum ItemKind { Count, Amount, Ratio, Flag, Text }

/// <summary>How units' figures become the city's.</summary>
public enum AggregationKind
{
    Sum,
    /// <summary>How many units answered yes (flags).</summary>
    CountOfYes,
    /// <summary>One named office files it; never summed.</summary>
    SingleSource,
    /// <summary>Texts, side by side for the writer.</summary>
    Collected,
}

/// <summary>One figure of a form.</summary>
/// <param name="Name">The label path a person reads: <c>行政复议数／年度内办结</c>, <c>（一）予以公开／自然人</c>.</param>
/// <param name="Measure">Unit of measure as printed: 条, 件, 元, 万元. 元 and 万元 are not the same item.</param>
/// <param name="Decimals">Places after the point it may have; 0 for counts.</param>
/// <param name="Required">A blank is an error, not an info.</param>
/// <param name="MayBeNegative">Stocks that are differences; else a negative number is an error.</param>
/// <param name="Options">Answers a flag may have, the first word of the cell: 是, 否, 不适用.</param>
/// <param name="Yes">Which of the answers count as yes.</param>
/// <param name="Owed">Attributes of units (any of them) that owe the item; empty: all of the roster do.</param>
public sealed record Item(
    ItemCode Code, string Name, ItemKind Kind, string Measure, int Decimals, AggregationKind Aggregation,
    bool Required, bool MayBeNegative, IReadOnlyList<string> Options, IReadOnlyList<string> Yes, IReadOnlyList<string> Owed)
{
    /// <summary>Whether the unit has to fill the item at all: dated attributes decide, as of the last day of the period.</summary>
    public bool IsOwedBy(Unit unit, Period period) => Owed.Count == 0 || Owed.Any(attribute => unit.Has(attribute, period.LastDay));
}

/// <summary>A ratio of totals, e.g. 纠错率 = (E0202+F0202)/(E01+F01).</summary>
/// <param name="Expression">Parsed, over item codes of the same form.</param>
/// <param name="Places">Places of the percentage as it is printed: 2 prints 8.33%.</param>
public sealed record DerivedRatio(ItemCode Code, string Name, Expression Expression, int Places);
