using System.Text;
using System.Text.RegularExpressions;

namespace Consolidator.Walk;

/// <summary>With <c>Language: en</c> the program's own words are English; Chinese are only the words of the schemas and of the
/// units.</summary>
public sealed partial class EnglishTests : IDisposable
{
    private readonly Town _town = new();

    public EnglishTests() => _town.Write("consolidator.json", """{ "Intake": { "Settle": "00:00:00" }, "Language": "en" }""");

    public void Dispose() => _town.Dispose();

    [Fact]
    public async Task Listings_receipts_board_and_documents_have_no_Chinese_words_of_the_program()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Workbook(Town.Return(), "水务局"));
        _town.Drop("D02-财政局", "错误.xlsx", Town.Workbook(Town.Return(("W01", 999), ("W03", "约40")), "财政局"));
        _town.Drop("D03-教育局", "图片.xlsx", [1, 2, 3]);
        await _town.PassAsync();
        await _town.TryAsync("return", "--unit", "D01", "--form", "water", "--period", "2013", "--reason", "原因");
        await _town.PassAsync();
        var said = new StringBuilder();
        foreach (var command in new[] { "status", "totals", "findings", "timeliness", "remind", "report" })
        {
            var (_, output, errors) = await _town.TryAsync(command, "--period", "2013");
            said.Append(output).Append(errors);
        }
        foreach (var command in new[] { "explain W01 --period 2013", "journal", "seal --period 2013", "diff --period 2013" })
        {
            var (_, output, errors) = await _town.TryAsync(command.Split(' '));
            said.Append(output).Append(errors);
        }
        foreach (var file in Directory.EnumerateFiles(_town.Folder, "*", SearchOption.AllDirectories).Where(IsMade))
        {
            said.Append(Path.GetFileName(file)).Append('\n');
            if (Path.GetExtension(file) is ".html" or ".txt" or ".csv") said.Append(File.ReadAllText(file));
        }
        Assert.Contains("receipt.html", said.ToString(), StringComparison.Ordinal);
        Assert.Empty(Words().Matches(WithoutOwnWords(said.ToString())).Select(match => match.Value).Distinct());
    }

    private bool IsMade(string file) =>
        file.Contains($"{Path.DirectorySeparatorChar}回执{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || file.StartsWith(Path.Combine(_town.Folder, "var"), StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}archive{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    /// <summary>Takes out the words of the schemas, of the workbooks and of the folders, the longest first.</summary>
    private string WithoutOwnWords(string text)
    {
        var own = Directory.EnumerateFiles(Path.Combine(_town.Folder, "schemas"), "*.yaml", SearchOption.AllDirectories)
            .SelectMany(file => Words().Matches(File.ReadAllText(file)).Select(match => match.Value))
            // 回执 is the folder that the contract names; 比率 is the measure of ratios in the warehouse, as 件 is of counts.
            .Concat(["回执", "比率", "年报", "错误", "图片", "约", "原因", "管网老化", "表"]);
        foreach (var word in own.Distinct().OrderByDescending(word => word.Length))
            text = text.Replace(word, "", StringComparison.Ordinal);
        return text;
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]+")]
    private static partial Regex Words();
}
