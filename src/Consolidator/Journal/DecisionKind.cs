namespace Consolidator.Journal;

/// <summary>What is entered in the journal.</summary>
public enum DecisionKind
{
    /// <summary>Errors of a rule were let pass.</summary>
    Waive,

    /// <summary>An accepted return was sent back.</summary>
    Return,

    /// <summary>A return was taken out.</summary>
    Withdraw,

    /// <summary>A run was frozen as published.</summary>
    Seal,

    /// <summary>A sealed period was opened for corrections.</summary>
    Erratum,

    /// <summary>A text that was held may go out.</summary>
    Release,

    /// <summary>Notices to units were drafted.</summary>
    Remind,

    /// <summary>A period was handed on as one folder.</summary>
    Export,
}
