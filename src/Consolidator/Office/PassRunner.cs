using Consolidator.Intake;

namespace Consolidator.Office;

/// <summary>Runs a pass with what belongs around it, the same for the worker and for <c>run --once</c>.</summary>
public sealed class PassRunner(Workspace workspace, Pass pass, BoardWriter board)
{
    /// <param name="wait">True: waits for files that are still young; false: leaves them for the next pass.</param>
    public async Task<PassSummary> RunAsync(bool wait, IProgress<PassProgress>? progress, CancellationToken cancellation)
    {
        // Whoever reads the warehouse finds the names beside the codes.
        await workspace.Tables.Declarations.StoreAsync(workspace.Catalog, cancellation);
        workspace.Archive.Sweep();
        var started = workspace.Clock.GetUtcNow();
        try
        {
            var summary = await pass.RunAsync(wait, progress, cancellation);
            await board.WriteAsync(cancellation);
            return summary;
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            // The board must not look as if all were well.
            await workspace.Tables.Passes.EndedAsync(
                started, workspace.Clock.GetUtcNow(), workspace.Phrases.Say("pass-failed", away.Message), cancellation);
            await board.WriteAsync(cancellation);
            throw;
        }
    }
}
