namespace Consolidator.Rules;

/// <summary>A rule as its file says it, before it is compiled.</summary>
/// <param name="Each"><c>T3 columns</c>, <c>T3 rows</c>, or null: once.</param>
/// <param name="Missing"><c>zero</c> (default), <c>skip</c>, <c>fail</c>.</param>
/// <param name="Tolerance"><c>exact</c>, <c>rounding</c>, a number or a percentage; null: by the operands.</param>
/// <param name="File">The form file, with <paramref name="Line"/> and <paramref name="CheckColumn"/> for refusals.</param>
public sealed record RuleSource(
    string Id, string? Each, string? When, string Check, string Level, bool Explain, bool Waivable,
    string? Missing, string? Tolerance, string Say, string File, int Line, int CheckColumn);

/// <summary>A compiled rule: every reference resolved, one instance per column or row it holds for.</summary>
public sealed record Rule(RuleSource Source){ public string Id=>Source.Id; public bool Explain=>Source.Explain; public bool Waivable=>Source.Waivable; public string Version {get;init;}=""; public Level Level {get;init;} public IReadOnlyList<RuleInstance> Instances {get;init;}=[]; }

/// <summary>An expression of the rule language, parsed.</summary>
public abstract record Expression;
