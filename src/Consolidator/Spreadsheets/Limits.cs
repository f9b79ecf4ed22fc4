using Consolidator.Cells;

namespace Consolidator.Spreadsheets;

/// <summary>How much of a file is looked at; beyond, it is returned unopened. A return of ours is some 200 cells in 50 KB.</summary>
internal static class Limits
{
    public const int FileBytes = 32 << 20;
    public const int Entries = 1_000;
    public const long InflatedBytes = 256L << 20;
    public const long MemberBytes = 128L << 20;

    /// <summary>Inflated to packed; only members above <see cref="RatioFromBytes"/> are held to it.</summary>
    public const int Ratio = 100;
    public const int RatioFromBytes = 100_000;

    public const int Rows = A1Notation.Rows;
    public const int Columns = A1Notation.Columns;
    public const int CellText = 32_767;
    public const int Sheets = 256;
    public const int Cells = 2_000_000;

    /// <summary>Rows times columns of a sheet, empty ones included: ExcelDataReader walks them all.</summary>
    public const long Area = 50_000_000;

    public const int Merges = 100_000;

    // ExcelDataReader hangs on tens of thousands of these; Excel itself allows some 250 formats of 255 characters.
    public const int NumberFormats = 2_000;
    public const int NumberFormatText = 1_000;
    public const int CellStyles = 65_536;
    public const int Runs = 256;
}
