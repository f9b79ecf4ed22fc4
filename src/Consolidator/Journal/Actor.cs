namespace Consolidator.Journal;

/// <summary>The person who decided: the name given with <c>--as</c>, or the operating system's user.</summary>
public readonly record struct Actor(string Name)
{
    public override string ToString() => Name;
}
