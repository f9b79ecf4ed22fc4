using System.Globalization;
using System.Text;
using Consolidator.Intake;
using Consolidator.Listings;
using Consolidator.Runs;
using Consolidator.Storing;

namespace Consolidator.Office;

/// <summary>Writes the published figures that an erratum changed: old value, new value and cause.</summary>
public sealed class ErratumWriter(Workspace workspace, RunComparison comparison)
{
    /// <param name="opened">The opened seals. The totals must already be computed again.</param>
    /// <returns>For each seal whose figures changed: the list and the file it was written to, beside the reports.</returns>
    public async Task<IReadOnlyList<(Listing Listing, string File)>> WriteAsync(
        IReadOnlyList<Seal> opened, CancellationToken cancellation)
    {
        var written = new List<(Listing, string)>();
        foreach (var seal in opened)
        {
            var parts = await comparison.CompareAsync(seal.Period, seal.Form, seal.Run, null, cancellation);
            if (parts.Count == 0) continue;
            var listing = DifferenceListing.Of(seal.Period, parts);
            var at = workspace.Clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            var file = Path.Combine(
                workspace.Settings.ReportsOf(seal.Period), workspace.Phrases.Say("erratum-file", seal.Form, at) + ".csv");
            // Spreadsheets recognise UTF-8 only by the byte order mark.
            await WholeFile.WriteAsync(
                file, Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(listing.ToCsv())).ToArray(), cancellation);
            written.Add((listing, file));
        }
        return written;
    }
}
