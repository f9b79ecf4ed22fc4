using System.Globalization;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Storing;

namespace Consolidator.Listings;

/// <summary>A figure or text of a unit that a run included.</summary>
/// <param name="Form">The form as the run used it.</param>
/// <param name="Name">The name of the unit; null when the registry no longer has it.</param>
public sealed record ListedObservation(Form Form, string? Name, Contribution Cell);

/// <summary>All figures and texts that the totals of a period consist of.</summary>
public static class ObservationsListing
{
    private static readonly string[] Columns =
        ["period", "form", "unit", "name", "version", "item", "value", "measure", "text", "file", "sha256", "sheet", "cell"];

    public static Listing Of(Period period, IReadOnlyList<ListedObservation> observations) =>
        new(Columns, [.. observations.Select(one => (object?[])
        [
            period.ToString(), one.Form.Code, one.Cell.Unit, one.Name, one.Cell.Version, one.Cell.Item,
            Plain.Of(one.Cell.Value?.ToString(CultureInfo.InvariantCulture)), one.Form[one.Cell.Item]?.Measure, one.Cell.Words,
            one.Cell.File, one.Cell.Sha256, one.Cell.Sheet, one.Cell.Cell,
        ])]);
}
