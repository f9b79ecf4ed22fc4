namespace Consolidator.Benchmarks;

/// <summary>A copy of the repository's workspace in a folder of its own, deleted when done.</summary>
internal sealed class Copies : IDisposable
{
    private Copies(string folder) => Folder = folder;

    public string Folder { get; }

    public static Copies Of(string repository, bool quarters)
    {
        var target = Directory.CreateTempSubdirectory("consolidator-").FullName;
        foreach (var part in new[] { "schemas", "inbox" })
            foreach (var file in Directory.EnumerateFiles(Path.Combine(repository, part), "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(repository, file);
                if (path.Contains("回执", StringComparison.Ordinal) || !quarters && path.Contains("季度", StringComparison.Ordinal)) continue;
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, path))!);
                File.Copy(file, Path.Combine(target, path));
            }
        return new(target);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
