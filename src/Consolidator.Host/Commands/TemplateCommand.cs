using System.CommandLine;

namespace Consolidator.Host.Commands;

/// <summary>Workbooks to fill in: one for each unit and form that the unit owes in the period.</summary>
internal static class TemplateCommand
{
    public static Command Create(CommandContext context)
    {
        var (period, form, unit) = (SharedOptions.Period(required: true), SharedOptions.Form(), SharedOptions.Unit());
        var all = new Option<bool>("--all") { Description = "For every unit of the roster" };
        var folder = new Option<DirectoryInfo>("--out") { Description = "Where the workbooks go", Required = true };
        var command = new Command("template", "Workbooks to fill in, one per unit and form") { period, form, unit, all, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var (asked, one, only) = (
                parsed.GetValue(period)!.Value, office.FindUnit(parsed.GetValue(unit)), office.FindForm(parsed.GetValue(form)));
            if (parsed.GetValue(all) == one is not null) throw new UsageException("Say either --unit CODE or --all.");
            var paths = await office.Templates.WriteAsync(asked, only, one, parsed.GetValue(folder)!.FullName, cancellation);
            if (paths.Count == 0) throw new UsageException(office.Phrases.Say(office.Templates.NothingOwed(asked, only, one)));
            foreach (var path in paths) await context.WriteLineAsync(path);
            return CommandLine.Done;
        });
        return command;
    }
}
