using System.Diagnostics;

namespace Consolidator.Benchmarks;

/// <summary>Runs the sample as a user does: one process from start to end.</summary>
internal static class PassBenchmark
{
    public static async Task RunAsync(string repository)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "consolidator.dll");
        foreach (var (what, only) in new[] { ("year 2013 (no quarters)", false), ("year and quarters", true) })
        {
            using var workspace = Copies.Of(repository, quarters: only);
            foreach (var pass in new[] { "first pass", "second pass" })
            {
                var watch = Stopwatch.StartNew();
                using var process = Process.Start(new ProcessStartInfo("dotnet",
                    [program, "run", "--once", "--workspace", workspace.Folder, "--Intake:Settle=0:0:0"])
                {
                    RedirectStandardOutput = true, RedirectStandardError = true,
                })!;
                long peak = 0;
                var output = process.StandardOutput.ReadToEndAsync();
                while (!process.WaitForExit(20))
                {
                    process.Refresh();
                    try { peak = Math.Max(peak, process.PeakWorkingSet64); }
                    catch (InvalidOperationException) { break; }
                }
                var summary = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
                Console.WriteLine($"{what}, {pass}: {watch.Elapsed.TotalSeconds:0.00} s wall, {peak >> 20} MB peak; {summary}");
            }
        }
    }
}
