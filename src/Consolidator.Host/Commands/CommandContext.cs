using System.CommandLine;
using Consolidator.Host.Listings;
using Consolidator.Listings;
using Consolidator.Office;
using Consolidator.Texts;
using Microsoft.Extensions.Logging;

namespace Consolidator.Host.Commands;

/// <summary>What every command needs.</summary>
/// <param name="Given">Settings from the command line.</param>
internal sealed record CommandContext(
    IReadOnlyList<KeyValuePair<string, string?>> Given, TextWriter Output, TextWriter Errors, TimeProvider Clock)
{
    public Settings Settings(ParseResult parsed)
    {
        var folder = parsed.GetValue(CommandLine.Workspace)!;
        if (!folder.Exists) throw new UsageException($"{folder.FullName}: there is no such folder.");
        return SettingsReader.Read(folder.FullName, Given);
    }

    /// <summary>Opens the workspace for a command that reads, or that writes without disturbing a pass.</summary>
    public async Task<OfficeServices> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var logs = LoggerFactory.Create(_ => { });
        return new(await Workspace.OpenAsync(Settings(parsed), logs, Clock, cancellation));
    }

    /// <summary>Opens the workspace for a decision: no other decision and no pass can run at the same time.</summary>
    public async Task<OfficeServices> OpenLockedAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var logs = LoggerFactory.Create(_ => { });
        return new(await Workspace.OpenLockedAsync(Settings(parsed), parsed.CommandResult.Command.Name, logs, Clock, cancellation));
    }

    public Task WriteLineAsync(string line) => Output.WriteLineAsync(line);

    public void Write(Listing listing, ListingFormat format, Phrasebook phrases)
    {
        switch (format)
        {
            case ListingFormat.Csv: Output.Write(listing.ToCsv()); break;
            case ListingFormat.Json: Output.WriteLine(listing.ToJson()); break;
            default: ListingTable.Write(listing, Output, phrases); break;
        }
    }
}

/// <summary>The user gave an argument that is wrong. The message is one sentence.</summary>
public sealed class UsageException(string message) : Exception(message);
