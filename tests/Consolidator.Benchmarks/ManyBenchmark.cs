using System.Diagnostics;
using Consolidator.Host.Commands;

namespace Consolidator.Benchmarks;

/// <summary>About 2,000 files: the sample year over many workspaces, one after the other in one process.</summary>
internal static class ManyBenchmark
{
    private const int Files = 2000;

    public static async Task RunAsync(string repository)
    {
        var (files, seconds) = (0, 0.0);
        var memory = new List<long>();
        while (files < Files)
        {
            using var workspace = Copies.Of(repository, quarters: false);
            var watch = Stopwatch.StartNew();
            using var output = new StringWriter();
            await CommandLine.RunAsync(["run", "--once", "--workspace", workspace.Folder, "--Intake:Settle=0:0:0"], output, TextWriter.Null, TimeProvider.System);
            seconds += watch.Elapsed.TotalSeconds;
            files += Directory.EnumerateFiles(Path.Combine(workspace.Folder, "inbox"), "*", SearchOption.AllDirectories).Count(file => !file.Contains("回执", StringComparison.Ordinal));
            memory.Add(Process.GetCurrentProcess().WorkingSet64 >> 20);
        }
        Console.WriteLine($"{files} files end to end: {files / seconds:0} files/s; working set {memory[memory.Count / 4]} MB after a quarter, {memory[^1]} MB at the end");
    }
}
