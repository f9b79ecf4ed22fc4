namespace Consolidator.Storing;

/// <summary>A file that goes back into a unit's folder.</summary>
/// <param name="Folder">Within the inbox.</param>
public sealed record Answer(string Folder, string Name, byte[] Content);
