using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Storing;

namespace Consolidator.Office;

/// <summary>Freezes the latest run of a period as published, and opens it again for an erratum.</summary>
public sealed class Sealing(FormCatalog catalog, RunTable runs, SealTable seals, TimeProvider clock)
{
    /// <returns>What is sealed now; empty when nothing was ever added up for the period.</returns>
    public async Task<IReadOnlyList<Seal>> SealAsync(
        Period period, FormCode? form, string? reason, IReadOnlyList<(string Name, string Sha256)> files, CancellationToken cancellation)
    {
        var made = new List<Seal>();
        foreach (var asked in catalog.Forms.Where(one => form is null || one.Code == form))
            if (await runs.SeenAsync(asked.Code, period, int.MaxValue, cancellation) is var (run, uptoEvent, formHash, rosterHash))
                made.Add(new(0, period, asked.Code, run, uptoEvent, clock.GetUtcNow(), reason, rosterHash, formHash));
        await seals.SealAsync(made, files, cancellation);
        return made;
    }

    /// <summary>Opens what is sealed of a period; corrections that waited count from now on.</summary>
    /// <returns>The seals opened, each with the number of returns let in; empty when nothing is sealed.</returns>
    public async Task<IReadOnlyList<(Seal Seal, int LetIn)>> OpenAsync(
        Period period, FormCode? form, UnitCode? unit, string reason, CancellationToken cancellation)
    {
        var opened = new List<(Seal, int)>();
        foreach (var seal in (await seals.OfAsync(period, cancellation)).Where(seal => form is null || seal.Form == form))
            opened.Add((seal, await seals.OpenAsync(seal, unit, reason, clock.GetUtcNow(), cancellation)));
        return opened;
    }
}
