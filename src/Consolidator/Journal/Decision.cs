using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Journal;

/// <summary>What somebody decided, and why. It is stored in the same transaction as what it changes.</summary>
/// <param name="Period">Null when it concerns no one period; so the form and the unit.</param>
/// <param name="Reason">Empty when none was asked for.</param>
public sealed record Decision(
    DecisionKind What, Actor Who, DateTimeOffset At, Period? Period, FormCode? Form, UnitCode? Unit, string Reason);
