using Consolidator.Codes;

namespace Consolidator.Rules.Language;

/// <summary>Which period a reference means, seen from the period of the submission.</summary>
public enum Shift { This, LastYear, Previous, Quarter1, Quarter2, Quarter3, Quarter4 }

/// <summary>A unit whose figures are contained in those of the unit that is checked.</summary>
public sealed record SubUnit(UnitCode Code, string Name);

/// <summary>One figure a rule names.</summary>
/// <param name="Form">The other form (<c>annual-2013:A01</c>); null for the form itself.</param>
/// <param name="Item">The full item code: <c>A01</c>, <c>N4.np</c>.</param>
/// <param name="Of">Whose figure it is, when it isn't the unit's own.</param>
public sealed record Reference(FormCode? Form, ItemCode Item, Shift Shift = Shift.This, SubUnit? Of = null)
{
    /// <summary>True when the figure is of another return than the one that is checked.</summary>
    public bool Elsewhere => Form is not null || Shift != Shift.This || Of is not null;

    /// <summary>As a rule writes it: <c>annual-2013:A01</c>, <c>N4.np@last_year</c>; that of a sub-unit after its code.</summary>
    public override string ToString() => (Of is null ? "" : Of.Code + "/") + (Form is null ? "" : Form + ":") + Item + Shift switch
    {
        Shift.This => "",
        Shift.LastYear => "@last_year",
        Shift.Previous => "@prev",
        _ => $"@q{Shift - Shift.Quarter1 + 1}",
    };
}
