using System.Text;
using Consolidator.Findings;

namespace Consolidator.Spreadsheets.Csv;

/// <summary>Which encoding a csv is in: its mark, else strict UTF-8, else what Chinese programs write. Nothing is replaced.</summary>
internal static class CsvEncoding
{
    private const double FrequentEnough = 0.6;

    /// <exception cref="UnreadableException"><c>csv-encoding</c>: no encoding makes every byte a plausible character.</exception>
    public static string Decode(byte[] bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Strict(Encoding.UTF8, bytes.AsSpan(3)),
            [0xFF, 0xFE, ..] => Strict(Encoding.Unicode, bytes.AsSpan(2)),
            [0xFE, 0xFF, ..] => Strict(Encoding.BigEndianUnicode, bytes.AsSpan(2)),
            _ => Strict(Encoding.UTF8, bytes) ?? Chinese(bytes),
        };
        // A replacement character was left by a program that had already lost the text.
        return text is null || text.AsSpan().ContainsAny('\0', '\uFFFD') ? throw new UnreadableException(FindingKinds.CsvEncoding) : text;
    }

    private static string? Chinese(byte[] bytes)
    {
        var codePages = CodePagesEncodingProvider.Instance;
        // Both put the frequent characters first: GB 2312 in rows B0–D7, Big5 in A4–C6. Text read in the wrong one is full of rare ones.
        return Plausible(codePages.GetEncoding("GB18030"), bytes, 0xB0, 0xD7, 0xA1)
            ?? Plausible(codePages.GetEncoding("big5"), bytes, 0xA4, 0xC6, 0x40);
    }

    private static string? Plausible(Encoding? encoding, byte[] bytes, byte first, byte last, byte trail) =>
        Share(bytes, first, last, trail) >= FrequentEnough && Strict(encoding, bytes) is { } text && !HasPrivate(text) ? text : null;

    // Only text decides: pairs whose first byte is that of punctuation in both are left out.
    private static double Share(byte[] bytes, byte first, byte last, byte trail)
    {
        var (pairs, frequent) = (0, 0);
        for (var index = 0; index + 1 < bytes.Length; index++)
        {
            if (bytes[index] < 0x80) continue;
            var (lead, second) = (bytes[index], bytes[++index]);
            if (lead is >= 0xA1 and <= 0xA3) continue;
            pairs++;
            if (lead >= first && lead <= last && second >= trail) frequent++;
        }
        return pairs == 0 ? 1 : (double)frequent / pairs;
    }

    private static bool HasPrivate(string text) => text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF');

    private static string? Strict(Encoding? encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding is null) return null;
        var strict = (Encoding)encoding.Clone();
        var lost = new Losing();
        strict.DecoderFallback = lost;
        var text = strict.GetString(bytes);
        return lost.Lost ? null : text;
    }

    // Tells of a byte that is no character without an exception for each encoding that is only tried.
    private sealed class Losing : DecoderFallback
    {
        public bool Lost { get; private set; }
        public override int MaxCharCount => 1;
        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(Losing owner) : DecoderFallbackBuffer
        {
            public override int Remaining => 0;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                owner.Lost = true;
                return false;
            }

            public override char GetNextChar() => '\0';
            public override bool MovePrevious() => false;
        }
    }
}
