using System.Security.Cryptography;
using System.Text;

namespace Consolidator.Texts;

/// <summary>SHA-256 of a text, to tell whether something declared has changed.</summary>
public static class Digest
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
