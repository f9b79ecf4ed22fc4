namespace Consolidator.Storing;

/// <summary>A file that is written into a unit's folder as an answer.</summary>
/// <param name="Folder">Path of the folder, relative to the inbox.</param>
public sealed record Answer(string Folder, string Name, byte[] Content);
