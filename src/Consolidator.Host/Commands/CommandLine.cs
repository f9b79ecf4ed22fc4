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

    /// <summary>Given anywhere on the line, before or after the command.</summary>
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
            // That no command was given is the smaller half of a command nobody knows.
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
                // The worker gets this long to end what it is at.
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
        // The share is away, the disk full, the warehouse broken: a sentence for who runs it, not a stack of calls.
        catch (Exception machine) when (machine is IOException or UnauthorizedAccessException or DbException)
        {
            await errors.WriteLineAsync(machine.Message);
            return Unprocessed;
        }
        // Stopped before it was done, e.g. while it waited for a pass to end.
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped before it was done. What was decided is in the journal.");
            return Unprocessed;
        }
    }
}
