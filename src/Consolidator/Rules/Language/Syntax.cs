using Consolidator.Codes;

namespace Consolidator.Rules.Language;

/// <summary>A parsed expression whose names are not resolved yet.</summary>
/// <param name="At">Index of its first character in the text, from 0.</param>
internal abstract record Syntax(int At)
{
    public sealed record Number(int At, decimal Value, string Typed) : Syntax(At);

    public sealed record Text(int At, string Value) : Syntax(At);

    /// <param name="Shift">The period without its <c>@</c>; null when absent.</param>
    public sealed record Name(int At, FormCode? Form, string Code, string? Shift) : Syntax(At);

    public sealed record Range(int At, Name From, Name To) : Syntax(At);

    public sealed record Except(int At, Syntax Set, IReadOnlyList<Syntax> Left) : Syntax(At);

    public sealed record OfChildren(int At, Syntax Of) : Syntax(At);

    /// <param name="Operator"><c>-</c> or <c>not</c>.</param>
    public sealed record Unary(int At, string Operator, Syntax Of) : Syntax(At);

    public sealed record Binary(int At, string Operator, Syntax Left, Syntax Right) : Syntax(At);

    /// <param name="Shift">The period of <c>leaves(N3)@last_year</c>; null for every other call.</param>
    public sealed record Call(int At, string Function, IReadOnlyList<Syntax> Arguments, string? Shift) : Syntax(At);
}
