using System.Globalization;
using Consolidator.Findings;
using Consolidator.Recognition;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Storing;
using Polly;

namespace Consolidator.Intake;

/// <summary>From a sighting to what can be judged: bytes hashed, kept, then opened and read.
/// Nothing here depends on other drops, so several go at once.</summary>
internal sealed class DropOpener(Archive archive, Recogniser recogniser, ResiliencePipeline share)
{
    /// <param name="known">What was last taken from that path; the same bytes are not opened again,
    /// unless they are to be judged anew.</param>
    public async Task<OpenedDrop> OpenAsync(InboxFile sighting, LastSeen? known, CancellationToken cancellation)
    {
        Contents contents;
        try
        {
            contents = await share.ExecuteAsync(async token => await Archive.ReadAsync(sighting.FullPath, token), cancellation);
            var after = new FileInfo(sighting.FullPath);
            if (!after.Exists || after.Length != contents.Size || after.LastWriteTimeUtc != sighting.LastWrite.UtcDateTime)
                return new(sighting, null, null, null, null) { Problem = "changing" };
            if (known is { Open: false } && contents.Sha256 == known.Sha256) return new(sighting, contents, null, null, null);
            await archive.KeepAsync(contents, sighting.FullPath, cancellation);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(sighting, null, null, null, null) { Problem = "vanished" };
        }
        catch (Exception unreadable) when (unreadable is (IOException or UnauthorizedAccessException) and not ArchiveException)
        {
            return new(sighting, null, null, null, null) { Problem = unreadable.Message };
        }
        var again = known is { Open: true } && contents.Sha256 == known.Sha256 ? known.Drop : (long?)null;
        if (sighting.Unit is not { } unit) return new(sighting, contents, null, null, null) { Again = again };
        var reading = contents.Bytes is { } bytes ? WorkbookReader.Read(bytes, sighting.Name) : new(null, [TooLarge(contents)]);
        if (reading.Workbook is not { } workbook) return new(sighting, contents, reading, null, null) { Again = again };
        var (recognition, returned) = recogniser.Recognise(workbook, unit, sighting.Name);
        return new(sighting, contents, reading, recognition, returned) { Again = again };
    }

    internal static Finding TooLarge(Contents contents)
    {
        var sizes = string.Create(CultureInfo.InvariantCulture, $"{contents.Size >> 20} MB > {Archive.LargestOpened >> 20} MB");
        return FindingKinds.TooLarge.Say(sizes);
    }
}
