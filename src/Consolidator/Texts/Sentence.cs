namespace Consolidator.Texts;

/// <summary>A sentence still without a language: a key of the resource files and what goes into its holes.</summary>
/// <remarks>What is pure makes sentences; what answers, says them (<see cref="Phrasebook"/>).</remarks>
public sealed record Sentence(string Key, params IReadOnlyList<object> Arguments);
