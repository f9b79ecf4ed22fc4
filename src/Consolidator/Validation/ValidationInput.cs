using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Validation;

/// <summary>All that a validation needs.</summary>
/// <param name="Unit">Null for a workbook that belongs to no unit: then no attribute of the unit holds.</param>
/// <param name="Reading">Null when the workbook was refused before its figures were read; then only the findings so far count.</param>
/// <param name="Findings">Made before: by opening, recognising, reading and taking in.</param>
public sealed record ValidationInput(
    Form Form, Unit? Unit, Period Period, ReturnReading? Reading, IReadOnlyList<Finding> Findings, OtherReturns Others,
    IReadOnlyList<Reply> Replies)
{
    /// <summary>True for a version that has been accepted already: a rule that fails now asks for an explanation instead of sending it
    /// back.</summary>
    public bool Accepted { get; init; }
}
