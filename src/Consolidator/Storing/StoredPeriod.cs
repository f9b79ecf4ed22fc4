using Consolidator.Periods;

namespace Consolidator.Storing;

/// <summary>Reads a period as the warehouse writes it: <c>2013</c>, <c>2013Q3</c>, <c>2013-07</c>.</summary>
internal static class StoredPeriod
{
    public static Period Read(string text) =>
        Period.TryParse(text, out var period) ? period : throw new FormatException($"'{text}' in the warehouse is not a period.");
}
