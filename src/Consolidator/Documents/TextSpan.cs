namespace Consolidator.Documents;

/// <summary>A part of a text of one kind.</summary>
public abstract record TextSpan(string Text)
{
    public sealed record Words(string Text) : TextSpan(Text);

    /// <param name="Origin">The index in <see cref="Document.Origins"/>; null for the figure of a unit, whose row and column name its
    /// origin.</param>
    /// <param name="Number">The number in a workbook; null when the figure is a text (未填报).</param>
    public sealed record Figure(string Text, int? Origin, decimal? Number) : TextSpan(Text);

    /// <summary>A figure without a value; it is highlighted.</summary>
    public sealed record Gap(string Text) : TextSpan(Text);

    /// <summary>A text that is withheld until the office releases it.</summary>
    public sealed record Withheld(string Text) : TextSpan(Text);
}
