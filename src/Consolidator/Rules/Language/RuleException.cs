namespace Consolidator.Rules.Language;

/// <summary>A rule the office must put right; one sentence with file, line and column.</summary>
public sealed class RuleException(string message) : Exception(message);
