namespace Consolidator.Texts;

/// <summary>A sentence independent of language: a key of the resource files and its arguments.</summary>
/// <remarks>Pure code creates sentences; code that displays them renders them (<see cref="Phrasebook"/>).</remarks>
public sealed record Sentence(string Key, params IReadOnlyList<object> Arguments);
