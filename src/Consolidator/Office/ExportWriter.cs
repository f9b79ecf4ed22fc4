using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Consolidator.Aggregation;
using Consolidator.Journal;
using Consolidator.Listings;
using Consolidator.Periods;
using Consolidator.Receipts;
using Consolidator.Runs;
using Consolidator.Screening;
using Consolidator.Texts;

namespace Consolidator.Office;

/// <summary>The result of an export.</summary>
/// <param name="Files">Number of files.</param>
/// <param name="Held">Texts and files that are left out until the office releases them.</param>
public sealed record WrittenExport(string Folder, int Files, IReadOnlyList<string> Held);

/// <summary>Writes a period as one folder that others can verify: figures, files, documents, and a manifest with their
/// hashes.</summary>
public sealed class ExportWriter(Workspace workspace, RunDeclarations declarations)
{
    private const string Manifest = "manifest.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="folder">Null for the subfolder <c>export</c> of the period's folder.</param>
    /// <returns>Null when nothing was ever added up for the period.</returns>
    /// <exception cref="OfficeException">The folder contains something else, or a file is missing from the archive.</exception>
    public async Task<WrittenExport?> WriteAsync(Period period, string? folder, Actor who, CancellationToken cancellation)
    {
        var totals = await workspace.Tables.Runs.TotalsAsync(period, null, null, null, cancellation);
        if (totals.Count == 0) return null;
        var target = new ExportFolder(folder ?? Path.Combine(workspace.Settings.ReportsOf(period), "export"));
        target.Clear();
        // The journal comes first, so that no export exists without an entry.
        await workspace.Tables.Journal.AppendAsync(
            new(DecisionKind.Export, who, workspace.Clock.GetUtcNow(), period, null, null, ""), cancellation);
        var released = await workspace.Tables.Seals.ReleasedAsync(cancellation);
        var held = new List<string>();
        await WriteTableAsync("totals", TotalsListing.Of(totals), target, cancellation);
        await WriteTableAsync(
            "observations", ObservationsListing.Of(period, await ReadObservationsAsync(period, released, held, cancellation)),
            target, cancellation);
        await CopyFilesAsync(period, target, released, held, cancellation);
        var files = target.Written.Count;
        await target.WriteAsync(Manifest, await DescribeAsync(period, totals, target, held, cancellation), cancellation);
        return new(target.Path, files, held);
    }

    private async Task<byte[]> DescribeAsync(
        Period period, IReadOnlyList<Total> totals, ExportFolder target, IReadOnlyList<string> held, CancellationToken cancellation) =>
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            period = period.ToString(), made_at = workspace.Clock.GetUtcNow(), city = workspace.Catalog.Registry.City.Name,
            runs = totals.Select(total => new { form = total.Form.Value, run = total.Run }).Distinct(),
            seals = (await workspace.Tables.Seals.OfAsync(period, cancellation)).Select(seal => new
            {
                form = seal.Form.Value, run = seal.Run, at = seal.At, reason = seal.Reason,
                form_hash = seal.Seen.FormHash, registry_hash = seal.Seen.RosterHash,
            }),
            schemas = workspace.Catalog.Hash, held, files = target.Written.Select(file => new { name = file.Key, sha256 = file.Value }),
        }, Readable);

    private async Task<IReadOnlyList<ListedObservation>> ReadObservationsAsync(
        Period period, IReadOnlySet<(Codes.UnitCode Unit, string Sha256)> released, List<string> held, CancellationToken cancellation)
    {
        var rows = new List<ListedObservation>();
        foreach (var now in workspace.Catalog.Forms)
        {
            if (await workspace.Tables.Runs.SeenAsync(now.Code, period, int.MaxValue, cancellation) is not { } seen) continue;
            // The totals are those of a run, so the form must be the one that the run used.
            var (form, _) = await declarations.ReadAsync(now, period, seen, cancellation);
            foreach (var cell in await workspace.Tables.Standings.ContributionsAsync(
                form.Code, period, [.. form.Items.Select(item => item.Code)], seen.Run, cancellation))
            {
                var text = cell.Words;
                // 先审查后公开: a text that needs a review is replaced, and the list of held texts gives its hash.
                if (text is not null && TextScreening.Find(text).Count > 0 && !released.Contains((cell.Unit, Digest.Of(text))))
                {
                    held.Add($"{cell.Unit} {cell.Item} {Digest.Of(text)}");
                    text = workspace.Phrases.Say("export-held-text");
                }
                rows.Add(new(form, workspace.Catalog.Registry[cell.Unit]?.Name, cell with { Words = text }));
            }
        }
        return rows;
    }

    /// <summary>Copies the files of the standing returns as they were dropped, and the documents of the period.</summary>
    private async Task CopyFilesAsync(
        Period period, ExportFolder target, IReadOnlySet<(Codes.UnitCode Unit, string Sha256)> released, List<string> held,
        CancellationToken cancellation)
    {
        foreach (var (unit, path, sha256) in await workspace.Tables.Standings.FilesAsync(period, cancellation))
        {
            if (workspace.Archive.Find(sha256) is not { } kept) throw new OfficeException($"The archive has lost {sha256} ({path}).");
            var bytes = await File.ReadAllBytesAsync(kept, cancellation);
            if (!released.Contains((unit, sha256)) && FileScreening.Find(bytes, Path.GetFileName(path)).Count > 0)
                held.Add($"{unit} {path} {sha256}");
            else await target.WriteAsync($"files/{unit}/{AnswerName.Create(Path.GetFileName(path), sha256)}", bytes, cancellation);
        }
        foreach (var (name, sha256) in new ReportFolder(workspace).DocumentsOf(period))
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(workspace.Settings.ReportsOf(period), name), cancellation);
            if (released.All(one => one.Sha256 != sha256) && FileScreening.Find(bytes, name).Count > 0)
                held.Add($"documents/{name} {sha256}");
            else await target.WriteAsync($"documents/{name}", bytes, cancellation);
        }
    }

    private static async Task WriteTableAsync(string name, Listing listing, ExportFolder target, CancellationToken cancellation)
    {
        await target.WriteAsync(name + ".csv", Encoding.UTF8.GetBytes(listing.ToCsv()), cancellation);
        await target.WriteAsync(name + ".parquet", await ParquetTable.WriteAsync(listing, cancellation), cancellation);
    }
}
