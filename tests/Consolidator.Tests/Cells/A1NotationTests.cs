using CsCheck;

namespace Consolidator.Cells;

/// <summary>Cells are named as spreadsheets name them, to the last one a sheet can have.</summary>
public sealed class A1NotationTests
{
    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(27, 4, "D27")]
    [InlineData(1, 26, "Z1")]
    [InlineData(1, 27, "AA1")]
    [InlineData(1, 702, "ZZ1")]
    [InlineData(1, 703, "AAA1")]
    [InlineData(1_048_576, 16_384, "XFD1048576")]
    public void A_cell_is_written_with_letters_for_its_column(int row, int column, string a1)
    {
        Assert.Equal(a1, A1Notation.Write(row, column));
        Assert.Equal((true, row, column), (A1Notation.TryRead(a1, out var r, out var c), r, c));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("a1")]
    [InlineData("A0")]
    [InlineData("A01")]
    [InlineData("A-1")]
    [InlineData("$A$1")]
    [InlineData("A1 ")]
    [InlineData("A1B")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A99999999999999999999")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAA1")]
    [InlineData("Ａ1")]
    [InlineData("A١")]
    public void What_no_sheet_has_is_no_cell(string text) => Assert.False(A1Notation.TryRead(text, out _, out _));

    [Fact]
    public void Every_cell_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.Int[1, A1Notation.Rows], Gen.Int[1, A1Notation.Columns]).Sample((row, column) =>
            Assert.Equal((true, row, column), (A1Notation.TryRead(A1Notation.Write(row, column), out var r, out var c), r, c)));

    [Theory]
    [InlineData("A1:C3", 1, 1, 3, 3)]
    [InlineData("D6", 6, 4, 6, 4)]
    public void A_range_is_two_corners_or_one_cell(string text, int top, int left, int bottom, int right) =>
        Assert.Equal(new CellRange(top, left, bottom, right), A1Notation.ReadRange(text));

    [Theory]
    [InlineData("C3:A1")]
    [InlineData("A1:")]
    [InlineData(":A1")]
    [InlineData("A1:B2:C3")]
    [InlineData("A:C")]
    [InlineData("")]
    public void What_is_no_range_is_none(string text) => Assert.Null(A1Notation.ReadRange(text));

    [Fact]
    public void A_range_contains_its_bounds()
    {
        var range = new CellRange(2, 3, 4, 5);
        Assert.Equal("C2:E4", A1Notation.Write(range));
        Assert.True(range.Contains(2, 3) && range.Contains(4, 5));
        Assert.False(range.Contains(1, 3) || range.Contains(2, 2) || range.Contains(5, 5) || range.Contains(4, 6));
    }

    [Fact]
    public void A_position_tells_its_sheet_and_cell()
    {
        var position = new CellPosition("依申请公开", 27, 4);
        Assert.Equal(("依申请公开!D27", "D27"), (position.ToString(), position.A1));
        Assert.True(CellPosition.TryParse("依申请公开", "D27", out var read));
        Assert.Equal(position, read);
        Assert.False(CellPosition.TryParse("依申请公开", "27D", out _));
    }
}
