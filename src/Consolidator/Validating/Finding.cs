using Consolidator.Sheets;
using Consolidator.Texts;

namespace Consolidator.Validating;

public enum Severity { Info, Warning, Error }

/// <summary>One thing wrong or doubtful in a drop, in words the unit can act on.</summary>
/// <param name="Code">Stable: a kebab-case code (<c>row-twice</c>), or the id of the rule that failed (<c>R1</c>).</param>
/// <param name="Where">The cell it is about; null when it is about the file.</param>
/// <param name="Value">What stands in the cell, as typed.</param>
/// <param name="Item">The item it is about, when one is.</param>
public sealed record Finding(
    string Code, Severity Severity, Sentence Message, CellAddress? Where = null, string? Value = null, string? Item = null)
{
    /// <summary>True when a warning asks the unit to explain.</summary>
    public bool AsksExplanation { get; init; }
}
