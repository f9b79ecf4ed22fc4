using System.CommandLine;
using System.Data.Common;
using Consolidator.Forms.Files;
using Consolidator.Office;
using Consolidator.Rules.Language;
using Consolidator.Runs;
using Consolidator.Storing;
using Consolidator.Texts;
using Microsoft.Extensions.Logging;

namespace Consolidator.Host.Commands;

/// <summary>The command line (DESIGN.md 4). Usage and configuration errors are one sentence and exit code 2.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Wrong = 1;
    public const int Misused = 2;
    public const int Unprocessed = 3;

    /// <summary>Given anywhere on the line, before or after the command.</summary>
    internal static readonly Option<DirectoryInfo> Workspace = new("--workspace")
    {
        Description = "The folder with schemas, inbox and var",
        Recursive = true,
        DefaultValueFactory = _ => new(Environment.CurrentDirectory),
    };

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        var (given, left) = Settings.Split(arguments);
        var root = new RootCommand("Consolidates returns of many units: takes in, checks, answers, adds up.") { Workspace };
        var surroundings = new CommandContext(given, output, errors, clock);
        root.Add(RunCommand.Create(surroundings));
        root.Add(CheckCommand.Create(surroundings));
        root.Add(StatusCommand.Create(surroundings));
        root.Add(TotalsCommand.Create(surroundings));
        root.Add(FindingsCommand.Create(surroundings));
        root.Add(ExplainCommand.Create(surroundings));
        root.Add(ReportCommands.Report(surroundings));
        root.Add(ReportCommands.Bulletin(surroundings));
        root.Add(ExportCommand.Create(surroundings));
        root.Add(ChaseCommands.Remind(surroundings));
        root.Add(ChaseCommands.Timeliness(surroundings));
        root.Add(DiffCommand.Create(surroundings));
        root.Add(TemplateCommand.Create(surroundings));
        root.Add(InitCommand.Create(surroundings));
        root.Add(SealCommands.Seal(surroundings));
        root.Add(SealCommands.Erratum(surroundings));
        root.Add(SealCommands.Release(surroundings));
        foreach (var command in DecisionCommands.Create(surroundings)) root.Add(command);
        var parsed = root.Parse(left);
        if (parsed.Errors.Count > 0)
        {
            // That no command was given is the smaller half of a command nobody knows.
            var unknown = parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var token, ..] ? token : null;
            await errors.WriteLineAsync(unknown is null ? parsed.Errors[0].Message.ReplaceLineEndings(" ")
                : $"There is no command '{unknown}'; the commands are "
                    + string.Join(", ", root.Subcommands.Select(command => command.Name)) + ".");
            return Misused;
        }
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = output, Error = errors });
        }
        catch (Exception wrong) when (wrong
            is SettingException or SchemaException or RuleException or TemplateException
            or WarehouseException or LockedException
            or UsageException or DecisionException or ComparingException)
        {
            await errors.WriteLineAsync(wrong.Message);
            return Misused;
        }
        // The share is away, the disk full, the warehouse broken: a sentence for who runs it, not a stack of calls.
        catch (Exception machine) when (machine is IOException or UnauthorizedAccessException or DbException)
        {
            await errors.WriteLineAsync(machine.Message);
            return Unprocessed;
        }
        catch (OperationCanceledException)
        {
            return Done;
        }
    }
}

/// <summary>What every command is given.</summary>
/// <param name="Given">Settings from the command line.</param>
internal sealed record CommandContext(
    IReadOnlyList<KeyValuePair<string, string?>> Given, TextWriter Output, TextWriter Errors, TimeProvider Clock)
{
    public Settings Settings(ParseResult parsed)
    {
        var folder = parsed.GetValue(CommandLine.Workspace)!;
        if (!folder.Exists) throw new UsageException($"{folder.FullName}: there is no such folder.");
        return Host.Settings.Load(folder.FullName, Given);
    }

    /// <summary>For a command that writes: one at a time, a pass included.</summary>
    public Task<PassLock> LockAsync(ParseResult parsed, string purpose, CancellationToken cancellation)
    {
        var settings = Settings(parsed);
        return PassLock.TakeAsync(settings.Var, purpose, settings.LockWait, Clock, cancellation);
    }

    /// <summary>Opens the workspace for a command that reads, or writes a little.</summary>
    public async Task<Workspace> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var settings = Settings(parsed);
        using var logs = LoggerFactory.Create(_ => { });
        return await Workspace.OpenAsync(settings, logs, Clock, cancellation);
    }
}

/// <summary>The command was given something that isn't so. One sentence.</summary>
public sealed class UsageException(string message) : Exception(message);
