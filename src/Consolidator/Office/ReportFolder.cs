using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Office;

/// <summary>The documents under <c>var/reports</c>, with their hashes.</summary>
internal sealed class ReportFolder(Workspace workspace)
{
    /// <summary>Those made for a period, the ones made again after a seal included; not the list of whom to remind, nor an
    /// export.</summary>
    /// <returns>Names within the period's folder, forward slashes.</returns>
    public IReadOnlyList<(string Name, string Sha256)> DocumentsOf(Period period)
    {
        var again = workspace.Phrases.Say("report-again");
        return [.. Hashed(workspace.Settings.ReportsOf(period))
            .Where(file => !file.Name.Contains('/', StringComparison.Ordinal) || file.Name.StartsWith(again, StringComparison.Ordinal))];
    }

    /// <summary>Those of all periods.</summary>
    public IEnumerable<(string Name, string Sha256)> AllDocuments() => Hashed(workspace.Settings.Reports);

    private static IEnumerable<(string Name, string Sha256)> Hashed(string folder) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (
            Path.GetRelativePath(folder, file).Replace('\\', '/'), Digest.Of(File.ReadAllBytes(file))));
}
