namespace Consolidator.Spreadsheets;

/// <summary>What a file is by its content; its name is asked only where the content leaves it open.</summary>
internal enum FileKind
{
    Empty, Xlsx, StrictXlsx, Xlsb, Ods, Word, Slides, OtherOffice, Archive,
    Xls, OldExcel, Encrypted, WebPage, XmlSpreadsheet, Sylk, Pdf, RichText, Picture, Text, Unknown,
}
