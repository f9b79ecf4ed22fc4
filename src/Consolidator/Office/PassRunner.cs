using Consolidator.Intake;

namespace Consolidator.Office;

/// <summary>Runs a pass with the steps before and after it, in the same way for the worker and for <c>run --once</c>.</summary>
public sealed class PassRunner(Workspace workspace, Pass pass, BoardWriter board)
{
    /// <param name="wait">True to wait for files that have not settled; false to leave them to the next pass.</param>
    public async Task<PassSummary> RunAsync(bool wait, IProgress<PassProgress>? progress, CancellationToken cancellation)
    {
        // People who query the warehouse need the names that belong to the codes.
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
            // The board must show that the pass failed.
            await workspace.Tables.Passes.EndedAsync(
                started, workspace.Clock.GetUtcNow(), workspace.Phrases.Say("pass-failed", away.Message), cancellation);
            await board.WriteAsync(cancellation);
            throw;
        }
    }
}
