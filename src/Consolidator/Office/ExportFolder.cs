using System.Text.Json;
using Consolidator.Intake;
using Consolidator.Texts;

namespace Consolidator.Office;

/// <summary>The folder that an export is written to.</summary>
internal sealed class ExportFolder(string path)
{
    private readonly SortedDictionary<string, string> _written = new(StringComparer.Ordinal);

    public string Path => path;

    /// <summary>SHA-256 of each written file, by its name relative to the folder.</summary>
    public IReadOnlyDictionary<string, string> Written => _written;

    public async Task WriteAsync(string name, byte[] content, CancellationToken cancellation)
    {
        await WholeFile.WriteAsync(System.IO.Path.Combine(path, name), content, cancellation);
        _written[name] = Digest.Of(content);
    }

    /// <summary>Deletes an earlier export: only the files that its manifest lists.</summary>
    /// <exception cref="OfficeException">The folder contains something else than an earlier export.</exception>
    public void Clear()
    {
        if (!Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any()) return;
        var manifest = System.IO.Path.Combine(path, "manifest.json");
        if (!File.Exists(manifest) || ReadManifest(manifest) is not { } files)
            throw new OfficeException($"{path} is not empty, and no earlier export lies there; give an empty folder.");
        var root = System.IO.Path.GetFullPath(path) + System.IO.Path.DirectorySeparatorChar;
        foreach (var file in files.Select(name => System.IO.Path.GetFullPath(System.IO.Path.Combine(path, name))))
            if (file.StartsWith(root, StringComparison.Ordinal)) File.Delete(file);
        File.Delete(manifest);
    }

    /// <summary>The files that the manifest of an earlier export lists; null when the file is not such a manifest.</summary>
    private static IReadOnlyList<string>? ReadManifest(string manifest)
    {
        try
        {
            return JsonSerializer.Deserialize<EarlierManifest>(File.ReadAllText(manifest), JsonSerializerOptions.Web) is
                { Period: not null, Files: { } files } && files.All(file => file is { Name: not null, Sha256: not null })
                ? [.. files.Select(file => file.Name!)] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record EarlierManifest(string? Period, IReadOnlyList<EarlierFile>? Files);

    private sealed record EarlierFile(string? Name, string? Sha256);
}
