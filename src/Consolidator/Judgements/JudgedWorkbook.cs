using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Spreadsheets;
using Consolidator.Units;

namespace Consolidator.Judgements;

/// <summary>A workbook that was recognised as a return, ready to be judged.</summary>
/// <param name="Unit">Null when it belongs to no unit: it is judged as if alone.</param>
/// <param name="Reading">Null when it was refused before its figures were read.</param>
/// <param name="Findings">Made so far: by opening, recognising and reading.</param>
/// <param name="At">When it was taken in; explanations in it are dated so.</param>
public sealed record JudgedWorkbook(
    Workbook Workbook, Unit? Unit, Form Form, Period Period, ReturnReading? Reading, IReadOnlyList<Finding> Findings, DateTimeOffset At);
