using System.Text;
using Consolidator.Texts;

namespace Consolidator.Forms.Files;

/// <summary>The text of one file under <c>schemas/</c>, read once, so that parser and hash see the same bytes.</summary>
/// <param name="Path">The path that messages print.</param>
internal sealed record SchemaFile(string Path, string Text)
{
    // Throws on a file saved as GBK; otherwise every label would turn into replacement characters.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>SHA-256 of the text without a byte order mark.</summary>
    public string Hash { get; } = Digest.Of(Text);

    /// <exception cref="SchemaException">The file is missing or is not UTF-8.</exception>
    public static SchemaFile Read(string path)
    {
        if (!File.Exists(path)) throw SchemaException.At(path, 1, "the file is missing.");
        try
        {
            return new(path, Utf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            throw SchemaException.At(path, 1, "the file is not UTF-8; save it as UTF-8, not as GBK or ANSI.");
        }
    }
}
