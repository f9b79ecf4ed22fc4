using Consolidator.Codes;
using Consolidator.Texts;

namespace Consolidator.Rules.Language;

/// <summary>Resolves the names in a rule to items, once, when the form is loaded.</summary>
/// <param name="references">Receives the references that the rule names.</param>
/// <param name="ofChildren">Receives the references that the rule asks of sub-units.</param>
/// <param name="attributes">The attributes allowed after <c>unit.</c>; null when they are not known here.</param>
internal sealed class NameResolver(
    SourcePlace place, Names own, IReadOnlyDictionary<FormCode, Vocabulary> others, Each? each, List<Reference> references,
    List<Reference> ofChildren, IReadOnlyCollection<string>? attributes = null)
{
    private static readonly Dictionary<string, Shift> Shifts = new(StringComparer.Ordinal)
    {
        ["last_year"] = Shift.LastYear, ["prev"] = Shift.Previous,
        ["q1"] = Shift.Quarter1, ["q2"] = Shift.Quarter2, ["q3"] = Shift.Quarter3, ["q4"] = Shift.Quarter4,
    };

    public Expression.Item One(Syntax.Name name) => Item(name.Form, new ItemCode(Code(name)), ShiftOf(name, name.Shift));

    /// <summary>The items of a range or of <c>leaves</c>, without exceptions, possibly of the sub-units; null when the syntax is not
    /// a set.</summary>
    public IReadOnlyList<Expression>? Many(Syntax syntax) => syntax is Syntax.OfChildren children ? OfChildren(children) : Items(syntax);

    private List<Expression.Item>? Items(Syntax syntax) => syntax switch
    {
        Syntax.Range range => Range(range),
        Syntax.Call { Function: "leaves" } leaves => Leaves(leaves),
        Syntax.Except except => Except(except),
        _ => null,
    };

    // Figures of sub-units get a separate list, because they are not figures of the unit itself.
    private List<Expression.OfChildren> OfChildren(Syntax.OfChildren children)
    {
        var theirs = new NameResolver(place, own, others, each, ofChildren, [], attributes);
        var items = theirs.Items(children.Of) ?? (children.Of is Syntax.Name name ? [theirs.One(name)]
            : throw place.Refuse(children.At, "`of children` follows a code, a range or leaves(…)"));
        return [.. items.Select(item => new Expression.OfChildren(item.Reference, item.HalfUnit))];
    }

    private List<Expression.Item> Range(Syntax.Range range)
    {
        if (range.From.Shift is not null && range.From.Shift != range.To.Shift)
            throw place.Refuse(range.From.At, "both ends of a range are of one period");
        if (range.To.Form is not null && range.To.Form != range.From.Form)
            throw place.Refuse(range.To.At, "both ends of a range are of one form");
        var to = range.To with { Form = range.From.Form };
        var items = NamesOf(range.From).Range(new ItemCode(Code(range.From)), new ItemCode(Code(to)))
            ?? throw place.Refuse(range.At, $"'{range.From.Code}' does not come before '{range.To.Code}' in one row or column of the form");
        return [.. items.Select(item => Item(range.From.Form, item, ShiftOf(range.To, range.To.Shift)))];
    }

    private List<Expression.Item> Leaves(Syntax.Call leaves)
    {
        if (leaves.Arguments is not [Syntax.Name { Shift: null } heading])
            throw place.Refuse(leaves.At, "leaves takes the code of one heading: leaves(N3)");
        var names = NamesOf(heading);
        var dot = heading.Code.IndexOf('.', StringComparison.Ordinal);
        var (row, column) = dot < 0
            ? (heading.Code, each is { Columns: true } ? each.Key : null) : (heading.Code[..dot], heading.Code[(dot + 1)..]);
        var table = names.Tables.OrderBy(table => table == each?.Table ? 0 : 1)
            .FirstOrDefault(table => table.Rows.Any(line => line.Code == row))
            ?? throw Unknown(heading, names, row);
        var codes = Names.Leaves(table, row);
        if (codes.Count == 0) throw place.Refuse(heading.At, $"'{row}' has no rows below it");
        if (table.Columns.Count == 0) return [.. codes.Select(code =>
            Item(heading.Form, new ItemCode(code), ShiftOf(leaves, leaves.Shift)))];
        if (column is null || !table.Columns.Contains(column))
            throw place.Refuse(heading.At,
                $"'{row}' heads rows of {table.Id}; say in which column: each: {table.Id} columns, or leaves({row}.{table.Columns[0]})");
        return [.. codes.Select(code => Item(heading.Form, new ItemCode($"{code}.{column}"), ShiftOf(leaves, leaves.Shift)))];
    }

    private List<Expression.Item> Except(Syntax.Except except)
    {
        var set = Items(except.Set) ?? throw place.Refuse(except.At, "`except` follows a range or leaves(…)");
        var form = set[0].Reference.Form;
        var kept = set.ToList();
        foreach (var left in except.Left)
            foreach (var item in left is Syntax.Range range ? Codes(range)
                : (IReadOnlyList<ItemCode>)[new ItemCode(Code(Of((Syntax.Name)left)))])
                if (kept.RemoveAll(candidate => candidate.Reference.Item == item) == 0)
                    throw place.Refuse(left.At,
                        $"'{item}' is not among what it is excepted from; what is to be added stands before the range");
        return kept.Count > 0 ? kept : throw place.Refuse(except.At, "`except` leaves nothing over");

        Syntax.Name Of(Syntax.Name name) => name with { Form = name.Form ?? form };
        IReadOnlyList<ItemCode> Codes(Syntax.Range range) =>
            [.. Range(range with { From = Of(range.From) }).Select(item => item.Reference.Item)];
    }

    private Expression.Item Item(FormCode? form, ItemCode item, Shift shift)
    {
        // A rule may name its own form.
        var reference = new Reference(form == own.Form ? null : form, item, shift);
        var slot = references.IndexOf(reference);
        if (slot < 0)
        {
            slot = references.Count;
            references.Add(reference);
        }
        return new(references[slot], slot, (form is { } other ? others[other].Names : own).HalfUnit(item));
    }

    private Shift ShiftOf(Syntax at, string? shift) => shift is null ? Shift.This
        : Shifts.TryGetValue(shift, out var known) ? known
        : throw place.Refuse(at.At, $"'@{shift}' is no period; there are {string.Join(", ", Shifts.Keys.Select(key => "@" + key))}."
            + SpellingHint.Find(shift, Shifts.Keys));

    private Names NamesOf(Syntax.Name name) => name.Form is not { } form ? own
        : others.TryGetValue(form, out var other) ? other.Names
        : throw place.Refuse(name.At,
            $"there is no form '{form}'." + SpellingHint.Find(form.Value, others.Keys.Select(known => known.Value)));

    public void Attribute(Syntax.Name name, string attribute)
    {
        if (attributes is not null && !attributes.Contains(attribute))
            throw place.Refuse(name.At,
                $"names 'unit.{attribute}'; no unit of the registry carries that." + SpellingHint.Find(attribute, attributes));
    }

    private string Code(Syntax.Name name)
    {
        var names = NamesOf(name);
        if (each is not null && !name.Code.Contains('.', StringComparison.Ordinal))
        {
            var item = each.Item(name.Code);
            if (name.Form is null ? names.Has(item, each.Table) : names.Has(item)) return item.Value;
        }
        return names.Has(new ItemCode(name.Code)) ? name.Code : throw Unknown(name, names, name.Code);
    }

    private RuleException Unknown(Syntax.Name name, Names names, string code)
    {
        foreach (var table in names.Tables)
        {
            if (table.Rows.FirstOrDefault(row => row.Code == code) is { } line)
                return place.Refuse(name.At, line.Heading
                    ? $"'{code}' is a heading and has no figure of its own; its rows are leaves({code})"
                    : $"'{code}' is a row of {table.Id}: name its column ('{code}.{table.Columns[0]}') or say each: {table.Id} columns");
            if (table.Columns.Contains(code))
                return place.Refuse(name.At,
                    $"'{code}' is a column of {table.Id}: name its row ('{table.Rows[0].Code}.{code}') or say each: {table.Id} rows");
        }
        var bare = name.Form is not null || each is null ? [] : each.Columns ? each.Table.Rows.Select(row => row.Code) : each.Table.Columns;
        return place.Refuse(name.At, $"names '{code}'; the form {(name.Form is null ? "" : name.Form + " ")}has no such item."
            + SpellingHint.Find(code, bare.Concat(names.Items.Select(item => item.Value))));
    }
}
