namespace Consolidator.Texts;

/// <summary>Display names of columns.</summary>
public static class ColumnHeading
{
    /// <param name="column">The name in csv and json: <c>received_at</c>.</param>
    public static Sentence Of(string column) => new("heading-" + column.Replace('_', '-'));
}
