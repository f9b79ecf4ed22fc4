using Consolidator.Host;
using Consolidator.Listings;
using Consolidator.Office;
using Consolidator.Receipts;
using Consolidator.Samples;
using Microsoft.Extensions.Logging.Abstractions;

namespace Consolidator.Walk;

/// <summary><c>check</c> gives the same result as the pass for the same file (promise 12: one judge).</summary>
public sealed class OneJudgeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Works in rounds: one file of each unit is checked, then all files of the round are dropped and taken, so that each file
    /// is judged with the returns that its unit has filed so far.</summary>
    [Fact]
    public async Task Check_gives_the_same_findings_as_the_pass_for_each_file_of_the_sample_year()
    {
        var sample = Path.Combine(SampleYear.Root(), "inbox");
        var units = Directory.EnumerateDirectories(sample)
            .Select(folder => Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToList()).ToList();
        var workspace = WorkspaceOfTheSample(units.Select(files => Path.GetFileName(Path.GetDirectoryName(files[0])!)));
        try
        {
            await using var office = await OpenAsync(workspace);
            var (compared, differing) = (0, new List<string>());
            foreach (var round in Enumerable.Range(0, units.Max(files => files.Count)))
            {
                var files = units.Where(unit => unit.Count > round).Select(unit => unit[round]).ToList();
                var said = new Dictionary<string, IReadOnlyList<string>>();
                foreach (var file in files) said[PathWithin(sample, file)] = await CheckAsync(office, file);
                foreach (var file in files) File.Copy(file, Path.Combine(workspace, "inbox", Path.GetRelativePath(sample, file)));
                await office.Passes.RunAsync(wait: false, null, Cancellation);
                differing.AddRange(Differences(workspace, said));
                compared += files.Count;
            }
            Assert.Empty(differing);
            Assert.Equal(288, compared);
        }
        finally
        {
            Directory.Delete(workspace, recursive: true);
        }
    }

    [Fact]
    public async Task Check_gives_the_same_findings_as_the_pass_for_each_bad_file()
    {
        using var town = new Town();
        town.Drop("D01-水务局", "年报.xlsx", Town.Return(), minutes: -60);
        town.Drop("D02-财政局", "年报.xlsx", Town.Return());
        await town.PassAsync();
        var said = new Dictionary<string, IReadOnlyList<string>>();
        await using (var office = await OpenAsync(town.Folder))
            foreach (var bad in BadFiles.All.Values)
            {
                var file = town.Drop("D01-水务局", bad.Name, bad.Bytes);
                said[PathWithin(Path.Combine(town.Folder, "inbox"), file)] = await CheckAsync(office, file);
            }
        await town.PassAsync();
        Assert.Empty(Differences(town.Folder, said));
        Assert.All(said.Values, Assert.NotEmpty);
    }

    [Theory]
    [InlineData("a return")]
    [InlineData("broken")]
    public async Task Check_reports_that_another_unit_dropped_the_same_file(string what)
    {
        using var town = new Town();
        var bytes = what == "broken" ? [1, 2, 3] : Town.Workbook(Town.Return(), "水务局");
        town.Drop("D01-水务局", "年报.xlsx", bytes);
        await town.PassAsync();
        var said = new Dictionary<string, IReadOnlyList<string>>();
        await using (var office = await OpenAsync(town.Folder))
            said["D02-财政局/年报.xlsx"] = await CheckAsync(office, town.Drop("D02-财政局", "年报.xlsx", bytes));
        await town.PassAsync();
        Assert.Empty(Differences(town.Folder, said));
        Assert.Contains(said.Values.Single(), line => line.Contains("same-file-elsewhere", StringComparison.Ordinal));
    }

    private static string WorkspaceOfTheSample(IEnumerable<string> folders)
    {
        var workspace = Directory.CreateTempSubdirectory("sample-").FullName;
        var schemas = Path.Combine(SampleYear.Root(), "schemas");
        foreach (var file in Directory.EnumerateFiles(schemas, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(workspace, "schemas", Path.GetRelativePath(schemas, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        foreach (var folder in folders) Directory.CreateDirectory(Path.Combine(workspace, "inbox", folder));
        return workspace;
    }

    private static async Task<OfficeServices> OpenAsync(string workspace) => new(await Workspace.OpenLockedAsync(
        SettingsReader.Read(workspace, [new("Intake:Settle", "0:0:0")]), "test", NullLoggerFactory.Instance, TimeProvider.System,
        Cancellation));

    private static string PathWithin(string inbox, string file) => Path.GetRelativePath(inbox, file).Replace('\\', '/');

    /// <returns>Severity, code, cell and text of each finding.</returns>
    private static async Task<IReadOnlyList<string>> CheckAsync(OfficeServices office, string file)
    {
        var unit = office.Workspace.Names.FindByFolder(Path.GetFileName(Path.GetDirectoryName(file)!));
        var trial = await office.Trials.ReadAsync(new FileInfo(file), unit, Cancellation);
        return [.. trial.Findings.Select(finding => string.Join('|',
            Named.Of(finding.Severity), finding.Code, finding.Where?.Sheet, finding.Where?.A1,
                office.Workspace.Phrases.Describe(finding)))];
    }

    private static IEnumerable<string> Differences(string workspace, IReadOnlyDictionary<string, IReadOnlyList<string>> said)
    {
        var taken = Town.Query(workspace, """
            select d.path, f.severity, f.code, f.sheet, f.cell, f.message || coalesce(' ' || f.suggestion, '')
            from finding f join "drop" d on d.id = f.drop_id order by f.id
            """).Select(row => row.Split('|', 2)).ToLookup(row => row[0], row => row[1]);
        return from file in said
               where !file.Value.SequenceEqual(taken[file.Key])
               select $"{file.Key}\n check {string.Join("\n       ", file.Value)}\n pass  {string.Join("\n       ", taken[file.Key])}";
    }
}
