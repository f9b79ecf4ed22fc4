using System.Security.Cryptography;
using System.Text;

namespace Consolidator.Texts;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits, to detect changes of content.</summary>
public static class Digest
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
