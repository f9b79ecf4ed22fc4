using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Validation;

/// <summary>The complete input of a validation.</summary>
/// <param name="Unit">Null for a workbook that belongs to no unit; then all attributes are false.</param>
/// <param name="Reading">Null when the workbook was refused before its figures were read; then only the earlier findings count.</param>
/// <param name="Findings">Earlier findings from opening, recognising, reading and arrival.</param>
public sealed record ValidationInput(
    Form Form, Unit? Unit, Period Period, ReturnReading? Reading, IReadOnlyList<Finding> Findings, OtherReturns Others,
    IReadOnlyList<Reply> Replies)
{
    /// <summary>True for a version that was already accepted. A rule that fails now asks for an explanation and does not send the
    /// return back.</summary>
    public bool Accepted { get; init; }
}
