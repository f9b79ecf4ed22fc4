using System.Diagnostics;
using Consolidator.Host.Commands;

namespace Consolidator.Benchmarks;

/// <summary>About 2,000 files in one workspace: the sample year and its quarters over many years, in one pass;
/// then many workspaces in one process.</summary>
internal static class ManyBenchmark
{
    private const int Years = 8;
    private const int Workspaces = 7;

    public static async Task RunAsync(string repository)
    {
        using (var workspace = Copies.OfYears(repository, Years))
        {
            var (files, seconds, summary) = await PassAsync(workspace);
            Console.WriteLine($"{files} files of {Years} years, end to end: {files / seconds:0} files/s, {Memory()} MB; {summary}");
        }
        var (all, took) = (0, 0.0);
        var memory = new List<long>();
        for (var round = 0; round < Workspaces; round++)
        {
            using var workspace = Copies.Of(repository, quarters: true);
            var (files, seconds, _) = await PassAsync(workspace);
            (all, took) = (all + files, took + seconds);
            memory.Add(Memory());
        }
        Console.WriteLine($"{all} files of {Workspaces} workspaces, end to end: {all / took:0} files/s; "
            + $"working set {memory[0]} MB after the first, {memory[^1]} MB at the end");
    }

    private static async Task<(int Files, double Seconds, string Summary)> PassAsync(Copies workspace)
    {
        var files = Directory.EnumerateFiles(Path.Combine(workspace.Folder, "inbox"), "*", SearchOption.AllDirectories).Count();
        using var output = new StringWriter();
        var watch = Stopwatch.StartNew();
        await CommandLine.RunAsync(
            ["run", "--once", "--workspace", workspace.Folder, "--Intake:Settle=0:0:0"], output, TextWriter.Null, TimeProvider.System);
        return (files, watch.Elapsed.TotalSeconds, output.ToString().Trim().Split('\n')[^1]);
    }

    private static long Memory() => Process.GetCurrentProcess().WorkingSet64 >> 20;
}
