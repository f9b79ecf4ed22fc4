using System.Diagnostics;
using System.Globalization;
using Consolidator.Findings;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Texts;

namespace Consolidator.Spreadsheets;

/// <summary>Reads unrelated workbooks of a folder in CONSOLIDATOR_CORPUS:
/// writes a report and asserts what is true of every file.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_file_of_the_corpus_is_read_or_refused_with_exactly_one_error_that_has_a_phrase()
    {
        var folder = Environment.GetEnvironmentVariable("CONSOLIDATOR_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CONSOLIDATOR_CORPUS names no folder.");
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var times = new List<(TimeSpan Took, string File)>();
        foreach (var file in Directory.EnumerateFiles(folder!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            var clock = Stopwatch.StartNew();
            var reading = WorkbookReader.Read(bytes, Path.GetFileName(file));
            times.Add((clock.Elapsed, file));
            var errors = reading.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
            Assert.Equal(reading.Workbook is null ? 1 : 0, errors.Count);
            foreach (var finding in reading.Findings) Assert.NotEmpty(Phrasebook.Chinese.Say(finding.Message));
            var code = errors.Count == 0 ? "(read)" : errors[0].Code;
            counts[code] = counts.GetValueOrDefault(code) + 1;
            var cells = reading.Workbook?.Size.Cells;
            var why = errors.Select(error => $"{error.Value} {string.Join('|', error.Message.Arguments)}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{code,-22} {times[^1].Took.TotalMilliseconds,8:F1} ms {cells,7}  {file}  {string.Join(' ', why)}"));
        }
        foreach (var (code, count) in counts) output.WriteLine($"{count,5}  {code}");
        foreach (var (took, file) in times.OrderDescending().Take(5)) output.WriteLine($"{took.TotalMilliseconds:F0} ms {file}");
    }
}
