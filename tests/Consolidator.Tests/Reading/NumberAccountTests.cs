using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Figures;
using Consolidator.Spreadsheets;
using CsCheck;

namespace Consolidator.Reading;

/// <summary>Every number of a sheet is read, named in a finding, or no figure for a reason that is listed.</summary>
public sealed class NumberAccountTests
{
    private const int Typed = 987_654;

    private static readonly Form Annual2013 = OfficialForm.Of("annual-2013");

    private static readonly Gen<Form> Forms = Gen.Int[0, 1].Select(which => which == 0 ? ReturnOf2021.Annual : Annual2013);

    [Fact]
    public void A_figure_typed_right_of_its_column_is_asked_about_and_names_the_blank_cell()
    {
        var paper = Whole(Annual2013);
        var (row, column) = LastFigure(paper);
        var reading = Read(Annual2013, paper.Put(row, column + 1, Typed).Put(row, column, null));
        var finding = Assert.Single(reading.Findings, finding => finding.Is(FindingKinds.FigureBesideColumn));
        Assert.Equal((row, column + 1), (finding.Where?.Row, finding.Where?.Column));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.NotNull(finding.Item);
    }

    [Fact]
    public void Figures_that_rise_by_one_beside_their_column_are_no_serial_numbers()
    {
        var paper = Whole(Annual2013);
        var (last, column) = LastFigure(paper);
        for (var (row, number) = (last - 2, 1); row <= last; row++, number++) paper.Put(row, column + 1, number).Put(row, column, null);
        Assert.Equal(3, Read(Annual2013, paper).Findings.Count(finding => finding.Is(FindingKinds.FigureBesideColumn)));
    }

    [Fact]
    public void A_number_beside_a_figure_is_named_as_a_column_that_was_not_read()
    {
        var paper = Whole(Annual2013);
        var (row, column) = LastFigure(paper);
        var finding = Assert.Single(Read(Annual2013, paper.Put(row, column + 1, Typed)).Findings);
        Assert.True(finding.Is(FindingKinds.ColumnUnread));
        Assert.Equal("column-unread-unnamed", finding.Message.Key);
    }

    [Fact]
    public void A_number_anywhere_is_read_or_named() => Gen.Select(Forms, Gen.Int[1, 80], Gen.Int[1, 14]).Sample((form, row, column) =>
    {
        var paper = Whole(form);
        if (paper.Cells.ContainsKey((row, column))) return;
        Assert.True(IsAccounted(Read(form, paper.Put(row, column, Typed)), row, column), $"{form.Code} {row} {column}");
    }, iter: 500);

    [Fact]
    public void A_figure_that_is_moved_is_read_or_named() => Gen.Select(Forms, Gen.Int[0, 200], Gen.Int[-3, 3], Gen.Int[-3, 3])
        .Sample((form, which, down, right) =>
        {
            var paper = Whole(form);
            var figures = paper.Cells.Where(cell => cell.Value is CellContent.Number).Select(cell => cell.Key).Order().ToList();
            var from = figures[which % figures.Count];
            var to = (Row: from.Row + down, Column: from.Column + right);
            if (to.Row < 1 || to.Column < 1 || paper.Cells.ContainsKey(to)) return;
            var reading = Read(form, paper.Put(from.Row, from.Column, null).Put(to.Row, to.Column, Typed));
            Assert.True(IsAccounted(reading, to.Row, to.Column), $"{form.Code} {from} {to}");
        }, iter: 500);

    [Theory]
    [InlineData("1 2 3 4 5", 5, true)]
    [InlineData("0 1 2 3", 4, true)]
    [InlineData("1 2 3 1 2 3", 6, true)]
    [InlineData("1 2 3", 20, false)]
    [InlineData("3 4 5 6", 4, false)]
    [InlineData("1 2", 2, false)]
    [InlineData("275", 1, false)]
    [InlineData("1 3 5 7", 4, false)]
    [InlineData("1 1 1 1", 4, false)]
    [InlineData("2 5 9 40", 4, false)]
    public void Serial_numbers_begin_with_0_or_1_rise_by_1_and_stand_in_nearly_all_rows(string numbers, int rows, bool expected) =>
        Assert.Equal(expected, SerialNumbers.Are(
            [.. numbers.Split(' ').Select((number, row) => new Cell(row + 1, 1, new CellContent.Number(int.Parse(number, null))))], rows));

    private static bool IsAccounted(ReturnReading reading, int row, int column) =>
        reading.Observations.Any(observation => observation.Where is { } at && (at.Row, at.Column) == (row, column)
            && observation.Figure is Figure.Number or Figure.Unreadable or Figure.Words)
        || reading.Findings.Where(finding => finding.Severity >= Severity.Warning).Any(finding =>
            finding.Is(FindingKinds.FiguresUnread) || finding.Is(FindingKinds.SheetUnread)
            || (finding.Is(FindingKinds.RowUnread) || finding.Is(FindingKinds.RecordRows)) && finding.Where?.Row == row
            || finding.Is(FindingKinds.ColumnUnread) && finding.Where?.Column == column
            || finding.Where is { } at && (at.Row, at.Column) == (row, column));

    private static SheetSketch Whole(Form form) => OfficialForm.Whole(form, FormFigures.Distinct(form), "2024年政府信息公开工作年度报告");

    private static (int Row, int Column) LastFigure(SheetSketch paper) =>
        paper.Cells.Where(cell => cell.Value is CellContent.Number).Select(cell => cell.Key).Max();

    private static ReturnReading Read(Form form, SheetSketch paper) =>
        new ReturnReader(form).Read(new Workbook(WorkbookFormat.Xlsx, [paper.Sheet()]));
}
