using System.CommandLine;
using Consolidator.Journal;
using Consolidator.Office;
using Consolidator.Returns;

namespace Consolidator.Host.Commands;

/// <summary>Decisions of the office about one return: <c>waive</c>, <c>return</c>, <c>withdraw</c>.</summary>
internal static class DecisionCommands
{
    public static IEnumerable<Command> Create(CommandContext context)
    {
        var rule = new Option<string>("--rule") { Description = "Id of the rule, e.g. R5", Required = true };
        const string About = "Lets the errors of a rule pass, with a reason that is kept";
        yield return Create("waive", About, context, [rule], async (office, asked, parsed, cancellation) =>
        {
            var (waived, counts) = await office.Decisions.WaiveAsync(
                asked.Return, parsed.GetValue(rule)!, asked.Reason, asked.Who, cancellation);
            return office.Phrases.Say(counts ? "decided-waived-counts" : "decided-waived-returned", waived);
        });
        yield return Create("return", "Sends an accepted return back to the unit", context, [], async (office, asked, _, cancellation) =>
        {
            await office.Decisions.ReturnAsync(asked.Return, asked.Reason, asked.Who, cancellation);
            return office.Phrases.Say("decided-returned");
        });
        yield return Create("withdraw", "Takes a return out; its history is kept", context, [], async (office, asked, _, cancellation) =>
        {
            await office.Decisions.WithdrawAsync(asked.Return, asked.Reason, asked.Who, cancellation);
            return office.Phrases.Say("decided-withdrawn");
        });
    }

    private sealed record Asked(ReturnId Return, string Reason, Actor Who);

    private static Command Create(
        string name, string about, CommandContext context, IReadOnlyList<Option> more,
        Func<OfficeServices, Asked, ParseResult, CancellationToken, Task<string>> decide)
    {
        var (unit, form, period) = (SharedOptions.Unit(required: true), SharedOptions.Form(), SharedOptions.Period(required: true));
        var (reason, who) = (SharedOptions.Reason("Why; it is kept and shown"), SharedOptions.As());
        form.Required = true;
        var command = new Command(name, about) { unit, form, period, reason, who };
        foreach (var option in more) command.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenLockedAsync(parsed, cancellation);
            var id = new ReturnId(
                office.FindUnit(parsed.GetValue(unit))!.Value, office.FindForm(parsed.GetValue(form))!.Value,
                parsed.GetValue(period)!.Value);
            var asked = new Asked(id, parsed.GetValue(reason)!.Trim(), parsed.GetValue(who));
            await context.WriteLineAsync(await decide(office, asked, parsed, cancellation));
            await SettleAsync(office, context, cancellation);
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>Does the work after a decision: delivers answers, computes totals and writes the board.</summary>
    public static async Task SettleAsync(OfficeServices office, CommandContext context, CancellationToken cancellation)
    {
        var (run, undelivered) = await office.Settlement.RunAsync(cancellation);
        if (undelivered > 0) await context.WriteLineAsync(office.Phrases.Say("answers-left", undelivered));
        if (run is { } number) await context.WriteLineAsync(office.Phrases.Say("new-run", number));
    }
}
