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

    /// <summary>The roster changed: the units that owe the form, or the items that they owe.</summary>
    Registry,

    /// <summary>The form changed.</summary>
    Form,
}
