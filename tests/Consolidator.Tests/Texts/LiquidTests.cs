namespace Consolidator.Texts;

/// <summary>Templates of the office: what is wrong in one is named with its line, and what fills it is never taken for markup.</summary>
public sealed class LiquidTests
{
    private static readonly Dictionary<string, LiquidFilter> Filters = new()
    {
        ["twice"] = (value, arguments) => $"{value}{value}{string.Concat(arguments)}",
        ["number"] = (value, _) => throw new FormatException($"There is no '{value}'."),
    };

    private static string Text(string source, params (string Name, object? Value)[] model) => Liquid.Parse(source, "report.liquid")
        .RenderText(model.ToDictionary(pair => pair.Name, pair => pair.Value), Filters, Phrasebook.Chinese);

    [Fact]
    public void Holes_and_filters_are_filled() => Assert.Equal("ab ab!", Text("{{ word }} {{ word | twice: '!' | slice: 0, 2 }}{{ '!' }}",
        ("word", "ab")));

    [Theory]
    [InlineData("一\n二 {{ nosuch }}", 2)]
    [InlineData("一\n\n{{ 'X9' | number }}", 3)]
    [InlineData("{{ 'a' }}\n{% if %}", 2)]
    public void A_fault_is_told_with_the_template_and_its_line(string source, int line)
    {
        var refused = Assert.Throws<TemplateException>(() => Text(source));
        Assert.Contains($"report.liquid:{line}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_known_and_has_no_value_is_nothing_and_no_fault() =>
        Assert.Equal("[]", Text("[{{ missing }}]", ("missing", null)));

    [Fact]
    public void A_loop_without_end_is_refused() =>
        Assert.Throws<TemplateException>(() => Text("{% for i in (1..10000000) %}{{ i }}{% endfor %}"));

    [Fact]
    public void In_a_page_what_fills_a_hole_is_encoded_and_a_sum_keeps_its_plus_sign()
    {
        var page = Liquid.Parse("<p>{{ text }}</p>").RenderHtml(
            new Dictionary<string, object?> { ["text"] = "<img src=x>\"1+2\" 水" }, Phrasebook.Chinese);
        Assert.Equal("<p>&lt;img src=x&gt;&quot;1+2&quot; 水</p>", page);
    }

    [Fact]
    public void A_phrase_is_said_with_its_holes_filled_by_the_template() =>
        Assert.Equal("D4", Text("{{ 'said' | say: word }}", ("word", "D4")));

    [Fact]
    public void Numbers_are_written_as_on_no_machine_in_particular() => Assert.Equal("1204.5", Text("{{ figure }}", ("figure", 1204.5m)));

    [Fact]
    public void Quoted_words_are_found_on_every_path_with_their_line_and_filter()
    {
        const string Source = "\"no\"\n{% if 'a' == b %}{{ \"W01\" | number }}\n{% else %}{{ 'W02'|percent: 'x' }}{% endif %}"
            + "{% comment %}{{ 'c'\n}}{% endcomment %}\n{{ 'last' }}";
        Assert.Equal(
            ["2 a ", "2 W01 number", "3 W02 percent", "3 x ", "5 last "],
            LiquidLiteral.FindAll(Source).Select(literal => $"{literal.Line} {literal.Text} {literal.Filter}"));
    }
}
