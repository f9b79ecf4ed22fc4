using System.CommandLine;
using Consolidator.Host.Listings;

namespace Consolidator.Host.Commands;

/// <summary>Commands around publishing: <c>seal</c>, <c>erratum</c>, <c>release</c>.</summary>
internal static class SealCommands
{
    public static Command Seal(CommandContext context)
    {
        var (period, form, who) = (SharedOptions.Period(required: true), SharedOptions.Form(), SharedOptions.As());
        var incomplete = new Option<string?>("--allow-incomplete")
        {
            Description = "Why it is sealed although units are missing or warnings unexplained",
        };
        var command = new Command("seal", "Freezes the latest run as published") { period, form, incomplete, who };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (asked, reason) = (parsed.GetValue(period)!.Value, parsed.GetValue(incomplete)?.Trim());
            if (reason is "") throw new UsageException("--allow-incomplete must say why.");
            await using var office = await context.OpenLockedAsync(parsed, cancellation);
            var (obstacles, made) = await office.Sealing.SealAsync(
                asked, office.FindForm(parsed.GetValue(form)), reason, parsed.GetValue(who), cancellation);
            foreach (var obstacle in obstacles) await context.WriteLineAsync(office.Phrases.Say(obstacle));
            foreach (var seal in made)
                await context.WriteLineAsync(
                    office.Phrases.Say("sealed", asked.ToString(), office.Workspace.Catalog[seal.Form]!.Title, seal.Run));
            if (made.Count > 0) return CommandLine.Done;
            await context.WriteLineAsync(obstacles.Count > 0 && reason is null
                ? office.Phrases.Say("seal-refused", obstacles.Count) : office.Phrases.Say("seal-nothing", asked.ToString()));
            return CommandLine.Wrong;
        });
        return command;
    }

    public static Command Erratum(CommandContext context)
    {
        var (period, form, unit) = (SharedOptions.Period(required: true), SharedOptions.Form(), SharedOptions.Unit());
        var (reason, who) = (SharedOptions.Reason("Why a published figure changes; it is kept"), SharedOptions.As());
        var command = new Command("erratum", "Opens a sealed period for corrections, and lists what they change")
        {
            period, form, unit, reason, who,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenLockedAsync(parsed, cancellation);
            var asked = parsed.GetValue(period)!.Value;
            var opened = await office.Sealing.OpenAsync(
                asked, office.FindForm(parsed.GetValue(form)), office.FindUnit(parsed.GetValue(unit)), parsed.GetValue(reason)!.Trim(),
                parsed.GetValue(who), cancellation);
            await context.WriteLineAsync(office.Phrases.Say("erratum-opened", asked.ToString(), opened.Sum(one => one.LetIn)));
            await DecisionCommands.SettleAsync(office, context, cancellation);
            foreach (var (listing, file) in await office.Errata.WriteAsync([.. opened.Select(one => one.Seal)], cancellation))
            {
                context.Write(listing, ListingFormat.Table, office.Phrases);
                await context.WriteLineAsync(file);
            }
            return CommandLine.Done;
        });
        return command;
    }

    public static Command Release(CommandContext context)
    {
        var (unit, who) = (SharedOptions.Unit(required: true), SharedOptions.As());
        var hash = new Option<string>("--hash") { Description = "SHA-256 of the held text, as the report lists it", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why it may go out" };
        var command = new Command("release", "Lets a text go out that was held for review (先审查后公开)") { unit, hash, reason, who };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sha256 = parsed.GetValue(hash)!.ToLowerInvariant();
            if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
                throw new UsageException("--hash is the 64 hexadecimal digits of the held text's SHA-256.");
            await using var office = await context.OpenLockedAsync(parsed, cancellation);
            await office.Releases.ReleaseAsync(
                office.FindUnit(parsed.GetValue(unit))!.Value, sha256, parsed.GetValue(reason)?.Trim() ?? "", parsed.GetValue(who),
                cancellation);
            await context.WriteLineAsync(office.Phrases.Say("released"));
            return CommandLine.Done;
        });
        return command;
    }
}
