namespace Consolidator.Rules.Language;

/// <summary>A rule that the office must correct. The message is one sentence with file, line and column.</summary>
public sealed class RuleException(string message) : Exception(message);
