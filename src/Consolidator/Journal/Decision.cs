using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Journal;

/// <summary>A decision of a person, with its reason. It is stored in the same transaction as its effect.</summary>
/// <param name="Period">Null when the decision does not concern a single period; the same holds for form and unit.</param>
/// <param name="Reason">Empty when the decision needs no reason.</param>
public sealed record Decision(
    DecisionKind What, Actor Who, DateTimeOffset At, Period? Period, FormCode? Form, UnitCode? Unit, string Reason);
