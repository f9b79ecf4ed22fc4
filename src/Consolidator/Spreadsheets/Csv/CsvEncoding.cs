using System.Text;
using Consolidator.Findings;

namespace Consolidator.Spreadsheets.Csv;

/// <summary>Decodes a csv: by its byte order mark, else as strict UTF-8, else as a Chinese encoding. No character is replaced.</summary>
internal static class CsvEncoding
{
    private const double FrequentEnough = 0.6;

    /// <exception cref="UnreadableException"><c>csv-encoding</c>: no encoding makes every byte a plausible character.</exception>
    public static string Decode(byte[] bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => DecodeStrictly(Encoding.UTF8, bytes.AsSpan(3)),
            [0xFF, 0xFE, ..] => DecodeStrictly(Encoding.Unicode, bytes.AsSpan(2)),
            [0xFE, 0xFF, ..] => DecodeStrictly(Encoding.BigEndianUnicode, bytes.AsSpan(2)),
            _ => DecodeStrictly(Encoding.UTF8, bytes) ?? DecodeChinese(bytes),
        };
        // A replacement character means that another program had already lost part of the text.
        return text is null || text.AsSpan().ContainsAny('\0', '\uFFFD') ? throw new UnreadableException(FindingKinds.CsvEncoding) : text;
    }

    private static string? DecodeChinese(byte[] bytes)
    {
        var codePages = CodePagesEncodingProvider.Instance;
        // Both encodings put frequent characters first: GB 2312 in rows B0–D7, Big5 in A4–C6. In the wrong encoding most characters are
        // rare.
        return DecodeIfPlausible(codePages.GetEncoding("GB18030"), bytes, 0xB0, 0xD7, 0xA1)
            ?? DecodeIfPlausible(codePages.GetEncoding("big5"), bytes, 0xA4, 0xC6, 0x40);
    }

    private static string? DecodeIfPlausible(Encoding? encoding, byte[] bytes, byte first, byte last, byte trail) =>
        ShareOfFrequent(bytes, first, last, trail) >= FrequentEnough
            && DecodeStrictly(encoding, bytes) is { } text && !HasPrivate(text) ? text : null;

    // Pairs whose first byte means punctuation in both encodings do not count.
    private static double ShareOfFrequent(byte[] bytes, byte first, byte last, byte trail)
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

    private static string? DecodeStrictly(Encoding? encoding, ReadOnlySpan<byte> bytes)
    {
        if (encoding is null) return null;
        var strict = (Encoding)encoding.Clone();
        var lost = new LossRecorder();
        strict.DecoderFallback = lost;
        var text = strict.GetString(bytes);
        return lost.Lost ? null : text;
    }

    // Records undecodable bytes without an exception, because several encodings are only tried.
    private sealed class LossRecorder : DecoderFallback
    {
        public bool Lost { get; private set; }
        public override int MaxCharCount => 1;
        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

        private sealed class Buffer(LossRecorder owner) : DecoderFallbackBuffer
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
