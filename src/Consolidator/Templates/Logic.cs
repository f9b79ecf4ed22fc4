namespace Consolidator.Templates;

/// <summary>A condition as an Excel expression. Known values are simplified, because formulas have a limited length.</summary>
internal readonly record struct Logic(string Text)
{
    public static readonly Logic Yes = new("TRUE");
    public static readonly Logic No = new("FALSE");

    public static Logic Of(bool known) => known ? Yes : No;

    public static Logic And(params IEnumerable<Logic> parts) => Join("AND", parts, neutral: Yes, decisive: No);

    public static Logic Or(params IEnumerable<Logic> parts) => Join("OR", parts, neutral: No, decisive: Yes);

    public static Logic operator !(Logic inner) =>
        inner == Yes ? No : inner == No ? Yes : new($"NOT({inner.Text})");

    public static Logic If(Logic condition, Logic then, Logic otherwise) =>
        condition == Yes || then == otherwise ? then : condition == No ? otherwise
            : new($"IF({condition.Text},{then.Text},{otherwise.Text})");

    private static Logic Join(string word, IEnumerable<Logic> parts, Logic neutral, Logic decisive)
    {
        var left = parts.Where(part => part != neutral).Distinct().ToList();
        return left.Contains(decisive) ? decisive : left switch
        {
            [] => neutral,
            [var only] => only,
            _ => new($"{word}({string.Join(',', left.Select(part => part.Text))})"),
        };
    }
}
