using System.Globalization;
using Consolidator.Aggregation;
using Consolidator.Forms;
using Consolidator.Periods;

namespace Consolidator.Listings;

/// <summary>Why totals changed between two runs.</summary>
public static class DifferenceListing
{
    private static readonly string[] Columns = ["period", "form", "item", "scope", "from", "to", "change", "cause", "unit", "file", "cell"];

    public static Listing Of(Period period, IReadOnlyList<(Form Form, Difference Part)> parts) =>
        new(Columns, [.. parts.Select(one => (object?[])
        [
            period.ToString(), one.Form.Code, one.Part.Item, Named.Of(one.Part.Scope),
            Shown(one.Part.From), Shown(one.Part.To), Shown(one.Part.Change), Named.Of(one.Part.Cause),
            one.Part.Unit?.Code, one.Part.File, one.Part.Cell,
        ])]);

    private static Plain? Shown(decimal? figure) => Plain.Of(figure?.ToString(CultureInfo.InvariantCulture));
}
