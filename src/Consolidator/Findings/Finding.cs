using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Texts;

namespace Consolidator.Findings;

/// <summary>One thing wrong or doubtful in a drop, in words the unit can act on.</summary>
/// <param name="Code">Stable: a kebab-case code (<c>row-twice</c>), or the id of the rule that failed (<c>R1</c>).</param>
/// <param name="Where">The cell it is about; null when it is about the file.</param>
/// <param name="Value">What stands in the cell, as typed.</param>
/// <param name="Item">The item it is about, when one is.</param>
public sealed record Finding(
    string Code, Severity Severity, Sentence Message, CellPosition? Where = null, string? Value = null, ItemCode? Item = null)
{
    /// <summary>True when a warning asks the unit to explain.</summary>
    public bool AsksExplanation { get; init; }

    /// <summary>True when the office may waive the error, with a reason that is kept.</summary>
    public bool Waivable { get; init; }

    /// <summary>Of a rule: the column or row it failed for.</summary>
    public string? Instance { get; init; }

    /// <summary>Of a rule: its version and the numbers it saw. An explanation or a waiver holds as long as this is the same.</summary>
    public string? Binding { get; init; }

    /// <summary>What the plain cause seems to be, when there is one.</summary>
    public Sentence? Suggestion { get; init; }

    /// <summary>How far a figure is off, for telling what matters most.</summary>
    public decimal? Effect { get; init; }

    /// <summary>What the unit explained, or why the office waived it; null while nobody has.</summary>
    public Reply? Reply { get; init; }

    /// <summary>True when it still stands in the way: an error nobody waived.</summary>
    public bool Blocks => Severity == Severity.Error && Reply is null;

    /// <summary>True when the unit still owes an explanation.</summary>
    public bool Open => AsksExplanation && Reply is null;
}
