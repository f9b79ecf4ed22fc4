namespace Consolidator.Figures;

/// <summary>The value of an item in a cell. Blank is not zero, and "not applicable" is neither.</summary>
public abstract record Figure
{
    private Figure() { }

    public sealed record Number(decimal Value) : Figure;

    /// <summary>The answer of a flag or the text of a text item.</summary>
    public sealed record Words(string Value) : Figure;

    public sealed record Blank : Figure;

    public sealed record NotApplicable : Figure;

    /// <summary>The cell contains something that is not a figure; a finding describes it.</summary>
    public sealed record Unreadable : Figure;
}
