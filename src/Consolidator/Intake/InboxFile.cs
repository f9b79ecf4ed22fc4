using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Intake;

/// <summary>A file or folder in the inbox.</summary>
/// <param name="Path">Relative to the inbox, with forward slashes: <c>150102-新城区/年报.xlsx</c>.</param>
/// <param name="Unit">The unit that the folder belongs to; null in the inbox root or in a folder of no unit.</param>
public sealed record InboxFile(string Path, string FullPath, Unit? Unit, long Size, DateTimeOffset LastWrite)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The folder relative to the inbox; empty for a file in the root.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>Why the file is ignored; null when it is processed.</summary>
    public PassedOver? PassedOver { get; init; }
}
