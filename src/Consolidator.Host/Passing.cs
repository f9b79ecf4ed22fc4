using Consolidator.Intake;

namespace Consolidator.Host;

/// <summary>A pass with what comes after it, the same for the worker and for <c>run --once</c>.</summary>
internal static class Passing
{
    public static async Task<PassSummary> RunAsync(Workspace workspace, Pass pass, bool wait, IProgress<PassProgress>? progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(workspace.Settings.Inbox);
        await workspace.DeclareAsync(cancellation);
        return await pass.RunAsync(wait, progress, cancellation);
    }

    /// <summary>After a decision: answers delivered, totals recomputed, the board written anew.</summary>
    public static async Task SettleAsync(Workspace workspace, TextWriter output, CancellationToken cancellation)
    {
        var run = await workspace.Consolidation.RunAsync(cancellation);
        await workspace.Delivery.DeliverAsync(cancellation);
        if (run is { } number) await output.WriteLineAsync(workspace.Phrases.Say("new-run", number));
    }

    /// <summary>What the operator has to look at: files of nobody.</summary>
    public static async Task<IReadOnlyList<string>> AsideAsync(Workspace workspace, CancellationToken cancellation) =>
        [.. (await workspace.Returns.AsideAsync(cancellation)).Where(aside => aside.Unit is null && File.Exists(Path.Combine(workspace.Settings.Inbox, aside.Path)))
            .Select(aside => workspace.Phrases.Say("operator-item", workspace.Phrases.Say(aside.Code, aside.Path), aside.Code))];
}
