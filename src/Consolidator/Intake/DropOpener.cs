using System.Globalization;
using Consolidator.Findings;
using Consolidator.Recognition;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Storing;
using Consolidator.Units;
using Polly;

namespace Consolidator.Intake;

/// <summary>Prepares a file of the inbox for judgement: hashes it, keeps it in the archive, opens and reads it.
/// The result does not depend on other drops, so several files are opened at once.</summary>
internal sealed class DropOpener(Archive archive, Recogniser recogniser, ResiliencePipeline share)
{
    /// <param name="known">The last drop at that path. The same bytes are not opened again, unless they must be judged
    /// again.</param>
    public async Task<OpenedDrop> OpenAsync(InboxFile file, LastSeen? known, CancellationToken cancellation)
    {
        Contents contents;
        try
        {
            contents = await share.ExecuteAsync(async token => await Archive.ReadAsync(file.FullPath, token), cancellation);
            var after = new FileInfo(file.FullPath);
            if (!after.Exists || after.Length != contents.Size || after.LastWriteTimeUtc != file.LastWrite.UtcDateTime)
                return new(file, DropProgress.Unreadable, "it is still changing");
            if (known is { Open: false } && contents.Sha256 == known.Sha256)
                return new(file, DropProgress.Kept) { Contents = contents };
            await archive.KeepAsync(contents, file.FullPath, cancellation);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(file, DropProgress.Vanished, "it is gone");
        }
        catch (Exception unreadable) when (unreadable is (IOException or UnauthorizedAccessException) and not ArchiveException)
        {
            return new(file, DropProgress.Unreadable, unreadable.Message);
        }
        return new(file, DropProgress.Kept)
        {
            Contents = contents,
            JudgedBefore = known is { Open: true } && contents.Sha256 == known.Sha256 ? known.Drop : null,
            Content = file.Unit is { } unit ? Recognise(Open(contents, file.Name), file.Name, unit, recogniser) : null,
        };
    }

    public static WorkbookReading Open(Contents contents, string fileName) =>
        contents.Bytes is { } bytes ? WorkbookReader.Read(bytes, fileName) : new(null, [TooLarge(contents)]);

    /// <param name="unit">The unit that the file belongs to; null when that is unknown.</param>
    public static OpenedWorkbook Recognise(WorkbookReading reading, string fileName, Unit? unit, Recogniser recogniser)
    {
        if (reading.Workbook is not { } workbook) return new(reading, null, null);
        var (identity, read) = recogniser.Recognise(workbook, unit, fileName);
        return new(reading, identity, read);
    }

    private static Finding TooLarge(Contents contents)
    {
        var sizes = string.Create(CultureInfo.InvariantCulture, $"{contents.Size >> 20} MB > {Archive.LargestOpened >> 20} MB");
        return FindingKinds.TooLarge.Create(sizes);
    }
}
