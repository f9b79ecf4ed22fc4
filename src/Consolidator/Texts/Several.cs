namespace Consolidator.Texts;

/// <summary>Names side by side in a sentence: D4、D7 in Chinese, D4, D7 in English.</summary>
public sealed record Several(IReadOnlyList<string> Names);
