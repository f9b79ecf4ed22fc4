using Consolidator.Cells;

namespace Consolidator.Spreadsheets;

/// <summary>Size limits; a file beyond them is returned unread. A typical return has some 200 cells in 50 KB.</summary>
internal static class Limits
{
    public const int FileBytes = 32 << 20;
    public const int Entries = 1_000;
    public const long InflatedBytes = 256L << 20;
    public const long MemberBytes = 128L << 20;

    /// <summary>The ratio of inflated to packed size; checked only for members above <see cref="RatioFromBytes"/>.</summary>
    public const int Ratio = 100;
    public const int RatioFromBytes = 100_000;

    public const int Rows = A1Notation.Rows;
    public const int Columns = A1Notation.Columns;
    public const int CellText = 32_767;
    public const int Sheets = 256;
    public const int Cells = 2_000_000;

    /// <summary>Rows times columns of a sheet, empty ones included, because ExcelDataReader reads them all.</summary>
    public const long Area = 50_000_000;

    public const int Merges = 100_000;

    // ExcelDataReader hangs on tens of thousands of these; Excel itself allows some 250 formats of 255 characters.
    public const int NumberFormats = 2_000;
    public const int NumberFormatText = 1_000;
    public const int CellStyles = 65_536;
    public const int FontRuns = 256;
}
