using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Consolidator.Benchmarks;

/// <summary>A copy of the repository's workspace in a temporary folder, deleted at the end.</summary>
internal sealed class Copies : IDisposable
{
    private Copies(string folder) => Folder = folder;

    public string Folder { get; }

    public static Copies Of(string repository, bool quarters)
    {
        var copies = new Copies(Directory.CreateTempSubdirectory("consolidator-").FullName);
        foreach (var part in new[] { "schemas", "inbox" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(repository, part), "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(repository, file);
                if (path.Contains("回执", StringComparison.Ordinal) || !quarters && path.Contains("季度", StringComparison.Ordinal)) continue;
                File.Copy(file, copies.Place(path));
            }
        return copies;
    }

    /// <summary>Repeats the sample year and its quarters for each following year, like a workspace that has been used for long.</summary>
    public static Copies OfYears(string repository, int years)
    {
        var copies = Of(repository, quarters: true);
        var last = 2013 + years - 1;
        // The form of 2013 stays valid, and no other form is collected.
        copies.Rewrite("schemas/forms/annual-2013.yaml", text => text.Replace("until: 2013", $"until: {last}", StringComparison.Ordinal));
        copies.Rewrite("schemas/collections.yaml", text => text[..text.IndexOf("collections:", StringComparison.Ordinal)] + $"""
            collections:
              - form: annual-2013
                periods: [2013..{last}]
                of: [district, department]
              - form: quarterly-2013
                periods: [2013Q1..{last}Q4]
                of: [district, department]

            """);
        var workbooks = Directory.EnumerateFiles(Path.Combine(copies.Folder, "inbox"), "*.xlsx", SearchOption.AllDirectories).ToList();
        foreach (var year in Enumerable.Range(2014, years - 1).Select(year => year.ToString(CultureInfo.InvariantCulture)))
            foreach (var workbook in workbooks)
            {
                var name = Path.GetFileName(workbook);
                File.WriteAllBytes(
                    Path.Combine(Path.GetDirectoryName(workbook)!, name.Contains("2013", StringComparison.Ordinal)
                        ? name.Replace("2013", year, StringComparison.Ordinal) : year + name),
                    OfYear(workbook, year));
            }
        return copies;
    }

    /// <summary>The workbook with 2013 replaced by another year.</summary>
    private static byte[] OfYear(string workbook, string year)
    {
        using var target = new MemoryStream();
        using (var from = ZipFile.OpenRead(workbook))
        using (var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                var text = reader.ReadToEnd();
                writer.Write(entry.FullName.StartsWith("xl/", StringComparison.Ordinal)
                    ? text.Replace("2013", year, StringComparison.Ordinal) : text);
            }
        return target.ToArray();
    }

    private void Rewrite(string path, Func<string, string> change)
    {
        var file = Path.Combine(Folder, path);
        File.WriteAllText(file, change(File.ReadAllText(file)));
    }

    private string Place(string path)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
