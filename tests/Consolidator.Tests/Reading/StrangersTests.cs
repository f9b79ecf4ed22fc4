using System.Diagnostics;
using System.Globalization;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Returns;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Texts;
using Consolidator.Validation;

namespace Consolidator.Reading;

/// <summary>Recognises, reads and judges unrelated workbooks; needs a folder of them in CONSOLIDATOR_CORPUS.</summary>
public sealed class StrangersTests(ITestOutputHelper output)
{
    // In addition to the time for opening; most take milliseconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public void Any_readable_workbook_is_recognised_and_read_as_each_form_in_bounded_time()
    {
        var folder = Environment.GetEnvironmentVariable("CONSOLIDATOR_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CONSOLIDATOR_CORPUS names no folder.");
        var unit = OfficialForm.Catalog.Registry.Units[0];
        var times = new List<(TimeSpan Took, string File)>();
        foreach (var file in Directory.EnumerateFiles(folder ?? "", "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (WorkbookReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)).Workbook is not { } workbook) continue;
            var clock = Stopwatch.StartNew();
            var (recognition, _) = OfficialForm.Recogniser.Recognise(workbook, unit, Path.GetFileName(file));
            Assert.True(recognition.Form is null || recognition.Period is null
                ? recognition.Findings.Any(finding => finding.Severity == Severity.Error) : true, file);
            foreach (var finding in recognition.Findings) Assert.NotEmpty(Phrasebook.Chinese.Say(finding.Message));
            foreach (var form in OfficialForm.Catalog.Forms) Judge(form, workbook, file);
            times.Add((clock.Elapsed, $"{file} {recognition.Form?.Code}"));
        }
        foreach (var (took, file) in times.OrderDescending().Take(8))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:F0} ms {file}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Count} files"));
        Assert.All(times, time => Assert.True(time.Took < Longest, time.File));
    }

    /// <summary>Reads the workbook as a form that it is not: the reader gives one observation per item,
    /// and every observation matches its cell.</summary>
    private static void Judge(Form form, Workbook workbook, string file)
    {
        var reading = OfficialForm.Recogniser.ReaderOf(form).Read(workbook);
        Assert.Equal(form.Items.Select(item => item.Code.Value), reading.Observations.Select(observation => observation.Item.Value));
        foreach (var (observation, number) in reading.Observations.Select(seen => (seen, (seen.Figure as Figures.Figure.Number)?.Value)))
            if (number is { } value && observation is { Converted: false, Where: { } where })
                Assert.Contains(workbook.Sheets, sheet => sheet.Name == where.Sheet
                    && sheet[where.Row, where.Column]?.Content == new CellContent.Number(value));
        var period = Periods.Period.OfYear(form.Since);
        var validation = Validator.Validate(new(form, null, period, reading, reading.Findings, OtherReturns.None, []));
        foreach (var finding in validation.Findings) Assert.True(Phrasebook.Chinese.Say(finding.Message).Length > 0, file);
    }
}
