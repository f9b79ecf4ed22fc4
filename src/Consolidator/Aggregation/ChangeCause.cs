namespace Consolidator.Aggregation;

/// <summary>Why a total changed between two runs.</summary>
public enum ChangeCause
{
    /// <summary>A return counts for the first time.</summary>
    First,
    Correction,
    Waiver,
    Return,
    Withdrawal,
    Erratum,

    /// <summary>The roster is another: who owes the form, or which of its items.</summary>
    Registry,

    /// <summary>The form is another.</summary>
    Form,
}
