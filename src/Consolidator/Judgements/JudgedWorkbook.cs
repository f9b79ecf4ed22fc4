using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Spreadsheets;
using Consolidator.Units;

namespace Consolidator.Judgements;

/// <summary>A workbook that was recognised as a return, ready to be judged.</summary>
/// <param name="Unit">Null when the workbook belongs to no unit; then it is judged without other returns.</param>
/// <param name="Reading">Null when the workbook was refused before its figures were read.</param>
/// <param name="Findings">The findings from opening, recognising and reading the workbook.</param>
/// <param name="At">Time of arrival; explanations in the workbook get this date.</param>
public sealed record JudgedWorkbook(
    Workbook Workbook, Unit? Unit, Form Form, Period Period, ReturnReading? Reading, IReadOnlyList<Finding> Findings, DateTimeOffset At);
