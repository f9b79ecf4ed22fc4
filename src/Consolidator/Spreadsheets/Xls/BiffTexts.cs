using System.Text;

namespace Consolidator.Spreadsheets.Xls;

/// <summary>Reads which parts of the texts of an .xls have special fonts. ExcelDataReader reads the texts themselves.</summary>
internal static class BiffTexts
{
    private const byte Wide = 1, Extended = 4, Rich = 8;

    /// <summary>The index of a font by its number: the number 4 does not exist.</summary>
    public static int FontIndex(int number) => number > 4 ? number - 1 : number;

    public static FontEffects ReadFont(BiffRecord font) => new((font.Short(2) & 8) != 0, font.Short(8) == 1, font.Short(8) == 2);

    /// <summary>The font runs of a text in its cell's own record.</summary>
    public static FontRuns? ReadFontRuns(BiffRecord record, CellFonts fonts)
    {
        var characters = record.Short(6);
        var text = record.Characters(8, characters);
        var at = 9 + characters * ((record.Data[8] & Wide) != 0 ? 2 : 1);
        var runs = new List<(int From, int Font)>();
        for (var (left, run) = (record.Short(at), at + 2); left > 0; left--, run += 4) runs.Add((record.Short(run), record.Short(run + 2)));
        return Of(text, runs, fonts);
    }

    /// <summary>The font runs of the shared texts, by the number of the text.</summary>
    /// <param name="parts">The record of the table and its continuations; empty when no font is special.</param>
    public static IReadOnlyDictionary<int, FontRuns> ReadFontRuns(IReadOnlyList<byte[]> parts, CellFonts fonts)
    {
        var apart = new Dictionary<int, FontRuns>();
        if (parts.Count == 0) return apart;
        var table = new Table(parts);
        table.Skip(4);
        var count = table.Long();
        for (var number = 0; number < count && !table.AtEnd; number++)
            if (table.Next(out var text) is { Count: > 0 } runs && Of(text, runs, fonts) is { } found) apart[number] = found;
        return apart;
    }

    private static FontRuns? Of(string text, IReadOnlyList<(int From, int Font)> runs, CellFonts fonts)
    {
        var parts = new List<(string, FontEffects)>();
        var (from, face) = (0, default(FontEffects));
        foreach (var (start, font) in runs)
        {
            var at = Math.Clamp(start, from, text.Length);
            parts.Add((text[from..at], face));
            (from, face) = (at, fonts[FontIndex(font)]);
        }
        parts.Add((text[from..], face));
        return FontRuns.Create(parts);
    }

    /// <summary>A table that spans several records. A text that is split repeats the width of its characters in the next record.</summary>
    private sealed class Table(IReadOnlyList<byte[]> parts)
    {
        private int _part, _at;

        public bool AtEnd
        {
            get
            {
                while (_part < parts.Count && _at >= parts[_part].Length) (_part, _at) = (_part + 1, 0);
                return _part >= parts.Count;
            }
        }

        public uint Long() => (uint)(Short() | Short() << 16);

        public void Skip(long bytes)
        {
            while (bytes > 0)
            {
                if (AtEnd) throw CutOff();
                var step = (int)Math.Min(bytes, parts[_part].Length - _at);
                (_at, bytes) = (_at + step, bytes - step);
            }
        }

        /// <summary>Reads the next text: the starts of its runs and their fonts.</summary>
        /// <param name="text">Empty when the text has no runs, because it is not needed then.</param>
        public List<(int From, int Font)> Next(out string text)
        {
            var characters = Short();
            var flags = Byte();
            var runs = (flags & Rich) != 0 ? Short() : 0;
            var extension = (flags & Extended) != 0 ? Long() : 0;
            text = Characters(characters, (flags & Wide) != 0, wanted: runs > 0);
            var fonts = new List<(int From, int Font)>(runs);
            for (; runs > 0; runs--) fonts.Add((Short(), Short()));
            Skip(extension);
            return fonts;
        }

        private string Characters(int count, bool wide, bool wanted)
        {
            var text = new StringBuilder();
            while (count > 0)
            {
                if (_part >= parts.Count) throw CutOff();
                var step = Math.Min(count, (parts[_part].Length - _at) / (wide ? 2 : 1));
                var bytes = parts[_part].AsSpan(_at, step * (wide ? 2 : 1));
                if (wanted) text.Append((wide ? Encoding.Unicode : Encoding.Latin1).GetString(bytes));
                (_at, count) = (_at + bytes.Length, count - step);
                if (count == 0) break;
                (_part, _at) = (_part + 1, 0);
                wide = (Byte() & Wide) != 0;
            }
            return text.ToString();
        }

        private int Short() => Byte() | Byte() << 8;

        private byte Byte() => AtEnd ? throw CutOff() : parts[_part][_at++];

        private static InvalidDataException CutOff() => new("The table of texts is cut off.");
    }
}
