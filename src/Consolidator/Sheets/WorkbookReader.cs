using Consolidator.Validating;
namespace Consolidator.Sheets;
public sealed record WorkbookReading(Workbook? Workbook, IReadOnlyList<Finding> Findings);
public static class WorkbookReader { public static WorkbookReading Read(byte[] bytes, string fileName) => new(null, []); }
