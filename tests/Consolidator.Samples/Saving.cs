using System.Diagnostics;
using System.Text;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;

namespace Consolidator.Samples;

/// <summary>Saves books into an inbox: workbooks with LibreOffice (one call per format), csv as text.</summary>
internal static class Saving
{
    public static void Save(IReadOnlyList<Book> books, string inbox)
    {
        var work = Directory.CreateTempSubdirectory("consolidator-samples-");
        try
        {
            foreach (var kind in books.GroupBy(book => book.Kind))
                if (kind.Key == "csv") foreach (var book in kind) File.WriteAllBytes(Place(book, inbox), Encoded(book));
                else Convert(kind.Key, [.. kind], work.FullName, inbox);
        }
        finally
        {
            work.Delete(recursive: true);
        }
        foreach (var book in books) File.SetLastWriteTimeUtc(Place(book, inbox), book.Saved.UtcDateTime);
    }

    private static void Convert(string kind, IReadOnlyList<Book> books, string work, string inbox)
    {
        var drawn = Directory.CreateDirectory(Path.Combine(work, $"drawn-{kind}")).FullName;
        var saved = Path.Combine(work, kind);
        for (var index = 0; index < books.Count; index++) FlatSheet.Of(books[index]).Save(Path.Combine(drawn, $"{index:0000}.fods"));
        using var office = Process.Start(new ProcessStartInfo("soffice",
            [$"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", kind, "--outdir", saved,
                .. Directory.GetFiles(drawn).Order(StringComparer.Ordinal)])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("LibreOffice did not start.");
        var said = office.StandardOutput.ReadToEnd();
        office.WaitForExit();
        for (var index = 0; index < books.Count; index++)
        {
            var file = Path.Combine(saved, $"{index:0000}.{kind}");
            if (!File.Exists(file)) throw new InvalidOperationException($"LibreOffice did not save {books[index].File}: {said}");
            // LibreOffice writes the time into a file, so an existing file with the same cells is kept to avoid changes in the repository.
            if (!SameCells(file, Place(books[index], inbox))) File.Move(file, Place(books[index], inbox), overwrite: true);
        }
    }

    private static bool SameCells(string file, string other)
    {
        if (!File.Exists(other) || Read(other) is not { } there || Read(file) is not { } here) return false;
        return here.Sheets.Count == there.Sheets.Count && here.Sheets.Zip(there.Sheets).All(pair => pair.First.Name == pair.Second.Name
            && pair.First.Cells.SequenceEqual(pair.Second.Cells) && pair.First.Merges.SequenceEqual(pair.Second.Merges));
    }

    private static Workbook? Read(string file) => WorkbookReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)).Workbook;

    private static string Place(Book book, string inbox) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(inbox, book.Folder)).FullName, book.File);

    /// <summary>Like Excel, which saves csv in the system's code page or as UTF-8 with a byte order mark.</summary>
    private static byte[] Encoded(Book book)
    {
        var text = CsvSheet.Of(book.Sheets[0]);
        if (book.Folder.StartsWith('D')) return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030").GetBytes(text);
    }
}
