namespace Consolidator.Rules.Language;

/// <param name="Columns">Column codes of a matrix, in form order; empty for a list, whose items are its rows.</param>
public sealed record VocabularyTable(string Id, IReadOnlyList<VocabularyRow> Rows, IReadOnlyList<string> Columns);

/// <param name="Heading">A heading has no figures of its own; <c>leaves(N3)</c> are the data rows below it.</param>
/// <param name="Parent">Code of the parent row in the hierarchy; null at the top.</param>
public sealed record VocabularyRow(string Code, bool Heading, string? Parent);
