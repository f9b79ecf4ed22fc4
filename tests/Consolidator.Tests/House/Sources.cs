namespace Consolidator.House;

/// <summary>The sources of the repository, as text.</summary>
internal static class Sources
{
    public static string Root { get; } = Repository();

    /// <param name="folder">Path in the repository, with forward slashes.</param>
    /// <returns>Each file with its path in the repository.</returns>
    public static IReadOnlyList<(string Path, string Text)> Of(string folder) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/'), path))
            .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (file.Path, File.ReadAllText(file.path)))];

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Consolidator.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run within the repository.");
    }
}
