namespace Consolidator.Texts;

/// <summary>A list of names in a sentence: D4、D7 in Chinese, D4, D7 in English.</summary>
public sealed record NameList(IReadOnlyList<string> Names);
