using Consolidator.Boards;
using Consolidator.Intake;

namespace Consolidator.Host;

/// <summary>A pass with what comes after it, the same for the worker and for <c>run --once</c>.</summary>
internal static class PassRunner
{
    public static async Task<PassSummary> RunAsync(
        Workspace workspace, Pass pass, bool wait, IProgress<PassProgress>? progress, CancellationToken cancellation)
    {
        await workspace.DeclareAsync(cancellation);
        workspace.Archive.Sweep();
        var started = workspace.Clock.GetUtcNow();
        try
        {
            var summary = await pass.RunAsync(wait, progress, cancellation);
            await WriteBoardAsync(workspace, cancellation);
            return summary;
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            // The board must not look as if all were well.
            await workspace.Ledger.PassedAsync(
                started, workspace.Clock.GetUtcNow(), workspace.Phrases.Say("pass-failed", away.Message), cancellation);
            await WriteBoardAsync(workspace, cancellation);
            throw;
        }
    }

    /// <summary>The board as a page and a workbook, for people who don't use a command line.</summary>
    private static async Task WriteBoardAsync(Workspace workspace, CancellationToken cancellation)
    {
        var board = await workspace.BoardAsync(null, cancellation);
        var page = new BoardPage(workspace.Phrases, workspace.Settings.Zone);
        var pass = await workspace.Returns.LastPassAsync(cancellation);
        var html = page.Html(workspace.Catalog.Registry.City.Name, board, pass, await AsideAsync(workspace, cancellation));
        var folder = Path.Combine(workspace.Settings.Var, "reports");
        await WholeFile.WriteAsync(Path.Combine(folder, "board.html"), System.Text.Encoding.UTF8.GetBytes(html), cancellation);
        await WholeFile.WriteAsync(Path.Combine(folder, "board.xlsx"), page.Workbook(board), cancellation);
    }

    /// <summary>After a decision: answers delivered, totals recomputed, the board written anew.</summary>
    public static async Task SettleAsync(Workspace workspace, TextWriter output, CancellationToken cancellation)
    {
        await workspace.Revisiting.CatchUpAsync(cancellation);
        var run = await workspace.Consolidation.RunAsync(cancellation);
        var left = await workspace.Delivery.DeliverAsync(cancellation);
        await WriteBoardAsync(workspace, cancellation);
        if (left > 0) await output.WriteLineAsync(workspace.Phrases.Say("answers-left", left));
        if (run is { } number) await output.WriteLineAsync(workspace.Phrases.Say("new-run", number));
    }

    /// <summary>What the operator has to look at: files of nobody, and edits of schemas that a seal keeps from the totals.</summary>
    public static async Task<IReadOnlyList<string>> AsideAsync(Workspace workspace, CancellationToken cancellation) =>
    [
        .. (await workspace.Returns.AsideAsync(cancellation))
            .Where(aside => aside.Unit is null && File.Exists(Path.Combine(workspace.Settings.Inbox, aside.Path)))
            .Select(aside => workspace.Phrases.Say("operator-item", workspace.Phrases.Say(aside.Code, aside.Path), aside.Code)),
        .. (await workspace.Consolidation.HeldBackAsync(cancellation))
            .Select(held => workspace.Phrases.Say("sealed-redeclared", held.Period.ToString(), held.Form.Title)),
    ];
}
