namespace Consolidator.Journal;

/// <summary>The kinds of decisions in the journal.</summary>
public enum DecisionKind
{
    /// <summary>The office accepted errors of a rule.</summary>
    Waive,

    /// <summary>An accepted return was sent back.</summary>
    Return,

    /// <summary>A return was withdrawn.</summary>
    Withdraw,

    /// <summary>A run was frozen as published.</summary>
    Seal,

    /// <summary>A sealed period was opened for corrections.</summary>
    Erratum,

    /// <summary>A held text was released.</summary>
    Release,

    /// <summary>Notices to units were drafted.</summary>
    Remind,

    /// <summary>A period was exported to a folder.</summary>
    Export,
}
