using System.Text.RegularExpressions;

namespace Consolidator.House;

/// <summary>Who may know whom, and which file may touch which package (DESIGN.md 6).</summary>
public sealed partial class HouseTests
{
    // A step and what it may know; whoever wants more changes this page, and says why.
    private static readonly Dictionary<string, string> Known = new()
    {
        ["Texts"] = "",
        ["Retrying"] = "",
        ["Units"] = "",
        ["Periods"] = "Units",
        ["Sheets"] = "Texts Validating",
        ["Rules"] = "Figures Texts",
        ["Figures"] = "Forms Sheets Texts Validating",
        ["Forms"] = "Periods Reading Rules Texts Units",
        ["Reading"] = "Figures Forms Periods Sheets Texts Units Validating",
        ["Validating"] = "Figures Forms Periods Reading Rules Sheets Texts Units",
        ["Answers"] = "Figures Forms Periods Reading Rules Sheets Texts Units Validating",
        ["Storing"] = "Figures Forms Periods Retrying Sheets Texts Totals Units Validating",
        ["Totals"] = "Boards Figures Forms Periods Rules Storing Texts Units",
        ["Boards"] = "Forms Periods Reports Storing Texts Units",
        ["Reports"] = "Figures Forms Periods Sheets Storing Texts Totals Units",
        // Intake: a template tells the unit what its answer folder is called.
        ["Templates"] = "Figures Forms Intake Periods Reports Rules Sheets Texts Units Validating",
        ["Intake"] = "Answers Figures Forms Periods Reading Sheets Storing Texts Totals Units Validating",
    };

    // Where a package may be named: one file, or what is said here with its reason.
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["ExcelDataReader"] = ["Consolidator/Sheets/SecondReading.cs"],
        ["CsvHelper"] = ["Consolidator/Sheets/CsvText.cs"],
        ["DocumentFormat.OpenXml"] = ["Consolidator/Reports/OfficeFile.cs"],
        ["YamlDotNet"] = ["Consolidator/Forms/YamlMap.cs"],
        ["Superpower"] = ["Consolidator/Rules/ExpressionParser.cs"],
        ["Fluid"] = ["Consolidator/Texts/Liquid.cs"],
        ["Cronos"] = ["Consolidator.Host/Worker.cs"],
        ["Serilog"] = ["Consolidator.Host/Logging.cs"],
        ["Parquet"] = ["Consolidator.Host/Listings/ParquetTable.cs"],
        ["Microsoft.Data.Sqlite"] = ["Consolidator/Storing/"],
        // All SQL is in one folder, beside the one method that asks it.
        ["Dapper"] = ["Consolidator/Storing/"],
        // Where waiting is right is said in one file; who waits runs the pipeline it was given.
        ["Polly"] = ["Consolidator/Retrying/Patience.cs", "Consolidator/Storing/Warehouse.cs", "Consolidator/Intake/"],
        // A command is a file, and each declares its own options.
        ["System.CommandLine"] = ["Consolidator.Host/Commands/"],
        // A table and a progress bar.
        ["Spectre.Console"] = ["Consolidator.Host/Listings/"],
    };

    public static TheoryData<string> Steps => [.. Known.Keys];

    public static TheoryData<string> Touched => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_knows_only_the_steps_it_may(string step)
    {
        var mayKnow = Known[step].Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(step).ToHashSet();
        var knows = Sources.In(step).SelectMany(file => Named().Matches(file.Text).Select(match => (file.Path, Step: match.Groups["step"].Value)))
            .Where(named => Known.ContainsKey(named.Step) && !mayKnow.Contains(named.Step));
        Assert.Empty(knows);
    }

    [Fact]
    public void Every_step_is_on_this_page() =>
        Assert.Equal(Known.Keys.Order(StringComparer.Ordinal), Sources.All.Where(file => file.Path.StartsWith("Consolidator/", StringComparison.Ordinal))
            .Select(file => file.Path.Split('/')[1]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Touched))]
    public void A_package_is_touched_where_it_may(string package)
    {
        var uses = new Regex($@"^(global )?using (static )?({Regex.Escape(package)})(\.|;)|[\s(<]{Regex.Escape(package)}\.[A-Z]\w*\.?[A-Z]?", RegexOptions.Multiline);
        var files = Sources.All.Where(file => uses.IsMatch(file.Text)).Select(file => file.Path).ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => !Packages[package].Any(place => file.StartsWith(place, StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_Storing_holds_SQL()
    {
        Assert.Contains(Sources.In("Storing"), file => Sql().IsMatch(file.Text));
        Assert.DoesNotContain(Sources.All.Where(file => !file.Path.StartsWith("Consolidator/Storing/", StringComparison.Ordinal)), file => Sql().IsMatch(file.Text));
    }

    // From a workbook's cells to the totals nothing is opened, asked or waited for: values in, values out.
    [Theory]
    [InlineData("Units"), InlineData("Periods"), InlineData("Figures"), InlineData("Rules"), InlineData("Sheets"), InlineData("Reading"), InlineData("Validating")]
    [InlineData("Answers"), InlineData("Totals/Adding"), InlineData("Totals/Difference"), InlineData("Templates")]
    public void What_thinks_does_not_wait(string place) => Assert.DoesNotContain(
        Sources.All.Where(file => file.Path.StartsWith($"Consolidator/{place}", StringComparison.Ordinal)), file => Hands().IsMatch(file.Text));

    [Fact]
    public void No_figure_is_floating_point() => Assert.Empty(Sources.All
        .Where(file => Known.Keys.Where(step => step is "Figures" or "Rules" or "Validating" or "Storing" or "Totals").Any(step => file.Path.StartsWith($"Consolidator/{step}/", StringComparison.Ordinal)))
        .SelectMany(file => Floating().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void A_file_has_no_more_than_300_lines() => Assert.DoesNotContain(Sources.All, file => file.Text.AsSpan().Count('\n') > 300);

    [GeneratedRegex(@"(?:^using (?:\w+ = )?Consolidator\.|(?<![\w.])(?:Consolidator\.)?)(?<step>[A-Z]\w+)(?=[;.]\s*(?:[A-Z]|$))", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(select\s+[\w*(][^;]*\sfrom\s+""?[a-z]|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s|create\s+(table|view)\s)", RegexOptions.ExplicitCapture)]
    private static partial Regex Sql();

    [GeneratedRegex(@"\b(File|Directory|FileInfo|DirectoryInfo|FileStream|TimeProvider|ILogger|Warehouse|HttpClient|Environment|Console)\b[.<(]|\basync\b|\bTask<", RegexOptions.ExplicitCapture)]
    private static partial Regex Hands();

    [GeneratedRegex(@"\b(double|float|Double|Single)\b(?!\()(?=[\s?)>\]])", RegexOptions.ExplicitCapture)]
    private static partial Regex Floating();
}
