using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Intake;

/// <summary>Something that lies in the inbox.</summary>
/// <param name="Path">Relative to the inbox, with forward slashes: <c>150102-新城区/年报.xlsx</c>.</param>
/// <param name="Unit">Whose folder it lies in; null in the inbox root or a folder of nobody.</param>
public sealed record InboxFile(string Path, string FullPath, Unit? Unit, long Size, DateTimeOffset LastWrite)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The folder within the inbox; empty in the root.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>Why it is not taken; null for a file that is.</summary>
    public PassedOver? PassedOver { get; init; }
}
