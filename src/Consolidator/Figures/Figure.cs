namespace Consolidator.Figures;

/// <summary>What a cell says of an item. Blank is not zero, and neither is "does not apply".</summary>
public abstract record Figure
{
    private Figure() { }

    public sealed record Number(decimal Value) : Figure;

    /// <summary>The answer of a flag or the text of a text item.</summary>
    public sealed record Words(string Value) : Figure;

    public sealed record Blank : Figure;

    public sealed record NotApplicable : Figure;

    /// <summary>Something stands there that is no figure; the finding at the cell says what.</summary>
    public sealed record Unreadable : Figure;
}
