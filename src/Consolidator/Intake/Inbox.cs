using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Intake;

/// <summary>The share with one folder per unit. The program lists and reads it and writes answers;
/// it never moves, renames or changes a file that a unit dropped.</summary>
/// <remarks>Polling only: watchers see no remote changes on SMB mounts (HAZARDS.md 3).</remarks>
public sealed class Inbox(string root, UnitNames names)
{
    /// <summary>The subfolder of a unit's folder that answers are written to; it is never read.</summary>
    public const string AnswerFolder = "回执";

    /// <summary>Throws when the share is not mounted.</summary>
    /// <param name="filed">True when units have filed before: then a share without any unit folder must be an empty mount point.</param>
    /// <exception cref="IOException">The share is not mounted. It must not be mistaken for an empty share.</exception>
    public void EnsureReachable(bool filed)
    {
        if (!Directory.Exists(root))
            throw new DirectoryNotFoundException($"{root}: there is no such folder; is the share mounted? Nothing was taken in.");
        if (filed && !UnitFolders().Any())
            throw new DirectoryNotFoundException(
                $"{root} has no unit's folder, though units have filed before; is the share mounted? Nothing was taken in.");
    }

    private IEnumerable<(string Name, Unit Unit)> UnitFolders() =>
        from entry in Entries(new DirectoryInfo(root)).OrderBy(entry => entry.Name, StringComparer.Ordinal)
        where entry is DirectoryInfo && !IsLink(entry) && !IsHidden(entry)
        let unit = names.FindByFolder(entry.Name)
        where unit is not null
        select (entry.Name, unit);

    /// <summary>Everything in the inbox. The order depends only on the content: by unit, then last write, then name.</summary>
    /// <exception cref="IOException">The share can't be listed. It must not be mistaken for an empty share.</exception>
    public IReadOnlyList<InboxFile> List()
    {
        var seen = new List<InboxFile>();
        foreach (var entry in Entries(new DirectoryInfo(root)))
        {
            if (entry is DirectoryInfo folder && !IsLink(folder) && !IsHidden(folder))
            {
                var unit = names.FindByFolder(folder.Name);
                try
                {
                    foreach (var within in Entries(folder).ToList())
                        if (within is not DirectoryInfo { Name: AnswerFolder }) seen.Add(See(within, $"{folder.Name}/{within.Name}", unit));
                }
                // When one unit's folder can't be read, or was just moved, the files of other units must not wait.
                catch (Exception closed) when (closed is UnauthorizedAccessException or DirectoryNotFoundException)
                {
                    seen.Add(See(folder, folder.Name, unit) with { PassedOver = PassedOver.ClosedFolder });
                }
            }
            else seen.Add(See(entry, entry.Name, null));
        }
        return [.. seen.OrderBy(file => file.Unit?.Code.Value ?? "~", StringComparer.Ordinal)
            .ThenBy(file => file.LastWrite).ThenBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static InboxFile See(FileSystemInfo entry, string path, Unit? unit) =>
        new(path, entry.FullName, unit, entry is FileInfo { Exists: true } file ? file.Length : 0, entry.LastWriteTimeUtc)
        {
            PassedOver = ReasonToPassOver(entry),
        };

    private static PassedOver? ReasonToPassOver(FileSystemInfo entry) =>
        IsLink(entry) ? PassedOver.Link
        : entry is DirectoryInfo ? PassedOver.Directory
        : entry.Name.StartsWith("~$", StringComparison.Ordinal)
            || entry.Name.StartsWith(".~lock.", StringComparison.Ordinal) && entry.Name.EndsWith('#') ? PassedOver.LockFile
        : entry.Name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) ? PassedOver.Temporary
        : IsHidden(entry) ? PassedOver.Hidden : null;

    private static bool IsLink(FileSystemInfo entry) =>
        entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsHidden(FileSystemInfo entry) => entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden);

    private static IEnumerable<FileSystemInfo> Entries(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos(
            "*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false });

    /// <summary>Writes an answer into a unit's folder, completely or not at all, so that nobody opens half a file.</summary>
    /// <param name="folder">The folder of the drop. If the office renamed it since, the unit's current folder is used.</param>
    /// <exception cref="DirectoryNotFoundException">The unit has no folder. It is not created: the share may be unmounted.</exception>
    /// <exception cref="UnauthorizedAccessException">The answer folder is a link: the answer could end up with another unit.</exception>
    public Task AnswerAsync(string folder, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var own = Directory.Exists(Path.Combine(root, folder)) ? folder : Renamed(folder)
            ?? throw new DirectoryNotFoundException($"{Path.Combine(root, folder)}: there is no such folder.");
        var answers = new DirectoryInfo(Path.Combine(root, own, AnswerFolder));
        if ((answers.Exists || answers.LinkTarget is not null) && IsLink(answers))
            throw new UnauthorizedAccessException($"{answers.FullName} is a link.");
        return WholeFile.WriteAsync(Path.Combine(answers.FullName, name), content, cancellation);
    }

    private string? Renamed(string folder) => !Directory.Exists(root) || names.FindByFolder(folder) is not { } unit ? null
        : UnitFolders().Where(other => other.Unit.Code == unit.Code).Select(other => other.Name).FirstOrDefault();
}
