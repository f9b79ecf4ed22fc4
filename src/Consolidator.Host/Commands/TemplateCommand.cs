using System.CommandLine;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Intake;
using Consolidator.Periods;
using Consolidator.Templates;
using Consolidator.Units;

namespace Consolidator.Host.Commands;

/// <summary>Workbooks to fill in: one per unit and form that the unit owes in the period.</summary>
internal static class TemplateCommand
{
    public static Command Create(CommandContext surroundings)
    {
        var (period, form, unit) = (SharedOptions.Period(required: true), SharedOptions.Form(), SharedOptions.Unit());
        var all = new Option<bool>("--all") { Description = "For every unit of the roster" };
        var folder = new Option<DirectoryInfo>("--out") { Description = "Where the workbooks go", Required = true };
        var command = new Command("template", "Workbooks to fill in, one per unit and form") { period, form, unit, all, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var (asked, one) = (parsed.GetValue(period)!.Value, workspace.FindUnit(parsed.GetValue(unit)));
            if (parsed.GetValue(all) == one is not null) throw new UsageException("Say either --unit CODE or --all.");
            var only = workspace.FindForm(parsed.GetValue(form));
            var owed = Owed(workspace, asked, only, one).ToList();
            if (owed.Count == 0) throw new UsageException(NothingOwed(workspace, asked, only, one));
            foreach (var (what, who) in owed)
            {
                var others = await workspace.History.OthersAsync(who, what, asked, workspace.Catalog, cancellation);
                var known = KnownFigures.Of(what, asked, others.Standing);
                var workbook = TemplateWorkbook.Make(what, who, asked, known, workspace.Catalog.Registry, workspace.Phrases);
                var path = Path.Combine(parsed.GetValue(folder)!.FullName, FileName(what, who, asked, owed));
                await WholeFile.WriteAsync(path, workbook, cancellation);
                await surroundings.Output.WriteLineAsync(path);
            }
            return CommandLine.Done;
        });
        return command;
    }

    private static IEnumerable<(Form Form, Unit Unit)> Owed(Workspace workspace, Period period, FormCode? form, UnitCode? unit) =>
        workspace.Catalog.Collections.Where(collection => collection.Period == period && (form is null || collection.Form == form))
            .SelectMany(collection => collection.Roster(workspace.Catalog.Registry), (collection, owing) =>
                (workspace.Catalog[collection.Form]!, owing))
            .Where(pair => unit is null || pair.owing.Code == unit).Distinct();

    // That one form is not owed doesn't say that none is.
    private static string NothingOwed(Workspace workspace, Period period, FormCode? form, UnitCode? unit)
    {
        var who = unit is null ? workspace.Phrases.Say("template-none-anyone") : $"{workspace.Catalog.Registry[unit.Value]?.Name}（{unit}）";
        return form is null ? workspace.Phrases.Say("template-none", who, period.ToString())
            : workspace.Phrases.Say("template-none-form", who, period.ToString(), workspace.Catalog[form.Value]?.Title
                ?? form.Value.Value, form);
    }

    // The name says whose and for when, as the cover does; a form's code would bring in another year.
    private static string FileName(Form form, Unit unit, Period period, IReadOnlyList<(Form Form, Unit Unit)> owed)
    {
        var title = owed.Any(other => other.Form != form && other.Form.Title == form.Title) ? $"{form.Title}_{form.Code}" : form.Title;
        return string.Concat($"{unit.Code}-{unit.Name}-{title}-{period}.xlsx"
            .Select(c => Path.GetInvalidFileNameChars().Contains(c) || c is ':' or '/' or '\\' ? '_' : c));
    }
}
