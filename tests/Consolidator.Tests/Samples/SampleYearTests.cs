using System.Globalization;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Periods;

namespace Consolidator.Samples;

public sealed class SampleYearTests
{
    private static readonly Period Year = Period.OfYear(2013);
    private static readonly Period[] Quarters = [.. Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(2013, quarter))];

    [Fact]
    public void Every_file_is_in_a_folder_of_a_unit_and_has_a_recognised_form_and_period() =>
        Assert.Equal("", Lines(SampleYear.Files.Where(
            file => file.Unit is null || file.Recognition is not { Form: not null, Period: not null })));

    [Fact]
    public void No_file_is_returned() =>
        Assert.Equal("", Lines(SampleYear.Files.Where(file => file.Findings.Any(finding => finding.Severity == Severity.Error))));

    [Fact]
    public void Two_units_each_get_a_warning_about_a_column_of_remarks() =>
        Assert.Equal("150103 annual-2013 column-unread, D08 annual-2013 column-unread", string.Join(", ",
            from file in SampleYear.Files
            from finding in file.Findings
            where finding.Severity == Severity.Warning
            orderby file.Unit?.Code
            select $"{file.Unit?.Code} {file.Recognition.Form?.Code} {finding.Code}"));

    [Fact]
    public void All_57_units_filed_the_year_and_each_quarter() =>
        Assert.All(Quarters.Select(quarter => ("quarterly-2013", quarter)).Append(("annual-2013", Year)),
            asked => Assert.Equal(57, SampleYear.Standing(asked.Item1, asked.Item2).Count));

    [Fact]
    public void Only_the_service_centre_files_the_hotlines_and_only_the_finance_bureau_the_budgets()
    {
        Assert.Equal("D02", Assert.Single(SampleYear.Standing("hotline-2013", Year)).Unit?.Code.Value);
        Assert.Equal("D17", Assert.Single(SampleYear.Standing("budget-2013", Year)).Unit?.Code.Value);
    }

    [Fact]
    public void Most_files_are_xlsx_some_are_older_formats_and_two_are_csv() =>
        Assert.Equal("Xlsx 241, Xls 45, Csv 2", string.Join(", ",
            SampleYear.Files.GroupBy(file => file.Format).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Count()}")));

    [Theory]
    [MemberData(nameof(Published))]
    public void The_units_figures_add_up_to_what_the_city_published(string form, string item, string figure) =>
        Assert.Equal(figure, Shown(Sum(form, Year, item)));

    [Fact]
    public void There_are_between_41_and_49_press_conferences() => Assert.InRange(Sum("annual-2013", Year, "A03") ?? 0, 41, 49);

    [Fact]
    public void Seven_districts_and_eight_pilots_published_their_budgets()
    {
        var published = SampleYear.Standing("annual-2013", Year).Where(file => Figure(file, "L1") is Figure.Words("是"))
            .Select(file => file.Unit).ToList();
        Assert.Equal((7, 8),
            (published.Count(unit => unit?.Has("district", Year.LastDay) == true),
            published.Count(unit => unit?.Has("pilot", Year.LastDay) == true)));
    }

    [Fact]
    public void Each_units_quarters_add_up_to_its_year()
    {
        foreach (var year in SampleYear.Standing("annual-2013", Year))
        {
            var quarters = Quarters
                .Select(quarter => SampleYear.Standing("quarterly-2013", quarter).Single(file => file.Unit == year.Unit)).ToList();
            foreach (var item in SampleYear.Catalog[new FormCode("quarterly-2013")]?.Items ?? [])
                Assert.Equal((year.Name, item.Code.Value, Number(year, item.Code.Value)),
                    (year.Name, item.Code.Value, quarters.Sum(quarter => Number(quarter, item.Code.Value) ?? 0)));
        }
    }

    [Fact]
    public void The_tourism_bureau_corrected_one_cell_and_emptied_one()
    {
        var (first, second) = SampleYear.Files.Where(file => file.Unit?.Code == new UnitCode("D37") && file.Is("annual-2013", Year))
            .ToList()
            is [var one, var two]
            ? (one, two) : throw new InvalidOperationException("D37 has two files for the year.");
        var changed =
            SampleYear.Catalog[new FormCode("annual-2013")]?.Items.Where(item =>
            !Equals(Figure(first, item.Code.Value), Figure(second, item.Code.Value)));
        Assert.Equal("A0102 27, C02 ", string.Join(", ",
            changed?.Select(item => $"{item.Code} {Shown(Number(first, item.Code.Value) - Number(second, item.Code.Value))}") ?? []));
        Assert.IsType<Figure.Blank>(Figure(second, "C02"));
    }

    public static TheoryData<string, string, string> Published()
    {
        var table = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Samples", "published-2013.txt"))
            .Where(line => !line.StartsWith('#')))
            if (line.Split(' ') is [var form, var item, var figure]) table.Add(form, item, figure == "-" ? "" : figure);
        return table;
    }

    /// <summary>Null when every unit left it blank.</summary>
    private static decimal? Sum(string form, Period period, string item) =>
        SampleYear.Standing(form, period).Select(file => Number(file, item))
            .Where(number => number is not null).DefaultIfEmpty(null).Aggregate((sum, number) => sum + number);

    private static Figure? Figure(SampleFile file, string item) =>
        file.Reading?.Observations.Single(observation => observation.Item.Value == item).Figure;

    private static decimal? Number(SampleFile file, string item) => Figure(file, item) is Figure.Number(var number) ? number : null;

    private static string Shown(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Lines(IEnumerable<SampleFile> files) =>
        string.Join('\n', files.Select(file => $"{file.Name}: {string.Join(", ", file.Findings.Select(finding => finding.Code))}"));
}
