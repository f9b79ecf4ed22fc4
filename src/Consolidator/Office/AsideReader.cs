using Consolidator.Runs;
using Consolidator.Texts;

namespace Consolidator.Office;

/// <summary>Finds what needs the operator: files in folders of no unit, and schema changes that a seal keeps out of the totals.</summary>
public sealed class AsideReader(Workspace workspace, Consolidation consolidation)
{
    public async Task<IReadOnlyList<Sentence>> ReadAsync(CancellationToken cancellation) =>
    [
        .. (await workspace.Tables.Drops.AsideAsync(cancellation))
            .Where(aside => aside.Unit is null && File.Exists(Path.Combine(workspace.Settings.Inbox, aside.Path)))
            .Select(aside => new Sentence("operator-item", new Sentence(aside.Code, aside.Path), aside.Code)),
        .. (await consolidation.HeldBackAsync(cancellation))
            .Select(held => new Sentence("sealed-redeclared", held.Period.ToString(), held.Form.Title)),
    ];
}
