using Consolidator.Intake;
using Consolidator.Texts;
using Spectre.Console;

namespace Consolidator.Host.Listings;

/// <summary>Shows the progress of a pass on a terminal; shows nothing when stderr is redirected.</summary>
internal static class PassBar
{
    public static async Task<PassSummary> ShowAsync(Func<IProgress<PassProgress>?, Task<PassSummary>> pass, Phrasebook phrases)
    {
        if (Console.IsErrorRedirected) return await pass(null);
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask(phrases.Say("pass-bar"));
            return await pass(new Reporting(bar));
        });
    }

    private sealed class Reporting(ProgressTask bar) : IProgress<PassProgress>
    {
        public void Report(PassProgress value)
        {
            bar.MaxValue = value.Of;
            bar.Value = value.Done;
            bar.Description = Markup.Escape(value.Path.Length > 40 ? "…" + value.Path[^39..] : value.Path);
        }
    }
}
