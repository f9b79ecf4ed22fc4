using System.Security.Cryptography;
using System.Text;

namespace Consolidator.Texts;

/// <summary>SHA-256, 64 hexadecimal digits in lower case, to tell whether something is what it was.</summary>
public static class Digest
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
