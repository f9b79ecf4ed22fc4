using System.CommandLine;
using System.Data.Common;
using Consolidator.Forms.Files;
using Consolidator.Office;
using Consolidator.Rules.Language;
using Consolidator.Runs;
using Consolidator.Storing;
using Consolidator.Texts;

namespace Consolidator.Host.Commands;

/// <summary>The command line (DESIGN.md 4). Usage and configuration errors are one sentence and exit code 2.</summary>
public static class CommandLine
{
    public const int Done = 0;
    public const int Wrong = 1;
    public const int Misused = 2;
    public const int Unprocessed = 3;

    /// <summary>May be given anywhere on the line, before or after the command.</summary>
    internal static readonly Option<DirectoryInfo> Workspace = new("--workspace")
    {
        Description = "The folder with schemas, inbox and var",
        Recursive = true,
        DefaultValueFactory = _ => new(Environment.CurrentDirectory),
    };

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        var (given, left) = SettingsReader.Split(arguments);
        var root = new RootCommand("Consolidates returns of many units: takes in, checks, answers, adds up.") { Workspace };
        var context = new CommandContext(given, output, errors, clock);
        root.Add(RunCommand.Create(context));
        root.Add(CheckCommand.Create(context));
        root.Add(StatusCommand.Create(context));
        root.Add(TotalsCommand.Create(context));
        root.Add(FindingsCommand.Create(context));
        root.Add(ExplainCommand.Create(context));
        root.Add(ReportCommands.Report(context));
        root.Add(ReportCommands.Bulletin(context));
        root.Add(ExportCommand.Create(context));
        root.Add(ChaseCommands.Remind(context));
        root.Add(ChaseCommands.Timeliness(context));
        root.Add(DiffCommand.Create(context));
        root.Add(TemplateCommand.Create(context));
        root.Add(InitCommand.Create(context));
        root.Add(SealCommands.Seal(context));
        root.Add(SealCommands.Erratum(context));
        root.Add(SealCommands.Release(context));
        root.Add(JournalCommand.Create(context));
        foreach (var command in DecisionCommands.Create(context)) root.Add(command);
        var parsed = root.Parse(left);
        if (parsed.Errors.Count > 0)
        {
            // For an unknown command the parser reports first that no command was given, which would mislead the user.
            var unknown = parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var token, ..] ? token : null;
            await errors.WriteLineAsync(unknown is null ? parsed.Errors[0].Message.ReplaceLineEndings(" ")
                : $"There is no command '{unknown}'; the commands are "
                    + string.Join(", ", root.Subcommands.Select(command => command.Name)) + ".");
            return Misused;
        }
        try
        {
            return await parsed.InvokeAsync(new()
            {
                EnableDefaultExceptionHandler = false, Output = output, Error = errors,
                // How long the worker has to end the current drop.
                ProcessTerminationTimeout = RunCommand.TimeToEnd + TimeSpan.FromSeconds(5),
            });
        }
        catch (Exception wrong) when (wrong
            is SettingException or SchemaException or RuleException or TemplateException
            or WarehouseException or LockedException
            or UsageException or OfficeException or ComparisonException)
        {
            await errors.WriteLineAsync(wrong.Message);
            return Misused;
        }
        // The share is not mounted, the disk is full or the warehouse is broken: the operator needs a sentence, not a stack trace.
        catch (Exception machine) when (machine is IOException or UnauthorizedAccessException or DbException)
        {
            await errors.WriteLineAsync(machine.Message);
            return Unprocessed;
        }
        // For example, Ctrl+C while the command waits for a pass to end.
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped before it was done. What was decided is in the journal.");
            return Unprocessed;
        }
    }
}
