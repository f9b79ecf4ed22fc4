namespace Consolidator.Codes;

/// <summary>Codes are ordered by their characters, on any machine: reports of two machines list units alike.</summary>
public sealed class CodeTests
{
    [Fact]
    public void Codes_are_ordered_by_their_characters_and_not_by_a_language()
    {
        string[] texts = ["d1", "I2", "i1", "D10", "D2", "150102", "ı"];
        string[] ordered = ["150102", "D10", "D2", "I2", "d1", "i1", "ı"];
        Assert.Equal(ordered, texts.Select(text => new UnitCode(text)).Order().Select(code => code.Value));
        Assert.Equal(ordered, texts.Select(text => new FormCode(text)).Order().Select(code => code.Value));
        Assert.Equal(ordered, texts.Select(text => new ItemCode(text)).Order().Select(code => code.Value));
    }

    [Fact]
    public void An_item_of_a_matrix_is_named_by_row_and_column() => Assert.Equal("N1.np", ItemCode.Of("N1", "np").ToString());

    [Fact]
    public void No_code_is_none()
    {
        Assert.Null(UnitCode.OrNull(null));
        Assert.Null(FormCode.OrNull(null));
        Assert.Null(ItemCode.OrNull(null));
        Assert.Equal("", UnitCode.OrNull("")?.Value);
    }
}
