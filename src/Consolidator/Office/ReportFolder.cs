using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Office;

/// <summary>The documents under <c>var/reports</c>, with their hashes.</summary>
internal sealed class ReportFolder(Workspace workspace)
{
    /// <summary>The documents of a period, including those written again after a seal, but without reminders and
    /// exports.</summary>
    /// <returns>Names relative to the period's folder, with forward slashes.</returns>
    public IReadOnlyList<(string Name, string Sha256)> DocumentsOf(Period period)
    {
        var again = workspace.Phrases.Say("report-again");
        return [.. Hashed(workspace.Settings.ReportsOf(period))
            .Where(file => !file.Name.Contains('/', StringComparison.Ordinal) || file.Name.StartsWith(again, StringComparison.Ordinal))];
    }

    /// <summary>The documents of all periods.</summary>
    public IEnumerable<(string Name, string Sha256)> AllDocuments() => Hashed(workspace.Settings.Reports);

    private static IEnumerable<(string Name, string Sha256)> Hashed(string folder) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (
            Path.GetRelativePath(folder, file).Replace('\\', '/'), Digest.Of(File.ReadAllBytes(file))));
}
