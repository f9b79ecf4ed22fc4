using System.CommandLine;
using Consolidator.Codes;
using Consolidator.Office;
using Consolidator.Periods;

namespace Consolidator.Host.Commands;

/// <summary>What the office decides about one return: <c>waive</c>, <c>return</c>, <c>withdraw</c>.</summary>
internal static class DecisionCommands
{
    public static IEnumerable<Command> Create(CommandContext surroundings)
    {
        var rule = new Option<string>("--rule") { Description = "Id of the rule, e.g. R5", Required = true };
        const string about = "Lets the errors of a rule pass, with a reason that is kept";
        yield return Of("waive", about, surroundings, [rule], async (decision, parsed, cancellation) =>
        {
            var (waived, counts) = await decision.Deciding.WaiveAsync(
                decision.Unit, decision.Form, decision.Period, parsed.GetValue(rule)!, decision.Reason, cancellation);
            return decision.Workspace.Phrases.Say(counts ? "decided-waived-counts" : "decided-waived-returned", waived);
        });
        yield return Of("return", "Sends an accepted return back to the unit", surroundings, [], async (decision, _, cancellation) =>
        {
            await decision.Deciding.ReturnAsync(decision.Unit, decision.Form, decision.Period, decision.Reason, cancellation);
            return decision.Workspace.Phrases.Say("decided-returned");
        });
        yield return Of("withdraw", "Takes a return out; its history is kept", surroundings, [], async (decision, _, cancellation) =>
        {
            await decision.Deciding.WithdrawAsync(decision.Unit, decision.Form, decision.Period, decision.Reason, cancellation);
            return decision.Workspace.Phrases.Say("decided-withdrawn");
        });
    }

    private sealed record Decision(Workspace Workspace, Decisions Deciding, UnitCode Unit, FormCode Form, Period Period, string Reason);

    private static Command Of(
        string name, string about, CommandContext surroundings, IReadOnlyList<Option> more,
        Func<Decision, ParseResult, CancellationToken, Task<string>> decide)
    {
        var (unit, form, period) = (SharedOptions.Unit(required: true), SharedOptions.Form(), SharedOptions.Period(required: true));
        var reason = new Option<string>("--reason") { Description = "Why; it is kept and shown", Required = true };
        form.Required = true;
        var command = new Command(name, about) { unit, form, period, reason };
        foreach (var option in more) command.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (string.IsNullOrWhiteSpace(parsed.GetValue(reason))) throw new UsageException("--reason must say why.");
            using var held = await surroundings.LockAsync(parsed, name, cancellation);
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            await workspace.DeclareAsync(cancellation);
            var decision = new Decision(workspace, workspace.Deciding,
                workspace.FindUnit(parsed.GetValue(unit))!.Value,
                workspace.FindForm(parsed.GetValue(form))!.Value,
                parsed.GetValue(period)!.Value,
                parsed.GetValue(reason)!.Trim());
            await surroundings.Output.WriteLineAsync(await decide(decision, parsed, cancellation));
            await PassRunner.SettleAsync(workspace, surroundings.Output, cancellation);
            return CommandLine.Done;
        });
        return command;
    }
}
