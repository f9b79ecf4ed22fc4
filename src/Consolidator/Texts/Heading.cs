namespace Consolidator.Texts;

/// <summary>Heads of columns, for people.</summary>
public static class Heading
{
    /// <param name="column">As scripts know it: <c>received_at</c>.</param>
    public static Sentence Of(string column) => new("heading-" + column.Replace('_', '-'));
}
