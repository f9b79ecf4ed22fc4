namespace Consolidator.House;

/// <summary>The program's own sources, as they lie in the repository.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    /// <summary>Every C# file under <c>src</c>: its path below it (<c>Consolidator/Rules/Check.cs</c>) and its text.</summary>
    public static IReadOnlyList<(string Path, string Text)> All { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(Path.Combine(Root, "src"), file).Replace('\\', '/'), Text: File.ReadAllText(file)))
        .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))];

    /// <summary>Of one step of the library: <c>Rules</c>, <c>Sheets</c> …</summary>
    public static IEnumerable<(string Path, string Text)> In(string folder) =>
        All.Where(file => file.Path.StartsWith($"Consolidator/{folder}/", StringComparison.Ordinal));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Consolidator.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run within the repository.");
    }
}
