using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Rules.Language;
using Consolidator.Units;

namespace Consolidator.Forms;

/// <summary>A set of items with layout and rules, valid for certain periods. A YAML file under <c>schemas/forms/</c> declares
/// it.</summary>
/// <param name="Version">The office increases it when the items or rules of the file change.</param>
/// <param name="OtherTitles">Other titles of the form in workbooks of offices.</param>
/// <param name="Family">Forms of one family follow each other over the years (the yearly statistics of 2014, 2019, 2021).</param>
/// <param name="Until">Last year of validity; null when the form is still in force.</param>
/// <param name="Items">All items in form order.</param>
/// <param name="Ratios">Figures that are computed from totals and never filed.</param>
public sealed record Form(
    FormCode Code, int Version, string Title, IReadOnlyList<string> OtherTitles, string? Family,
    PeriodKind PeriodKind, int Since, int? Until,
    IReadOnlyList<Table> Tables, IReadOnlyList<Item> Items, IReadOnlyList<Rule> Rules, IReadOnlyList<DerivedRatio> Ratios)
{
    private readonly Dictionary<ItemCode, Item> _items = Items.ToDictionary(item => item.Code);

    public Item? this[ItemCode code] => _items.GetValueOrDefault(code);

    /// <summary>SHA-256 of the file that declares it.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The text of that file. A run stores it, so that its changes can be explained later.</summary>
    public string Text { get; init; } = "";

    /// <summary>The figures that numbers in texts are compared with; at most one claim per kind.</summary>
    public IReadOnlyList<TextClaim> Claims { get; init; } = [];

    /// <summary>The figures that conclusions in texts are compared with; at most one per kind.</summary>
    public IReadOnlyList<TextConclusion> Conclusions { get; init; } = [];

    private readonly Dictionary<string, IReadOnlyList<Item>> _itemsOfTable = Tables.ToDictionary(table => table.Id, table =>
    {
        var items = Items.ToDictionary(item => item.Code);
        return (IReadOnlyList<Item>)[.. table.Codes.Select(items.GetValueOrDefault).OfType<Item>()];
    });

    /// <summary>The items of a table, in its order.</summary>
    public IReadOnlyList<Item> ItemsOf(Table table) => _itemsOfTable[table.Id];

    /// <summary>The position of each total in listings: all items, then the ratios.</summary>
    public IReadOnlyDictionary<ItemCode,
        int> Positions { get; } = Items.Select(item => item.Code).Concat(Ratios.Select(ratio => ratio.Code))
        .Index().ToDictionary(place => place.Item, place => place.Index);

    public bool ValidFor(Period period) => period.Kind == PeriodKind && Since <= period.Year && (Until is null || period.Year <= Until);
}

public enum ItemKind { Count, Amount, Ratio, Flag, Text }

/// <summary>How the figures of units are combined for the city.</summary>
public enum AggregationKind
{
    Sum,
    /// <summary>The number of units that answered yes (flags).</summary>
    CountOfYes,
    /// <summary>One named office files the figure; it is not summed.</summary>
    SingleSource,
    /// <summary>Not summed: the values are listed side by side.</summary>
    Collected,
}

/// <summary>One figure of a form.</summary>
/// <param name="Name">The label path for readers: <c>行政复议数／年度内办结</c>, <c>（一）予以公开／自然人</c>.</param>
/// <param name="Measure">Unit of measure as printed: 条, 件, 元, 万元. 元 and 万元 are not the same item.</param>
/// <param name="Decimals">Allowed number of decimals; 0 for counts.</param>
/// <param name="Required">True when a blank is an error instead of an info.</param>
/// <param name="MayBeNegative">True for differences of stocks; otherwise a negative number is an error.</param>
/// <param name="Options">Allowed answers of a flag, as the first word of the cell: 是, 否, 不适用.</param>
/// <param name="Yes">The answers that count as yes.</param>
/// <param name="Owed">A unit with any of these attributes owes the item; empty when all units of the roster owe it.</param>
public sealed record Item(
    ItemCode Code, string Name, ItemKind Kind, string Measure, int Decimals, AggregationKind Aggregation,
    bool Required, bool MayBeNegative, IReadOnlyList<string> Options, IReadOnlyList<string> Yes, IReadOnlyList<string> Owed)
{
    /// <summary>Whether the unit must fill the item. Its attributes on the last day of the period decide.</summary>
    public bool IsOwedBy(Unit unit, Period period) => Owed.Count == 0 || Owed.Any(attribute => unit.Has(attribute, period.LastDay));
}

/// <summary>A ratio of totals, e.g. 纠错率 = (E0202+F0202)/(E01+F01).</summary>
/// <param name="Expression">The compiled formula over items of the same form.</param>
/// <param name="Places">Decimals of the printed percentage: 2 prints 8.33%.</param>
public sealed record DerivedRatio(ItemCode Code, string Name, Expression Expression, int Places);
