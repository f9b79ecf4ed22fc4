using Consolidator.Periods;

namespace Consolidator.Host.Commands;

/// <summary>The documents under <c>var/reports</c>, with their hashes.</summary>
internal static class PeriodDocuments
{
    /// <summary>Those made for a period, the ones made again after a seal included; not the list of whom to chase, nor an export.</summary>
    /// <returns>Names within the period's folder, forward slashes.</returns>
    public static IReadOnlyList<(string Name, string Sha256)> Of(Workspace workspace, Period period)
    {
        var again = workspace.Phrases.Say("report-again");
        return [.. Hashed(workspace.Settings.Reports(period))
            .Where(file => !file.Name.Contains('/', StringComparison.Ordinal) || file.Name.StartsWith(again, StringComparison.Ordinal))];
    }

    /// <summary>Those of all periods.</summary>
    public static IEnumerable<(string Name, string Sha256)> All(Workspace workspace) =>
        Hashed(Path.Combine(workspace.Settings.Var, "reports"));

    private static IEnumerable<(string Name, string Sha256)> Hashed(string folder) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (
            Path.GetRelativePath(folder, file).Replace('\\', '/'), Texts.Digest.Of(File.ReadAllBytes(file))));
}
