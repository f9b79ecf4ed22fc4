using System.Reflection;
using static Consolidator.Findings.Severity;

namespace Consolidator.Findings;

/// <summary>All kinds of findings of the program; rules use their ids instead.</summary>
/// <remarks>The key of a kind's phrase in Texts/Phrases.resx is its code; docs/审核结果说明.md explains what the unit should do.</remarks>
public static class FindingKinds
{
    // File: it cannot be opened or is not reliable.
    public static readonly FindingKind EmptyFile =
        new("empty-file", Error, FindingOrigin.File, "The file has no bytes: it was probably not copied to the end.");
    public static readonly FindingKind TooLarge =
        new("too-large", Error, FindingOrigin.File, "The file, or something in it, is beyond the limits.");
    public static readonly FindingKind NotASpreadsheet =
        new("not-a-spreadsheet", Error, FindingOrigin.File, "A document, picture or archive, not a spreadsheet.");
    public static readonly FindingKind Disguised =
        new("disguised", Error, FindingOrigin.File, "A web page, XML or csv with the name of a workbook.");
    public static readonly FindingKind ReaderFault =
        new("reader-fault", Error, FindingOrigin.File, "The program failed while it read the file; the operator was told.");
    public static readonly FindingKind FileDamaged =
        new("file-damaged", Error, FindingOrigin.File, "The file is damaged, or its structure is not that of a workbook.");
    public static readonly FindingKind UnusualParts =
        new("unusual-parts", Error, FindingOrigin.File, "The parts of the workbook lie where no common program puts them.");
    public static readonly FindingKind Encrypted =
        new("encrypted", Error, FindingOrigin.File, "The file is protected by a password; none is tried.");
    public static readonly FindingKind XlsbUnsupported = new("xlsb-unsupported", Error, FindingOrigin.File, "A binary workbook (.xlsb).");
    public static readonly FindingKind StrictOoxml =
        new("strict-ooxml", Error, FindingOrigin.File, "A workbook in the format Strict Open XML.");
    public static readonly FindingKind OdsUnsupported = new("ods-unsupported", Error, FindingOrigin.File, "An OpenDocument spreadsheet.");
    public static readonly FindingKind OldExcelUnsupported =
        new("old-excel-unsupported", Error, FindingOrigin.File, "A workbook of Excel 95 or older.");
    public static readonly FindingKind Unreliable =
        new("unreliable", Error, FindingOrigin.File, "Two independent readings of the file differ.");
    public static readonly FindingKind BadCellReference =
        new("bad-cell-reference", Error, FindingOrigin.File, "A cell reference is invalid, out of order or given twice.");
    public static readonly FindingKind NoCells = new("no-cells", Error, FindingOrigin.File, "The workbook has no filled cell.");
    public static readonly FindingKind CsvMalformed =
        new("csv-malformed", Error, FindingOrigin.File, "The quotes of a csv do not match: it may be incomplete.");
    public static readonly FindingKind CsvEncoding =
        new("csv-encoding", Error, FindingOrigin.File, "The encoding of a csv is unknown, or its text is broken.");
    public static readonly FindingKind ExtensionDiffers =
        new("extension-differs", Info, FindingOrigin.File, "The extension is another than the content; it was read by its content.");
    public static readonly FindingKind ValueUnderMerge =
        new("value-under-merge", Warning, FindingOrigin.File, "A merged range covers a value that nobody sees; it was left out.");
    public static readonly FindingKind ValuesUnderMerge =
        new("value-under-merge", Warning, FindingOrigin.File, "More such values of the same sheet.") { Phrase = "values-under-merge" };

    // Recognition: unit, form and period.
    public static readonly FindingKind UnknownForm =
        new("unknown-form", Error, FindingOrigin.Recognition, "The labels fit none of the declared forms.");
    public static readonly FindingKind AmbiguousForm =
        new("ambiguous-form", Error, FindingOrigin.Recognition, "The labels fit two forms equally well.");
    public static readonly FindingKind FormContradictsCover =
        new("form-contradicts-cover", Error, FindingOrigin.Recognition, "The cover names one form and the tables are another.");
    public static readonly FindingKind FormOutOfDate =
        new("form-out-of-date", Error, FindingOrigin.Recognition, "This generation of the form is not valid for that year.");
    public static readonly FindingKind OtherUnit =
        new("other-unit", Error, FindingOrigin.Recognition, "The workbook names another unit than the folder.");
    public static readonly FindingKind OtherUnitName =
        new("other-unit", Error, FindingOrigin.Recognition,
            "The file name names another unit than the folder.") { Phrase = "other-unit-name" };
    public static readonly FindingKind UnitMisspelt =
        new("unit-misspelt", Warning, FindingOrigin.Recognition, "The unit's name differs from the registry by one character.");
    public static readonly FindingKind PeriodUnknown =
        new("period-unknown", Error, FindingOrigin.Recognition, "Nothing says for which period it is.");
    public static readonly FindingKind PeriodUnread =
        new("period-unread", Error, FindingOrigin.Recognition, "The cover's period cannot be understood.");
    public static readonly FindingKind PeriodContradicts =
        new("period-contradicts", Error, FindingOrigin.Recognition, "Cover, title and file name state different periods.");
    public static readonly FindingKind PeriodContradictsTitle =
        new("period-contradicts", Error, FindingOrigin.Recognition,
            "A table's title states another period.") { Phrase = "period-contradicts-title" };
    public static readonly FindingKind PeriodWrongKind =
        new("period-wrong-kind", Error, FindingOrigin.Recognition, "A quarter or month was given for a yearly form, or the like.");
    public static readonly FindingKind PeriodRange =
        new("period-range", Error, FindingOrigin.Recognition, "The stated first and last day are not those of the period.");

    // Reading: tables, rows, columns and cells.
    public static readonly FindingKind TableMissing =
        new("table-missing", Error, FindingOrigin.Reading, "The workbook does not have a table of the form.");
    public static readonly FindingKind RowMissing =
        new("row-missing", Error, FindingOrigin.Reading, "The workbook does not have a row of the form.");
    public static readonly FindingKind RowUnderOtherHeading =
        new("row-under-other-heading", Error, FindingOrigin.Reading, "A row of the form stands under the heading of another.");
    public static readonly FindingKind ColumnMissing =
        new("column-missing", Error, FindingOrigin.Reading, "A table lacks a column of the form.");
    public static readonly FindingKind RowTwice = new("row-twice", Error, FindingOrigin.Reading, "Two rows stand for one row of the form.");
    public static readonly FindingKind ColumnTwice =
        new("column-twice", Error, FindingOrigin.Reading, "Two columns stand for one column of the form.");
    public static readonly FindingKind RowAmbiguous =
        new("row-ambiguous", Error, FindingOrigin.Reading, "A label fits two rows of the form.");
    public static readonly FindingKind ValueColumnAmbiguous =
        new("value-column-ambiguous", Error, FindingOrigin.Reading, "Two columns could hold the figures of a list.");
    public static readonly FindingKind ColumnOfAnotherPeriod =
        new("column-of-another-period", Error, FindingOrigin.Reading, "The only column of figures is for another period.");
    public static readonly FindingKind FigureTwice =
        new("figure-twice", Error, FindingOrigin.Reading, "One row has figures in two columns that both fit.");
    public static readonly FindingKind FigureMerged =
        new("figure-merged", Error, FindingOrigin.Reading, "One merged cell covers the figures of several items.");
    public static readonly FindingKind RecordRows =
        new("record-rows", Error, FindingOrigin.Reading, "A table of one row of figures has two.");
    public static readonly FindingKind TextTwice = new("text-twice", Warning, FindingOrigin.Reading, "A text is given twice.");
    public static readonly FindingKind BlankCopy =
        new("blank-copy", Info, FindingOrigin.Reading, "A blank copy of the form was left in the workbook; it was ignored.");
    public static readonly FindingKind SheetUnread =
        new("sheet-unread", Warning, FindingOrigin.Reading, "A sheet with figures is not part of the form and was not read.");
    public static readonly FindingKind RowUnread =
        new("row-unread", Warning, FindingOrigin.Reading, "A row with figures is not part of the form and was not read.");
    public static readonly FindingKind ColumnUnread =
        new("column-unread", Warning, FindingOrigin.Reading, "A column with figures is not part of the form and was not read.");
    public static readonly FindingKind FigureBesideColumn =
        new("figure-beside-column", Error, FindingOrigin.Reading,
            "A number is beside the column of figures, and the cell of the form is blank.");
    public static readonly FindingKind FiguresUnread =
        new("figures-unread", Warning, FindingOrigin.Reading, "Numbers of the sheet are in no row and column of the form.");
    public static readonly FindingKind HiddenFigures =
        new("hidden-figures", Info, FindingOrigin.Reading, "Figures come from hidden sheets, rows or columns.");
    public static readonly FindingKind ErrorCell =
        new("error-cell", Error, FindingOrigin.Reading, "The cell shows an error such as #REF!.");
    public static readonly FindingKind FormulaUncalculated =
        new("formula-uncalculated", Error, FindingOrigin.Reading, "The formula was never calculated.");
    public static readonly FindingKind NotANumber = new("not-a-number", Error, FindingOrigin.Reading, "The cell does not hold a number.");
    public static readonly FindingKind NumberWithRemark =
        new("number-with-remark", Error, FindingOrigin.Reading, "The cell holds a number and words.");
    public static readonly FindingKind NoneForZero =
        new("none-for-zero", Error, FindingOrigin.Reading, "The word 无 stands where a number is asked for.");
    public static readonly FindingKind NotWhole = new("not-whole", Error, FindingOrigin.Reading, "A count has decimals.");
    public static readonly FindingKind TooManyDecimals =
        new("too-many-decimals", Error, FindingOrigin.Reading, "More decimals than the item has.");
    public static readonly FindingKind Negative = new("negative", Error, FindingOrigin.Reading, "The item cannot be negative.");
    public static readonly FindingKind NumberOutOfRange =
        new("number-out-of-range", Error, FindingOrigin.Reading, "The number is larger than the item allows, or not a finite one.");
    public static readonly FindingKind DateInNumber = new("date-in-number", Error, FindingOrigin.Reading, "The cell is a date.");
    public static readonly FindingKind RichTextInNumber =
        new("rich-text-in-number", Error, FindingOrigin.Reading, "Parts of the number are struck out, raised or lowered.");
    public static readonly FindingKind StruckOut = new("struck-out", Error, FindingOrigin.Reading, "The cell is struck out.");
    public static readonly FindingKind ShownDifferently =
        new("shown-differently", Error, FindingOrigin.Reading, "The number format shows another number than the cell holds.");
    public static readonly FindingKind NotAnOption =
        new("not-an-option", Error, FindingOrigin.Reading, "The answer is not one of those offered.");
    public static readonly FindingKind WrongMeasure =
        new("wrong-measure", Error, FindingOrigin.Reading, "The figure is given in another unit of measure.");
    public static readonly FindingKind MeasureContradicted =
        new("measure-contradicted", Warning, FindingOrigin.Reading, "A note names another unit of measure than the head.");

    // Judging: blanks, repeats, and texts that contradict tables.
    public static readonly FindingKind TableBlank = new("table-blank", Error, FindingOrigin.Judging, "A table is blank.");
    public static readonly FindingKind TableNearlyBlank =
        new("table-nearly-blank", Warning, FindingOrigin.Judging, "A large table has almost no figures.");
    public static readonly FindingKind RequiredBlank = new("required-blank", Error, FindingOrigin.Judging, "A required item is blank.");
    public static readonly FindingKind BlankBesideZero =
        new("blank-beside-zero", Info, FindingOrigin.Judging, "A table has blank cells beside zeros: nobody can tell what blank means.");
    public static readonly FindingKind TextMissing = new("text-missing", Info, FindingOrigin.Judging, "Some texts are missing.");
    public static readonly FindingKind NotOwed =
        new("not-owed", Info, FindingOrigin.Judging, "The unit does not owe the item and filled it all the same.");
    public static readonly FindingKind SameAsLastYear =
        new("same-as-last-year", Warning, FindingOrigin.Judging, "All figures are last year's.");
    public static readonly FindingKind TextAgrees =
        new("text-agrees", Info, FindingOrigin.Judging, "A number in a text agrees with one reading of the tables.");
    public static readonly FindingKind TextContradictsTable =
        new("text-contradicts-table", Warning, FindingOrigin.Judging, "A number in a text differs from the tables.");
    public static readonly FindingKind TextConclusion =
        new("text-conclusion", Warning, FindingOrigin.Judging, "The tables contradict what a text concludes.");
    public static readonly FindingKind TextParts =
        new("text-parts", Warning, FindingOrigin.Judging, "The parts a text lists do not make its total.");
    public static readonly FindingKind TextPercent =
        new("text-percent", Warning, FindingOrigin.Judging, "A percentage in a text does not come out.");
    public static readonly FindingKind TextSameAsLastYear =
        new("text-same-as-last-year", Warning, FindingOrigin.Judging, "A text is last year's.");
    public static readonly FindingKind TextOfAnotherYear =
        new("text-of-another-year", Warning, FindingOrigin.Judging, "A text speaks of another year.");
    public static readonly FindingKind TextTemplate =
        new("text-template", Warning, FindingOrigin.Judging, "A text still holds words of the template.");
    public static readonly FindingKind TextOldOrder =
        new("text-old-order", Warning, FindingOrigin.Judging, "A text cites an order that is no longer in force.");
    public static readonly FindingKind TextDisclosedAsDecided =
        new("text-disclosed-as-decided", Warning, FindingOrigin.Judging, "A text counts items disclosed, the table decisions made.");
    public static readonly FindingKind TextRange =
        new("text-range", Error, FindingOrigin.Judging, "The days a text was counted over are not those of the period.");

    // Intake: the drop compared with others.
    public static readonly FindingKind NotCollected =
        new("not-collected", Error, FindingOrigin.Intake, "The form is not asked of the unit for this period.");
    public static readonly FindingKind ContainedInParent =
        new("contained-in-parent", Info, FindingOrigin.Intake,
            "The unit's figures are contained in another unit's return, which alone is added up.");
    public static readonly FindingKind SameFileElsewhere =
        new("same-file-elsewhere", Warning, FindingOrigin.Intake, "Another unit dropped the same file.");
    public static readonly FindingKind SameFiguresElsewhere =
        new("same-figures-elsewhere", Warning, FindingOrigin.Intake, "Another unit filed the same figures.");
    public static readonly FindingKind JudgedAgain =
        new("judged-again", Info, FindingOrigin.Intake, "Turned away under other schemas, and judged again under these.");
    public static readonly FindingKind Duplicate =
        new("duplicate", Info, FindingOrigin.Intake, "The same bytes were dropped before.") { Phrase = "verdict-duplicate-latest" };
    public static readonly FindingKind UnknownFolder =
        new("unknown-folder", Error, FindingOrigin.Intake, "The file lies in a folder of nobody.");
    public static readonly FindingKind InboxRoot = new("inbox-root", Error, FindingOrigin.Intake, "The file lies in no folder.");

    // Decisions of the office.
    public static readonly FindingKind ReturnedByOffice =
        new("returned-by-office", Error, FindingOrigin.Office, "The office sent an accepted return back.");
    public static readonly FindingKind WithdrawnByOffice =
        new("withdrawn-by-office", Error, FindingOrigin.Office, "The office took an accepted return out.");

    /// <summary>All kinds, in the order above.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
        [.. typeof(FindingKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null))
            .OfType<FindingKind>()];

    private static readonly Dictionary<string, FindingKind> ByCode = All.DistinctBy(kind => kind.Code).ToDictionary(kind => kind.Code);

    /// <summary>The kind with the code; null for the id of a rule.</summary>
    public static FindingKind? Find(string code) => ByCode.GetValueOrDefault(code);

    extension(Finding finding)
    {
        /// <summary>True when the finding is of the kind.</summary>
        public bool Is(FindingKind kind) => finding.Code == kind.Code;
    }
}
