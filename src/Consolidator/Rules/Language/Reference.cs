using Consolidator.Codes;

namespace Consolidator.Rules.Language;

/// <summary>The period of a reference, relative to the period of the submission.</summary>
public enum Shift { This, LastYear, Previous, Quarter1, Quarter2, Quarter3, Quarter4 }

/// <summary>A unit whose figures are included in the figures of the checked unit.</summary>
public sealed record SubUnit(UnitCode Code, string Name);

/// <summary>One figure that a rule names.</summary>
/// <param name="Form">The other form (<c>annual-2013:A01</c>); null for the rule's own form.</param>
/// <param name="Item">The full item code: <c>A01</c>, <c>N4.np</c>.</param>
/// <param name="Of">The sub-unit that owns the figure; null for the unit itself.</param>
public sealed record Reference(FormCode? Form, ItemCode Item, Shift Shift = Shift.This, SubUnit? Of = null)
{
    /// <summary>True when the figure belongs to another return than the checked one.</summary>
    public bool Elsewhere => Form is not null || Shift != Shift.This || Of is not null;

    /// <summary>The notation of the rules: <c>annual-2013:A01</c>, <c>N4.np@last_year</c>; the code of a sub-unit comes first.</summary>
    public override string ToString() => (Of is null ? "" : Of.Code + "/") + (Form is null ? "" : Form + ":") + Item + Shift switch
    {
        Shift.This => "",
        Shift.LastYear => "@last_year",
        Shift.Previous => "@prev",
        _ => $"@q{Shift - Shift.Quarter1 + 1}",
    };
}
