using System.CommandLine;
using System.Text;
using Consolidator.Boards;
using Consolidator.Host.Listings;
using Consolidator.Intake;
using Consolidator.Storing;

namespace Consolidator.Host.Commands;

/// <summary>What is published stays what it was: <c>seal</c>, <c>erratum</c>, <c>release</c>.</summary>
internal static class SealCommands
{
    public static Command Seal(CommandContext surroundings)
    {
        var (period, form) = (SharedOptions.Period(required: true), SharedOptions.Form());
        var incomplete = new Option<string?>("--allow-incomplete")
        {
            Description = "Why it is sealed although units are missing or warnings unexplained",
        };
        var command = new Command("seal", "Freezes the latest run as published") { period, form, incomplete };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var held = await surroundings.LockAsync(parsed, "seal", cancellation);
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var (asked, ofForm) = (parsed.GetValue(period)!.Value, workspace.FindForm(parsed.GetValue(form)));
            var reason = parsed.GetValue(incomplete)?.Trim();
            if (reason is "") throw new UsageException("--allow-incomplete must say why.");
            var obstacles = Obstacles.Of(await workspace.BoardAsync(asked, cancellation), ofForm);
            foreach (var obstacle in obstacles) await surroundings.Output.WriteLineAsync(workspace.Phrases.Say(obstacle));
            if (obstacles.Count > 0 && reason is null)
            {
                await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("seal-refused", obstacles.Count));
                return CommandLine.Wrong;
            }
            var made = await workspace.Sealing.SealAsync(asked, ofForm, reason, PeriodDocuments.Of(workspace, asked), cancellation);
            foreach (var seal in made)
                await surroundings.Output.WriteLineAsync(
                    workspace.Phrases.Say("sealed", asked.ToString(), workspace.Catalog[seal.Form]!.Title, seal.Run));
            if (made.Count == 0) await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("seal-nothing", asked.ToString()));
            return made.Count == 0 ? CommandLine.Wrong : CommandLine.Done;
        });
        return command;
    }

    public static Command Erratum(CommandContext surroundings)
    {
        var (period, form, unit) = (SharedOptions.Period(required: true), SharedOptions.Form(), SharedOptions.Unit());
        var reason = new Option<string>("--reason") { Description = "Why a published figure changes; it is kept", Required = true };
        var command = new Command("erratum", "Opens a sealed period for corrections, and lists what they change")
        {
            period, form, unit, reason,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (string.IsNullOrWhiteSpace(parsed.GetValue(reason))) throw new UsageException("--reason must say why.");
            using var held = await surroundings.LockAsync(parsed, "erratum", cancellation);
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var asked = parsed.GetValue(period)!.Value;
            var opened = await workspace.Sealing.OpenAsync(asked,
                workspace.FindForm(parsed.GetValue(form)), workspace.FindUnit(parsed.GetValue(unit)), parsed.GetValue(reason)!.Trim(),
                cancellation);
            if (opened.Count == 0) throw new UsageException($"Nothing is sealed for {asked}.");
            await surroundings.Output.WriteLineAsync(
                workspace.Phrases.Say("erratum-opened", asked.ToString(), opened.Sum(one => one.LetIn)));
            await PassRunner.SettleAsync(workspace, surroundings.Output, cancellation);
            await WriteListAsync(workspace, surroundings, opened.Select(one => one.Seal), cancellation);
            return CommandLine.Done;
        });
        return command;
    }

    public static Command Release(CommandContext surroundings)
    {
        var unit = SharedOptions.Unit(required: true);
        var hash = new Option<string>("--hash") { Description = "SHA-256 of the held text, as the report lists it", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why it may go out" };
        var command = new Command("release", "Lets a text go out that was held for review (先审查后公开)") { unit, hash, reason };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sha256 = parsed.GetValue(hash)!.ToLowerInvariant();
            if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
                throw new UsageException("--hash is the 64 hexadecimal digits of the held text's SHA-256.");
            using var held = await surroundings.LockAsync(parsed, "release", cancellation);
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var of = workspace.FindUnit(parsed.GetValue(unit))!.Value;
            if (!await workspace.Seals.HasFiledAsync(of, sha256, Texts.Digest.Of, cancellation)
                && !PeriodDocuments.All(workspace).Any(file => file.Sha256 == sha256))
                throw new UsageException(
                    $"{of} has filed no text and no file with that hash, and no document has it; copy it from the list of what is held.");
            await workspace.Seals.ReleaseAsync(of, sha256, parsed.GetValue(reason), workspace.Clock.GetUtcNow(), cancellation);
            await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("released"));
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>The list of old, new and why, since what was sealed; printed, and kept beside the reports.</summary>
    private static async Task WriteListAsync(
        Workspace workspace, CommandContext surroundings, IEnumerable<Seal> opened, CancellationToken cancellation)
    {
        foreach (var seal in opened)
        {
            var parts = await workspace.Comparing.OfAsync(seal.Period, seal.Form, seal.Run, null, cancellation);
            if (parts.Count == 0) continue;
            var listing = DiffCommand.Of(seal.Period.ToString(), parts.Select(part => (part.Form.Code, part.Part)));
            listing.Write(surroundings.Output, ListingFormat.Table, workspace.Phrases);
            using var csv = new StringWriter();
            listing.Write(csv, ListingFormat.Csv, workspace.Phrases);
            var file = Path.Combine(
                workspace.Settings.Reports(seal.Period), $"勘误-{seal.Form}-{workspace.Clock.GetUtcNow():yyyyMMdd-HHmmss}.csv");
            await WholeFile.WriteAsync(
                file, Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(csv.ToString())).ToArray(), cancellation);
            await surroundings.Output.WriteLineAsync(file);
        }
    }
}
