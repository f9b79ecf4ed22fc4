namespace Consolidator.Documents;

/// <summary>A stretch of text of one nature.</summary>
public abstract record Run(string Text)
{
    public sealed record Words(string Text) : Run(Text);

    /// <param name="Origin">Place in <see cref="Document.Origins"/>; null for a unit's own figure, whose row and column say where it is
    /// from.</param>
    /// <param name="Number">What a workbook holds in its place; null when the figure is words (未填报).</param>
    public sealed record Figure(string Text, int? Origin, decimal? Number) : Run(Text);

    /// <summary>A figure that has no value: it must be seen.</summary>
    public sealed record Gap(string Text) : Run(Text);

    /// <summary>A text left out until the office releases it.</summary>
    public sealed record Held(string Text) : Run(Text);
}
