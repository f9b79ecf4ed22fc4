namespace Consolidator.Spreadsheets;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("48386", "48386")]
    [InlineData("-5", "-5")]
    [InlineData("12.50", "12.5")]
    [InlineData("133.71000000000001", "133.71")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("9007199254740993", "9007199254740990")]
    [InlineData("999999999999999.95", "1000000000000000")]
    [InlineData("1E+2", "100")]
    [InlineData("1.5e3", "1500")]
    [InlineData("8.3333333333333329E-2", "0.0833333333333333")]
    [InlineData(" 7 ", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("79228162514264337593543950335", "79228162514264300000000000000")]
    public void A_number_is_read_to_the_fifteen_digits_a_spreadsheet_keeps(string text, string plain) =>
        Assert.Equal(plain, Assert.IsType<CellContent.Number>(Numeral.Read(text)).Plain);

    [Theory]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData("INF")]
    [InlineData("(5)")]
    [InlineData("1,234")]
    [InlineData("１２")]
    [InlineData("0x10")]
    [InlineData("1e-300")]
    [InlineData("1e2147483648")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("8E+28")]
    public void A_text_that_is_not_a_number_or_too_large_for_a_decimal_is_not_read_as_one(string text) =>
        Assert.Equal(new CellContent.Unrepresentable(text), Numeral.Read(text));

    [Theory]
    [InlineData(133.71, "133.71")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(9007199254740991d, "9007199254740991")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1e20, "100000000000000000000")]
    public void A_binary_fraction_is_rounded_once(double value, string plain) =>
        Assert.Equal(plain, Assert.IsType<CellContent.Number>(Numeral.Read(value)).Plain);
}
