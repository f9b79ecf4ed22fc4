using System.Text.RegularExpressions;
using Consolidator.Forms.Files;

namespace Consolidator.House;

/// <summary>The rules of the house (DESIGN.md 6): which rooms do I/O, and which files may use a package.</summary>
public sealed partial class HouseTests
{
    /// <summary>Only these rooms use files, clock, log and database. All others are pure functions on records.</summary>
    private static readonly string[] Hands = ["Forms/Files", "Retrying", "Storing", "Runs", "Intake", "Office"];

    [Fact]
    public void Everything_above_storing_is_pure() =>
        Assert.Empty(from file in Sources.Of("src/Consolidator")
                     where !Hands.Any(room => file.Path.StartsWith($"src/Consolidator/{room}/", StringComparison.Ordinal))
                     from hand in Hand().Matches(file.Text)
                     select $"{file.Path}: {hand.Value}");

    [Theory]
    [InlineData("ExcelDataReader", "src/Consolidator/Spreadsheets/Opening/")]
    [InlineData("CsvHelper", "src/Consolidator/Spreadsheets/Csv/CsvText.cs")]
    [InlineData("YamlDotNet", "src/Consolidator/Forms/Files/YamlMap.cs")]
    [InlineData("Superpower", "src/Consolidator/Rules/Language/ExpressionParser.cs")]
    [InlineData("Fluid", "src/Consolidator/Texts/Liquid.cs")]
    [InlineData("Polly", "src/Consolidator/Retrying/ src/Consolidator/Intake/ src/Consolidator/Storing/Warehouse.cs")]
    [InlineData("Dapper", "src/Consolidator/Storing/")]
    [InlineData("Microsoft.Data.Sqlite", "src/Consolidator/Storing/")]
    [InlineData("DocumentFormat.OpenXml", "src/Consolidator/Spreadsheets/Writing/OfficeFile.cs")]
    [InlineData("Spectre.Console", "src/Consolidator.Host/Listings/")]
    [InlineData("System.CommandLine", "src/Consolidator.Host/Commands/")]
    [InlineData("Serilog", "src/Consolidator.Host/Logging.cs")]
    [InlineData("Cronos", "src/Consolidator.Host/Schedule.cs")]
    [InlineData("Parquet", "src/Consolidator/Listings/ParquetTable.cs")]
    public void A_package_is_used_in_one_place(string package, string places) =>
        Assert.DoesNotContain(Sources.Of("src"), file =>
            Regex.IsMatch(file.Text, $@"^using (static )?{Regex.Escape(package)}(\.[\w.]+)?;", RegexOptions.Multiline)
            && !places.Split(' ').Any(place => file.Path.StartsWith(place, StringComparison.Ordinal)));

    [Fact]
    public void Only_Storing_contains_SQL() =>
        Assert.DoesNotContain(Sources.Of("src"), file =>
            !file.Path.StartsWith("src/Consolidator/Storing/", StringComparison.Ordinal) && Sql().IsMatch(file.Text));

    /// <summary>A form is one file under schemas/forms, so the code must not know the codes of its items.</summary>
    [Fact]
    public void No_item_of_a_form_is_named_in_the_code()
    {
        var codes = SchemaFolder.Read(Path.Combine(Sources.Root, "schemas")).Forms
            .SelectMany(form => form.Items).Select(item => item.Code.Value).ToHashSet();
        Assert.Contains("A01", codes);
        Assert.Empty(
            from file in Sources.Of("src")
            from literal in Quoted().Matches(file.Text)
            where codes.Contains(literal.Groups["words"].Value)
            select $"{file.Path}: {literal.Value}");
    }

    [Fact]
    public void No_catch_is_empty_and_no_file_is_longer_than_three_hundred_lines()
    {
        Assert.DoesNotContain(Sources.Of("src"), file => EmptyCatch().IsMatch(file.Text));
        Assert.DoesNotContain(Sources.Of("src"), file => file.Text.Count(c => c == '\n') > 300);
    }

    [Fact]
    public void No_line_is_longer_than_140_characters() =>
        Assert.Empty(
            from file in Sources.Of("src").Concat(Sources.Of("tests"))
            from line in file.Text.Split('\n').Index()
            where line.Item.TrimEnd('\r').Length > 140
            select $"{file.Path}:{line.Index + 1}");

    [GeneratedRegex(@"(?<![.\w])(File|Directory)\.|\b(FileInfo|DirectoryInfo|Warehouse|DbConnection|TimeProvider|ILogger)\b\s*[.<( ]")]
    private static partial Regex Hand();

    [GeneratedRegex("\"(?<words>[A-Za-z0-9_.]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex("\"(\"\")?\\s*(select|insert into|update|delete from|create table) [a-z\"@*]", RegexOptions.IgnoreCase)]
    private static partial Regex Sql();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*(when\s*\([^)]*\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();
}
