using Consolidator.Codes;
using Consolidator.Texts;

namespace Consolidator.Rules.Language;

/// <summary>Turns a written rule into a rule that can be evaluated: parses it and resolves every reference.</summary>
public static class RuleCompiler
{
    /// <param name="own">The names of the form that holds the rule.</param>
    /// <param name="others">The names of all forms, by form code, for <c>annual-2013:A01</c>.</param>
    /// <param name="attributes">The attributes that units may have, for <c>unit.rule_making</c>; null when they are not checked.</param>
    /// <exception cref="RuleException">The rule cannot be parsed or uses an unknown name;
    /// the message gives file, line and the nearest name.</exception>
    public static Rule Compile(
        RuleSource source, Vocabulary own, IReadOnlyDictionary<FormCode, Vocabulary> others, IReadOnlyCollection<string>? attributes = null)
    {
        var subject = $"rule {source.Id}";
        var place = new SourcePlace(subject, source.Check, source.File, source.Line, source.CheckColumn);
        var whenPlace = new SourcePlace(subject, source.When ?? "", source.File, source.WhenLine ?? source.Line, source.WhenColumn);
        var level = source.Level switch
        {
            "error" => Level.Error, "warning" => Level.Warning, "info" => Level.Info,
            _ => throw Refused($"level '{source.Level}' is none of error, warning, info"),
        };
        var missing = source.Missing switch
        {
            null or "zero" => Missing.Zero, "skip" => Missing.Skip, "fail" => Missing.Fail,
            _ => throw Refused($"missing '{source.Missing}' is none of zero, skip, fail"),
        };
        var tolerance = Tolerance.Parse(source.Tolerance)
            ?? throw Refused($"tolerance '{source.Tolerance}' is none of exact, rounding, a number, a percentage");
        var check = ExpressionParser.Read(source.Check, place);
        var when = source.When is null ? null : ExpressionParser.Read(source.When, whenPlace);
        var names = own.Names;
        return new(source, VersionOf(source), level, missing, tolerance, [.. Instances()]);

        RuleException Refused(string why) => new($"{source.File}:{source.Line}: {subject}: {why}.");

        IEnumerable<RuleInstance> Instances()
        {
            if (source.Each is null) return [Instance(null)];
            if (source.Each.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var id, "columns" or "rows"])
                throw Refused($"each '{source.Each}' is not written 'T3 columns' or 'T3 rows'");
            var table = names.Table(id)
                ?? throw Refused($"each names table '{id}'; the form has no such table."
                + SpellingHint.Find(id, own.Tables.Select(known => known.Id)));
            if (table.Columns.Count == 0) throw Refused($"each names '{id}', a list; only a matrix has rows and columns");
            return source.Each.EndsWith("columns", StringComparison.Ordinal)
                ? table.Columns.Select(column => Instance(new(table, Columns: true, column)))
                : table.Rows.Where(row => !row.Heading).Select(row => Instance(new(table, Columns: false, row.Code)));
        }

        RuleInstance Instance(Each? each)
        {
            var (references, ofChildren) = (new List<Reference>(), new List<Reference>());
            var condition = Condition(check, place);
            if (references.Count == 0)
                throw place.Refuse(0, ofChildren.Count == 0 ? "the check names no item" : "the check names no item of the unit itself");
            return new(each?.Key, when is null ? null : Condition(when, whenPlace), condition, references, ofChildren);

            Expression Condition(Syntax syntax, SourcePlace at) =>
                new ExpressionResolver(at, new(at, names, others, each, references, ofChildren, attributes)).Condition(syntax);
        }
    }

    /// <summary>Compiles the formula of a ratio: a quotient of two figures over items of its own form.</summary>
    /// <exception cref="RuleException">The formula cannot be parsed, uses an unknown name, or is not a quotient.</exception>
    public static Expression CompileRatio(string formula, Vocabulary own, string file, int line, int column)
    {
        var place = new SourcePlace("ratio", formula, file, line, column);
        var resolver = new NameResolver(place, own.Names, new Dictionary<FormCode, Vocabulary>(), each: null, [], []);
        var ratio = new ExpressionResolver(place, resolver).Figure(ExpressionParser.Read(formula, place));
        return ratio is Expression.Quotient(var over, var under) && Ratio.IsPlain(over) && Ratio.IsPlain(under) ? ratio
            : throw place.Refuse(0, "a ratio is one quotient of two figures, each of totals of this form joined by + - * alone");
    }

    /// <summary>Compiles a sum of items for the claims of a text: <c>LD5 + LR5</c>, <c>sum(leaves(N3_3.tot))</c>.</summary>
    /// <param name="subject">The owner of the sum, for the error message.</param>
    /// <returns>The items of the sum, in written order.</returns>
    /// <exception cref="RuleException">The sum cannot be parsed, uses an unknown name, adds an item twice, or adds anything else than
    /// items of the form.</exception>
    public static IReadOnlyList<ItemCode> CompileSum(
        string subject, string sum, Vocabulary own, string file, int line, int column)
    {
        var place = new SourcePlace(subject, sum, file, line, column);
        var resolver = new NameResolver(place, own.Names, new Dictionary<FormCode, Vocabulary>(), each: null, [], []);
        var added = new ExpressionResolver(place, resolver).Figure(ExpressionParser.Read(sum, place));
        var items = Terms(added).Select(term => term is { Minus: false, Of: Expression.Item { Reference.Elsewhere: false } item }
            ? item.Reference.Item : throw place.Refuse(0, "only items of this form joined by + are compared with a text")).ToList();
        var twice = items.GroupBy(item => item).FirstOrDefault(item => item.Count() > 1);
        return twice is null ? items : throw place.Refuse(0, $"adds '{twice.Key}' twice");

        static IReadOnlyList<Term> Terms(Expression of) => of is Expression.Sum(var terms) ? terms : [new(Minus: false, of)];
    }

    // Without say, explain and waive: rewording them must not invalidate explanations.
    private static string VersionOf(RuleSource source)
    {
        string?[] meaning = [source.Each, source.When, source.Check, source.Level, source.Missing ?? "zero", source.Tolerance];
        var text = string.Join('\n', meaning.Select(part =>
            string.Join(' ', (part ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return Digest.Of(text)[..12];
    }
}
