namespace Consolidator.Spreadsheets;

/// <summary>The kind of a file, by its content. The file name decides only where the content does not.</summary>
internal enum FileKind
{
    Empty, Xlsx, StrictXlsx, Xlsb, Ods, Word, Slides, OtherOffice, Archive,
    Xls, OldExcel, Encrypted, WebPage, XmlSpreadsheet, Sylk, Pdf, RichText, Picture, Text, Unknown,
}
