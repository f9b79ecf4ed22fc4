namespace Consolidator.Forms.Files;

/// <summary>A file under <c>schemas/</c> is wrong and the office must correct it. The message is one sentence and begins with file and
/// line.</summary>
public sealed class SchemaException(string message) : Exception(message)
{
    internal static SchemaException At(string file, long line, string sentence) => new($"{file}:{line}: {sentence}");
}
