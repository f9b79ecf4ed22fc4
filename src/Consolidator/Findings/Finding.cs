using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Texts;

namespace Consolidator.Findings;

/// <summary>One error or doubt about a drop, with a message that tells the unit what to do.</summary>
/// <param name="Code">Stable: a kebab-case code (<c>row-twice</c>), or the id of the failed rule (<c>R1</c>).</param>
/// <param name="Where">The cell; null when the finding is about the file.</param>
/// <param name="Value">The content of the cell, as typed.</param>
/// <param name="Item">The item, if the finding is about one.</param>
public sealed record Finding(
    string Code, Severity Severity, Sentence Message, CellPosition? Where = null, string? Value = null, ItemCode? Item = null)
{
    /// <summary>True when the unit must explain a warning.</summary>
    public bool AsksExplanation { get; init; }

    /// <summary>True when the office may waive the error, giving a reason that is recorded.</summary>
    public bool Waivable { get; init; }

    /// <summary>For a rule: the column or row for which it failed.</summary>
    public string? Instance { get; init; }

    /// <summary>For a rule: its version and operand values. An explanation or waiver is valid while this is unchanged.</summary>
    public string? Binding { get; init; }

    /// <summary>A suggested cause, when there is an obvious one.</summary>
    public Sentence? Suggestion { get; init; }

    /// <summary>The size of the difference, to rank findings by importance.</summary>
    public decimal? Effect { get; init; }

    /// <summary>The unit's explanation or the office's waiver; null when there is none.</summary>
    public Reply? Reply { get; init; }

    /// <summary>True for an error that was not waived: the return cannot be accepted.</summary>
    public bool Blocks => Severity == Severity.Error && Reply is null;

    /// <summary>True when an explanation by the unit is missing.</summary>
    public bool Open => AsksExplanation && Reply is null;
}
