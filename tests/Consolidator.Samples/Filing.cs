using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Samples;

/// <summary>What one unit reports on one form for one period.</summary>
/// <param name="Figures">By item; an item without an entry is left blank.</param>
/// <param name="Words">Answers and texts by item, as the clerk types them.</param>
internal sealed record Filing(
    Unit Unit, Form Form, Period Period, IReadOnlyDictionary<string, decimal> Figures, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>The period as a clerk writes it: 2013年, 2013年第三季度.</summary>
    public string PeriodTyped => Period.Kind == PeriodKind.Year ? $"{Period.Year}年" : $"{Period.Year}年第{"一二三四"[Period.Number - 1]}季度";
}
