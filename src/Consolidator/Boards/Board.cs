using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Boards;

/// <summary>A row of the board: a unit and a form that it owes.</summary>
/// <param name="OnTime">Null when nothing was filed, or there is no due date.</param>
/// <param name="Contact">The last time the office contacted the unit about the form, by an answer or a reminder; null when never.</param>
/// <param name="Container">The unit whose return contains this unit's figures and counts instead.</param>
public sealed record BoardRow(
    Period Period, Form Form, Unit Unit, ReturnStatus? Filed, DateOnly? Due, bool? OnTime, DateTimeOffset? Contact, Unit? Container)
{
    public BoardState State => BoardStates.Of(Filed?.Latest.State);

    /// <summary>True for a return without errors that does not count, because it came after the seal and waits for an erratum.</summary>
    public bool AfterSeal => State.IsTaken && Standing != Version;

    public int? Version => Filed?.Latest.Number;
    public int? Standing => Filed?.Standing;
}

/// <summary>The state of all returns: one row per unit and form owed.</summary>
public static class Board
{
    /// <param name="period">Null: all periods that have a submission or a due date.</param>
    /// <param name="contacts">The last time the office contacted the unit about each return.</param>
    /// <param name="city">The time zone of the city, which defines its days.</param>
    public static IReadOnlyList<BoardRow> Build(
        FormCatalog catalog, IReadOnlyList<ReturnStatus> filed,
        IReadOnlyDictionary<ReturnId, DateTimeOffset> contacts,
        Period? period, TimeZoneInfo city)
    {
        var latest = filed.ToDictionary(one => one.Latest.Return);
        var withSubmission = filed.Select(one => one.Latest.Return.Period).ToHashSet();
        return [.. from collection in catalog.Collections
                   where period is { } asked
                       ? collection.Period == asked
                       : withSubmission.Contains(collection.Period) || collection.Due.Count > 0
                   orderby collection.Period, collection.Form
                   from unit in collection.Roster(catalog.Registry)
                   select Row(
                       collection, unit, catalog,
                       latest.GetValueOrDefault(new(unit.Code, collection.Form, collection.Period)),
                       contacts.TryGetValue(new(unit.Code, collection.Form, collection.Period), out var contact) ? contact : null, city)];
    }

    private static BoardRow Row(
        Collection collection, Unit unit, FormCatalog catalog, ReturnStatus? filed, DateTimeOffset? contact, TimeZoneInfo city)
    {
        var form = catalog[collection.Form] ?? throw new InvalidOperationException($"No form {collection.Form}.");
        var due = collection.DueOf(unit);
        var judged = filed is null || BoardStates.Of(filed.Latest.State) == BoardState.Missing ? null
            : filed.FirstCounted ?? (DateTimeOffset?)filed.Latest.ReceivedAt;
        return new(
            collection.Period, form, unit, filed, due, due is { } last && judged is { } at ? at.DayIn(city) <= last : null, contact,
            catalog.Container(unit, collection.Form, collection.Period));
    }
}
