namespace Consolidator.Office;

/// <summary>The office asked for something impossible. The message is one sentence that says why.</summary>
public sealed class OfficeException(string message) : Exception(message);
