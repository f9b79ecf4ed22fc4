using Consolidator.Boards;
using Consolidator.Codes;
using Consolidator.Journal;
using Consolidator.Periods;
using Consolidator.Storing;
using Consolidator.Texts;

namespace Consolidator.Office;

/// <summary>Seals the latest run of a period as published, and opens sealed forms for an erratum.</summary>
public sealed class Sealing(Workspace workspace, BoardReader boards)
{
    /// <param name="reason">Why the office seals in spite of obstacles; null to seal only when there are none.</param>
    /// <returns>The obstacles, and the new seals. There are no seals when there are obstacles and no reason, or when the period has no
    /// totals.</returns>
    public async Task<(IReadOnlyList<Sentence> Obstacles, IReadOnlyList<Seal> Sealed)> SealAsync(
        Period period, FormCode? form, string? reason, Actor who, CancellationToken cancellation)
    {
        var obstacles = Obstacles.Find(await boards.ReadAsync(period, cancellation), form);
        if (obstacles.Count > 0 && reason is null) return (obstacles, []);
        var at = workspace.Clock.GetUtcNow();
        var seals = new List<Seal>();
        foreach (var asked in workspace.Catalog.Forms.Where(one => form is null || one.Code == form))
            if (await workspace.Tables.Runs.SeenAsync(asked.Code, period, int.MaxValue, cancellation) is { } seen)
                seals.Add(new(0, period, asked.Code, seen, at, reason));
        var documents = new ReportFolder(workspace).DocumentsOf(period);
        await workspace.Tables.Seals.SealAsync(
            seals, documents, new(DecisionKind.Seal, who, at, period, null, null, reason ?? ""), cancellation);
        return (obstacles, seals);
    }

    /// <summary>Opens the sealed forms of a period; corrections that arrived after the seal become standing.</summary>
    /// <returns>The opened seals, each with the number of returns that got a new standing version.</returns>
    /// <exception cref="OfficeException">Nothing is sealed.</exception>
    public async Task<IReadOnlyList<(Seal Seal, int LetIn)>> OpenAsync(
        Period period, FormCode? form, UnitCode? unit, string reason, Actor who, CancellationToken cancellation)
    {
        var seals = (await workspace.Tables.Seals.OfAsync(period, cancellation))
            .Where(seal => form is null || seal.Form == form).ToList();
        if (seals.Count == 0) throw new OfficeException($"Nothing is sealed for {period}.");
        var decision = new Decision(DecisionKind.Erratum, who, workspace.Clock.GetUtcNow(), period, null, unit, reason);
        return [.. seals.Zip(await workspace.Tables.Seals.OpenAsync(seals, unit, decision, cancellation))];
    }
}
