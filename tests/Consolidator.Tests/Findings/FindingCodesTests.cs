namespace Consolidator.Findings;

/// <summary>Codes of findings stand in warehouses of years ago, in the scripts of others and in the handbook: whoever changes one writes a
/// migration, and changes this table.</summary>
public sealed class FindingCodesTests
{
    private const string Table = """
        File Error: bad-cell-reference csv-encoding csv-malformed disguised empty-file encrypted file-damaged no-cells
          not-a-spreadsheet ods-unsupported old-excel-unsupported reader-fault strict-ooxml too-large unreliable unusual-parts
          xlsb-unsupported
        File Warning: value-under-merge
        File Info: extension-differs
        Recognition Error: ambiguous-form form-contradicts-cover form-out-of-date other-unit period-contradicts
          period-range period-unknown period-unread period-wrong-kind unknown-form
        Recognition Warning: unit-misspelt
        Reading Error: column-missing column-of-another-period column-twice date-in-number error-cell figure-beside-column figure-merged
          figure-twice formula-uncalculated negative none-for-zero not-a-number not-an-option not-whole
          number-out-of-range number-with-remark record-rows rich-text-in-number row-ambiguous row-missing row-twice
          row-under-other-heading shown-differently struck-out table-missing too-many-decimals value-column-ambiguous
          wrong-measure
        Reading Warning: column-unread figures-unread measure-contradicted row-unread sheet-unread text-twice
        Reading Info: blank-copy hidden-figures
        Judging Error: required-blank table-blank text-range
        Judging Warning: same-as-last-year table-nearly-blank text-conclusion text-contradicts-table
          text-disclosed-as-decided text-of-another-year text-old-order text-parts text-percent text-same-as-last-year
          text-template
        Judging Info: blank-beside-zero not-owed text-agrees text-missing
        Intake Error: inbox-root not-collected unknown-folder
        Intake Warning: same-figures-elsewhere same-file-elsewhere
        Intake Info: contained-in-parent duplicate judged-again
        Office Error: returned-by-office withdrawn-by-office
        """;

    [Fact]
    public void Every_kind_has_the_code_severity_and_origin_it_always_had() =>
        Assert.Equal(
            Table.Replace("\n  ", " ", StringComparison.Ordinal).Split('\n'),
            from kind in FindingKinds.All.DistinctBy(kind => kind.Code)
            group kind.Code by (kind.Origin, kind.Severity) into alike
            orderby alike.Key.Origin, alike.Key.Severity descending
            select $"{alike.Key.Origin} {alike.Key.Severity}: {string.Join(' ', alike.Order(StringComparer.Ordinal))}");
}
