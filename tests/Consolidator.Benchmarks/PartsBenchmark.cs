using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Consolidator.Codes;
using Consolidator.Forms.Files;
using Consolidator.MarkedCopies;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Receipts;
using Consolidator.Recognition;
using Consolidator.Returns;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Templates;
using Consolidator.Texts;
using Consolidator.Units;
using Consolidator.Validation;
using ExcelDataReader;

namespace Consolidator.Benchmarks;

/// <summary>Measures single steps per file, after a warm-up: ExcelDataReader, our reader, reading by label, validation,
/// receipt and marked copy, the warehouse.</summary>
internal static partial class PartsBenchmark
{
    private const int Rounds = 5;

    // Repetitions per round; the clock is too coarse to measure one.
    private const int Printed = 200;

    public static void Run(string repository)
    {
        var load = Stopwatch.StartNew();
        var catalog = SchemaFolder.Read(Path.Combine(repository, "schemas"));
        Console.WriteLine($"schemas loaded in {load.Elapsed.TotalMilliseconds:0} ms");
        var names = new UnitNames(catalog.Registry);
        var recogniser = new Recogniser(catalog.Forms, catalog.Collections, names);
        var files = Directory.EnumerateFiles(Path.Combine(repository, "inbox"), "*.xlsx", SearchOption.AllDirectories)
            .Where(file => !file.Contains("回执", StringComparison.Ordinal))
            .Select(file => (
                Name: Path.GetFileName(file),
                Unit: names.FindByFolder(Path.GetFileName(Path.GetDirectoryName(file)!))!,
                Bytes: File.ReadAllBytes(file)))
            .ToList();
        if (files.Count == 0) return;
        var books = files.Select(file => WorkbookReader.Read(file.Bytes, file.Name).Workbook!).ToList();
        var read = files.Zip(books, (file, book) => (file, book, Seen: recogniser.Recognise(book, file.Unit, file.Name)))
            .Where(one => one.Seen.Reading is not null)
            .ToList();
        var receipts = new Receipt(Phrasebook.Chinese, TimeZoneInfo.Utc, null);
        var baseline = Time("ExcelDataReader alone", files.Count, () => { foreach (var file in files) Drain(file.Bytes); });
        Time("our reader (inspector and agreement included)", files.Count, () =>
        {
            foreach (var file in files) WorkbookReader.Read(file.Bytes, file.Name);
        }, baseline);
        Time("recognising and reading by label", files.Count, () =>
        {
            foreach (var (file, book, _) in read) recogniser.Recognise(book, file.Unit, file.Name);
        }, baseline);
        Time("validation", read.Count, () => { foreach (var one in read) Validate(one.Seen, one.file.Unit); }, baseline);
        Time("receipt", read.Count, () => { foreach (var one in read) receipts.RenderHtml(Content(one.Seen, one.file)); }, baseline);
        Time("marked copy with ten marks", read.Count, () =>
        {
            foreach (var (file, book, seen) in read)
                MarkedWorkbook.Create(file.Bytes, book, new(file.Unit.Name, "", "", 1, new("verdict-refused-text"), new('0', 64),
                    [.. seen.Reading!.Observations.Where(observation => observation.Where is not null).Take(10)
                        .Select(observation => new CellMark(
                            observation.Where!.Value.Sheet, observation.Where.Value.Row, observation.Where.Value.Column,
                            MarkKind.Error, observation.Item.Value))],
                    []), Phrasebook.Chinese);
        }, baseline);
    }

    /// <summary>A return on the printed form of 2021, about 200 cells: all steps compared with ExcelDataReader on the same file.</summary>
    public static void RunPrinted(string repository)
    {
        var catalog = SchemaFolder.Read(Path.Combine(repository, "schemas"));
        var (form, unit) = (catalog[new FormCode("annual-2021")]!, catalog.Registry.Units[0]);
        var bytes = Filled(TemplateWorkbook.Create(
            form, unit, Period.OfYear(2024), new Dictionary<string, decimal>(), catalog.Registry, Phrasebook.Chinese));
        var recogniser = new Recogniser(catalog.Forms, catalog.Collections, new UnitNames(catalog.Registry));
        var (book, name) = (WorkbookReader.Read(bytes, "2024.xlsx").Workbook!, "2024.xlsx");
        var seen = recogniser.Recognise(book, unit, name);
        Console.WriteLine($"annual-2021 as printed: {book.Size.Cells} cells, "
            + $"{seen.Reading!.Observations.Count} items, {seen.Reading.Findings.Count} findings");
        var baseline = Time("  ExcelDataReader alone", Printed, () => Again(() => Drain(bytes)));
        var reading = Time("  our reader", Printed, () => Again(() => WorkbookReader.Read(bytes, name)), baseline);
        var finding = Time(
            "  recognising and reading by label", Printed, () => Again(() => recogniser.Recognise(book, unit, name)), baseline);
        var judging = Time("  validation", Printed, () => Again(() => Validate(seen, unit)), baseline);
        Console.WriteLine($"  together: {(reading + finding + judging) / baseline:0.0} × ExcelDataReader");
    }

    private static void Again(Action work)
    {
        for (var time = 0; time < Printed; time++) work();
    }

    /// <summary>The template with 0 in every cell to fill in, except those of the cover.</summary>
    private static byte[] Filled(byte[] template)
    {
        using var target = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(template)))
        using (var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                var text = reader.ReadToEnd();
                writer.Write(entry.FullName is "xl/worksheets/sheet2.xml" or "xl/worksheets/sheet3.xml" or "xl/worksheets/sheet4.xml"
                    ? Blank().Replace(text, "<c r=\"$1\" s=\"$2\"><v>0</v></c>") : text);
            }
        return target.ToArray();
    }

    [GeneratedRegex("""<c r="([A-Z]+[0-9]+)" s="([0-9]+)" ?/>""")]
    private static partial Regex Blank();

    private static void Validate((WorkbookIdentity Recognition, ReturnReading? Reading) seen, Units.Unit unit) =>
        Validator.Validate(new(seen.Recognition.Form!, unit, seen.Recognition.Period!.Value, seen.Reading, [], OtherReturns.None, []));

    private static ReceiptContent Content(
        (WorkbookIdentity Recognition, ReturnReading? Reading) seen, (string Name, Units.Unit Unit, byte[] Bytes) file) =>
        ReceiptContent.Judged(
            file.Unit, new(file.Name, new('0', 64), DateTimeOffset.UnixEpoch), seen.Recognition.Form!, seen.Recognition.Period!.Value, 1,
            new(1, 100), Verdict.Accepted, new(seen.Reading!.Observations, new([], []), []));

    private static void Drain(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        do while (reader.Read()) for (var column = 0; column < reader.FieldCount; column++) reader.GetValue(column);
        while (reader.NextResult());
    }

    private static double Time(string what, int count, Action work, double? baseline = null)
    {
        work();
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            work();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds / count);
        }
        Console.WriteLine($"{what}: {best:0.00} ms a file{(baseline is { } alone ? $", {best / alone:0.0} × ExcelDataReader" : "")}");
        return best;
    }
}
