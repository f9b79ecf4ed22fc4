using System.Text.RegularExpressions;

namespace Consolidator.House;

/// <summary>The rules of the house (DESIGN.md 6): who may know whom, and which file may touch which package.</summary>
public sealed partial class HouseTests
{
    [Theory]
    [InlineData("Sheets", "Forms Rules Reading Storing Intake Totals Answers Boards Reports Templates Units Periods")]
    [InlineData("Rules", "Sheets Forms Reading Validating Storing Intake Totals Answers Boards Reports Templates Units Periods")]
    [InlineData("Figures", "Reading Storing Intake Totals Answers Boards Reports Templates")]
    [InlineData("Forms", "Storing Intake Totals Answers Boards Reports Templates Validating Sheets Figures")]
    [InlineData("Reading", "Storing Intake Totals Answers Boards Reports Templates Rules")]
    [InlineData("Validating", "Storing Intake Totals Answers Boards Reports Templates")]
    [InlineData("Answers", "Storing Intake Totals Boards Reports Templates")]
    [InlineData("Storing", "Reading Intake Answers Boards Reports Templates")]
    [InlineData("Totals", "Intake Answers Boards Reports Templates Reading Sheets")]
    [InlineData("Reports", "Intake Boards Templates")]
    [InlineData("Templates", "Intake Boards Storing Totals")]
    public void A_room_does_not_know(string room, string others)
    {
        var files = Sources.Of($"src/Consolidator/{room}");
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => Using().Matches(file.Text).Any(used => others.Split(' ').Contains(used.Groups["room"].Value)));
    }

    /// <summary>What is thought out in the middle touches no file, clock, logger or database;
    /// the exceptions are the hands of their rooms.</summary>
    [Theory]
    [InlineData("Figures", "")]
    [InlineData("Rules", "")]
    [InlineData("Reading", "")]
    [InlineData("Validating", "")]
    [InlineData("Answers", "")]
    [InlineData("Totals", "Consolidation.cs Sealing.cs Comparing.cs Tracing.cs Declarations.cs")]
    [InlineData("Boards", "")]
    [InlineData("Reports", "Gathering.cs")]
    [InlineData("Templates", "")]
    public void The_middle_is_pure(string room, string hands) =>
        Assert.DoesNotContain(
            Sources.Of($"src/Consolidator/{room}"),
            file => !hands.Split(' ').Contains(Path.GetFileName(file.Path)) && Hands().IsMatch(file.Text));

    [Theory]
    [InlineData("ExcelDataReader", "src/Consolidator/Sheets/")]
    [InlineData("CsvHelper", "src/Consolidator/Sheets/CsvText.cs")]
    [InlineData("YamlDotNet", "src/Consolidator/Forms/YamlMap.cs")]
    [InlineData("Superpower", "src/Consolidator/Rules/ExpressionParser.cs")]
    [InlineData("Fluid", "src/Consolidator/Texts/Liquid.cs")]
    [InlineData("Polly", "src/Consolidator/Retrying/ src/Consolidator/Intake/ src/Consolidator/Storing/Warehouse.cs")]
    [InlineData("Dapper", "src/Consolidator/Storing/")]
    [InlineData("Microsoft.Data.Sqlite", "src/Consolidator/Storing/")]
    [InlineData("DocumentFormat.OpenXml", "src/Consolidator/Reports/OfficeFile.cs")]
    [InlineData("Spectre.Console", "src/Consolidator.Host/Listings/")]
    [InlineData("System.CommandLine", "src/Consolidator.Host/Commands/")]
    [InlineData("Serilog", "src/Consolidator.Host/Logging.cs")]
    [InlineData("Cronos", "src/Consolidator.Host/Worker.cs")]
    [InlineData("Parquet", "src/Consolidator.Host/Listings/ParquetTable.cs")]
    public void A_package_is_touched_in_one_place(string package, string places) =>
        Assert.DoesNotContain(Sources.Of("src"), file =>
            Regex.IsMatch(file.Text, $@"^using (static )?{Regex.Escape(package)}(\.[\w.]+)?;", RegexOptions.Multiline)
            && !places.Split(' ').Any(place => file.Path.StartsWith(place, StringComparison.Ordinal)));

    [Fact]
    public void Only_storing_holds_sql() =>
        Assert.DoesNotContain(Sources.Of("src"), file =>
            !file.Path.StartsWith("src/Consolidator/Storing/", StringComparison.Ordinal) && Sql().IsMatch(file.Text));

    [Fact]
    public void No_catch_is_empty_and_no_file_is_longer_than_three_hundred_lines()
    {
        Assert.DoesNotContain(Sources.Of("src"), file => EmptyCatch().IsMatch(file.Text));
        Assert.DoesNotContain(Sources.Of("src"), file => file.Text.Count(c => c == '\n') > 300);
    }

    /// <summary>As .editorconfig says.</summary>
    [Fact]
    public void No_line_is_longer_than_140_characters() =>
        Assert.Empty(
            from file in Sources.Of("src").Concat(Sources.Of("tests"))
            from line in file.Text.Split('\n').Index()
            where line.Item.TrimEnd('\r').Length > 140
            select $"{file.Path}:{line.Index + 1}");

    [GeneratedRegex(@"^using Consolidator\.(?<room>\w+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();

    // The warehouse's own types by their parameter: Runs is also a property of much that is printed.
    [GeneratedRegex(@"\b(File|Directory|Warehouse|DbConnection|TimeProvider|ILogger)\b\s*[.<( ]"
        + @"|\b(Runs runs|Returns returns|Seals seals|History history|Ledger ledger|Changes changes)\b")]
    private static partial Regex Hands();

    [GeneratedRegex("\"(\"\")?\\s*(select|insert into|update|delete from|create table) [a-z\"@*]", RegexOptions.IgnoreCase)]
    private static partial Regex Sql();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*(when\s*\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();
}
