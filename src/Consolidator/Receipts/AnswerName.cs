using System.Globalization;
using System.Text;

namespace Consolidator.Receipts;

/// <summary>Builds the file names of answers: based on the file they answer, short enough for any file system.</summary>
public static class AnswerName
{
    // A Linux file name has at most 255 bytes, three per Han character; some are left for suffixes of the share.
    private const int Bytes = 240;

    /// <summary><c>年报(最终版).v2.回执.html</c></summary>
    public static string Create(string fileName, int version, string kind) =>
        Fit(fileName, string.Create(CultureInfo.InvariantCulture, $".v{version}.{kind}"));

    /// <summary>For a file that is not a version of a return, or whose name is in use: <c>年报.3f9a12cd.回执.html</c>.</summary>
    public static string Create(string fileName, string sha256, string kind) => Fit(fileName, $".{sha256[..8]}.{kind}");

    /// <summary>The beginning of the hash, then the file's own name, for folders that contain several files with one name.</summary>
    public static string Create(string fileName, string sha256) => Fit($"{sha256[..8]}-{fileName}", Path.GetExtension(fileName));

    private static string Fit(string fileName, string ending)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        var left = Bytes - Encoding.UTF8.GetByteCount(ending);
        if (Encoding.UTF8.GetByteCount(stem) <= left) return stem + ending;
        var fitted = new StringBuilder();
        var elements = StringInfo.GetTextElementEnumerator(stem);
        var bytes = 0;
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            bytes += Encoding.UTF8.GetByteCount(element);
            if (bytes > left - 3) break;
            fitted.Append(element);
        }
        return fitted + "…" + ending;
    }
}
