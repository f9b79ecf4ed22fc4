namespace Consolidator.Spreadsheets.Writing;

public sealed class SheetNamesTests
{
    [Theory]
    [InlineData("一、主动公开", "一、主动公开")]
    [InlineData("收到/办理", "收到_办理")]
    [InlineData("'引用'", "_引用_")]
    [InlineData(" 表 ", "表")]
    [InlineData("", "Sheet")]
    [InlineData("表\u0007一", "表一")]
    public void Characters_that_Excel_refuses_are_replaced(string wanted, string name) =>
        Assert.Equal(name, SheetNames.Add(wanted, Taken()));

    [Fact]
    public void A_lone_surrogate_is_removed() => Assert.Equal("表𠮷", SheetNames.Add("表\uD800𠮷", Taken()));

    [Fact]
    public void Names_are_unique_without_regard_to_case()
    {
        var taken = Taken();
        Assert.Equal("Table", SheetNames.Add("Table", taken));
        Assert.Equal("TABLE (2)", SheetNames.Add("TABLE", taken));
        Assert.Equal("table (3)", SheetNames.Add("table", taken));
    }

    [Fact]
    public void A_name_is_at_most_31_characters_with_its_number()
    {
        var taken = Taken();
        var names = Enumerable.Range(0, 12).Select(_ => SheetNames.Add(new string('表', 40), taken)).ToList();
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.EndsWith(" (12)", names[^1], StringComparison.Ordinal);
    }

    private static HashSet<string> Taken() => new(StringComparer.OrdinalIgnoreCase);
}
