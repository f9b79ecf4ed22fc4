using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Intake;
using Consolidator.Periods;
using Consolidator.Templates;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Office;

/// <summary>Writes workbooks to fill in: one for each unit and form that the unit owes in the period.</summary>
public sealed class TemplateWriter(Workspace workspace)
{
    /// <param name="form">Null for all forms of the period.</param>
    /// <param name="unit">Null for all units of the roster.</param>
    /// <returns>Paths of the workbooks; empty when nothing is owed.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(
        Period period, FormCode? form, UnitCode? unit, string folder, CancellationToken cancellation)
    {
        var owed = FindOwed(period, form, unit).ToList();
        var paths = new List<string>();
        foreach (var (what, who) in owed)
        {
            var others = await workspace.Tables.Contexts.OthersAsync(who, what, period, cancellation);
            var workbook = TemplateWorkbook.Create(
                what, who, period, KnownFigures.Find(what, period, others.Standing), workspace.Catalog.Registry, workspace.Phrases);
            paths.Add(Path.Combine(folder, NameOf(what, who, period, owed)));
            await WholeFile.WriteAsync(paths[^1], workbook, cancellation);
        }
        return paths;
    }

    /// <summary>The sentence that says that nothing is owed.</summary>
    public Sentence NothingOwed(Period period, FormCode? form, UnitCode? unit)
    {
        object who = unit is null ? new Sentence("template-none-anyone") : $"{workspace.Catalog.Registry[unit.Value]?.Name}（{unit}）";
        // When the user asked for one form, other forms may still be owed.
        return form is { } one
            ? new("template-none-form", who, period.ToString(), workspace.Catalog[one]?.Title ?? one.Value, one)
            : new("template-none", who, period.ToString());
    }

    private IEnumerable<(Form Form, Unit Unit)> FindOwed(Period period, FormCode? form, UnitCode? unit) =>
        workspace.Catalog.Collections.Where(collection => collection.Period == period && (form is null || collection.Form == form))
            .SelectMany(collection => collection.Roster(workspace.Catalog.Registry), (collection, owing) =>
                (workspace.Catalog[collection.Form]!, owing))
            .Where(pair => unit is null || pair.owing.Code == unit).Distinct();

    // The file name gives unit and period like the cover; the form code contains another year and would contradict the period.
    private static string NameOf(Form form, Unit unit, Period period, IReadOnlyList<(Form Form, Unit Unit)> owed)
    {
        var title = owed.Any(other => other.Form != form && other.Form.Title == form.Title) ? $"{form.Title}_{form.Code}" : form.Title;
        return string.Concat($"{unit.Code}-{unit.Name}-{title}-{period}.xlsx"
            .Select(c => Path.GetInvalidFileNameChars().Contains(c) || c is ':' or '/' or '\\' ? '_' : c));
    }
}
