namespace Consolidator.Spreadsheets.Opening;

/// <summary>The kind of file that a file name claims.</summary>
internal sealed class FileName(string name)
{
    public string Stem { get; } = Path.GetFileNameWithoutExtension(name);

    /// <summary>In lower case, with the dot; empty when there is none.</summary>
    public string Extension { get; } = Path.GetExtension(name).ToLowerInvariant();

    public bool IsWorkbook => Extension is ".xls" or ".xlsx" or ".xlsm" or ".xlsb" or ".xlt" or ".xltx" or ".et" or ".ett";

    public bool IsCsv => Extension is ".csv" or ".tsv";

    public bool IsText => IsCsv || Extension is ".txt" or ".tab";

    public bool DiffersFrom(WorkbookFormat format) => format switch
    {
        WorkbookFormat.Xlsx => Extension is not (".xlsx" or ".xlsm" or ".xltx" or ".xltm"),
        WorkbookFormat.Xls => Extension is not (".xls" or ".xlt"),
        _ => false,
    };
}
