using Consolidator.Figures;
using Consolidator.Texts;
namespace Consolidator.Rules;
public enum Outcome { Holds, Fails, Skipped, Blocked, NotApplicable }
public enum Level { Info, Warning, Error }
public sealed record RuleInstance(string? Key, IReadOnlyList<Reference> References);
public sealed record Operand(Figure Figure, string Raw, string? Cell, string? Sheet, bool Sealed = false);
public sealed record NamedOperand(string Name, Operand Operand);
public sealed record Check(Rule Rule, string? Instance, Outcome Outcome, Sentence? Why, IReadOnlyList<NamedOperand> Operands, Reference? Subject, decimal? Left, decimal? Right, decimal? Difference);
public sealed record Surroundings(Func<Reference, Operand?> Figures, Func<string, bool> UnitHas, Func<string, bool> Owed);
public sealed record CheckCount(int Total, int Holds, int Errors, int Warnings, int Infos, int Skipped, int Blocked) { public static CheckCount Of(IEnumerable<Check> c) => new(0,0,0,0,0,0,0); }
public static class Evaluator { public static IReadOnlyList<Check> Evaluate(Rule r, Surroundings s) => []; }
public static class Suggestion { public static Sentence? For(Check c) => null; }
