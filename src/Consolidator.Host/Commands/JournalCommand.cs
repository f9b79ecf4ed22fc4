using System.CommandLine;
using Consolidator.Journal;
using Consolidator.Listings;

namespace Consolidator.Host.Commands;

internal static class JournalCommand
{
    public static Command Create(CommandContext context)
    {
        var format = SharedOptions.Format();
        var verify = new Option<bool>("--verify") { Description = "Proves that no entry was changed, removed or put in between" };
        var command = new Command("journal", "Who decided what, and why") { verify, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var entries = await office.Workspace.Tables.Journal.AllAsync(cancellation);
            if (!parsed.GetValue(verify))
            {
                context.Write(JournalListing.Of(entries, office.Workspace.Settings.Zone), parsed.GetValue(format), office.Phrases);
                return CommandLine.Done;
            }
            var broken = JournalEntry.FindBreak(entries);
            await context.WriteLineAsync(broken is null
                ? office.Phrases.Say("journal-unbroken", entries.Count, entries is [.., var last] ? last.Hash : "—")
                : office.Phrases.Say("journal-broken", broken.Number));
            return broken is null ? CommandLine.Done : CommandLine.Wrong;
        });
        return command;
    }
}
