namespace Consolidator.Office;

/// <summary>The office asked for what can't be. One sentence that says why.</summary>
public sealed class OfficeException(string message) : Exception(message);
