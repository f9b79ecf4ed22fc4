using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Recognition;
using Consolidator.Returns;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Units;
using Consolidator.Validation;

namespace Consolidator.Samples;

/// <summary>One file of the repository's inbox, as it was read.</summary>
/// <param name="Name">Path relative to the inbox.</param>
internal sealed record SampleFile(string Name, WorkbookFormat? Format, Unit? Unit,
    WorkbookIdentity Recognition, ReturnReading? Reading, IReadOnlyList<Finding> Findings)
{
    public bool Is(string form, Period period) => (Recognition.Form?.Code)?.Value == form && Recognition.Period == period;
}

/// <summary>The sample year in the repository, read once for all tests.</summary>
internal static class SampleYear
{
    private static readonly Lazy<IReadOnlyList<SampleFile>> Read = new(ReadAll);

    public static IReadOnlyList<SampleFile> Files => Read.Value;

    public static FormCatalog Catalog { get; } = SchemaFolder.Read(Path.Combine(Root(), "schemas"));

    /// <summary>The standing returns: of two files of a unit the later one by name.</summary>
    public static IReadOnlyList<SampleFile> Standing(string form, Period period) =>
        [.. Files.Where(file => file.Is(form, period)).GroupBy(file => file.Unit?.Code)
            .Select(unit => unit.MaxBy(file => file.Name, StringComparer.Ordinal)).OfType<SampleFile>()];

    /// <summary>The folder of the solution, searched upwards from the test binaries.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Consolidator.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"Consolidator.sln is not above {AppContext.BaseDirectory}.");
    }

    private static IReadOnlyList<SampleFile> ReadAll()
    {
        var inbox = Path.Combine(Root(), "inbox");
        var names = new UnitNames(Catalog.Registry);
        var recogniser = new Recogniser(Catalog.Forms, Catalog.Collections, names);
        return [.. Directory.EnumerateDirectories(inbox)
            .SelectMany(folder => Directory.EnumerateFiles(folder)).Order(StringComparer.Ordinal)
            .Select(path => Of(path, Path.GetRelativePath(inbox, path), recogniser, names))];
    }

    private static SampleFile Of(string path, string name, Recogniser recogniser, UnitNames names)
    {
        var unit = names.FindByFolder(Path.GetDirectoryName(name) ?? "");
        var (workbook, refused) = WorkbookReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        if (workbook is null) return new(name, null, unit, new(null, null, []), null, refused);
        var (recognition, reading) = recogniser.Recognise(workbook, unit, Path.GetFileName(path));
        var findings = (List<Finding>)[.. refused, .. recognition.Findings, .. reading?.Findings ?? []];
        if (recognition is { Form: { } form, Period: { } period })
            findings = [.. Validator.Validate(new(form, unit, period, reading, findings, OtherReturns.None, [])).Findings];
        return new(name, workbook.Format, unit, recognition, reading, findings);
    }
}
