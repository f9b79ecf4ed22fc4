using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Intake;

/// <summary>The share: one folder per unit. It is looked at, read, and answered in;
/// what a unit dropped is never moved, renamed or written to.</summary>
/// <remarks>Polling only: watchers see no remote changes on SMB mounts (HAZARDS.md 3).</remarks>
public sealed class Inbox(string root, UnitNames names)
{
    /// <summary>Where answers go within a unit's folder; never read.</summary>
    public const string AnswerFolder = "回执";

    /// <summary>Makes sure that the share is there.</summary>
    /// <param name="filed">True when units have filed before: then a share without any unit's folder is a mount point
    /// without its mount.</param>
    /// <exception cref="IOException">It is not. An unreadable share is not an empty share.</exception>
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

    /// <summary>All that lies in the inbox now, in an order that depends on nothing but it: per unit by last write, ties by name.</summary>
    /// <exception cref="IOException">The share cannot be listed. An unreadable share is not an empty share.</exception>
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
                // One unit's folder that may not be read, or was just moved away, keeps nobody else's file waiting.
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

    /// <summary>Writes an answer into a unit's folder, whole or not at all: a clerk never opens half of one.</summary>
    /// <param name="folder">The folder of the drop; when the office has renamed it since, the one the unit has now.</param>
    /// <exception cref="DirectoryNotFoundException">The unit has no folder. It is not made here: the share may just be away.</exception>
    /// <exception cref="UnauthorizedAccessException">The answer folder is a link: what is one unit's must not end up elsewhere.</exception>
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
