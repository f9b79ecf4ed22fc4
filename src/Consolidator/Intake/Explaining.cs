using Consolidator.Sheets;
using Consolidator.Validating;

namespace Consolidator.Intake;

/// <summary>What a unit wrote under 说明 in a marked copy that it dropped back.</summary>
internal static class Explaining
{
    public static IReadOnlyList<Reply> In(Workbook workbook, DateTimeOffset at) => [];
}
