using System.Globalization;
using System.Text;
using System.Xml;
using Consolidator.Spreadsheets.Packages;

namespace Consolidator.Spreadsheets.Xlsx;

/// <summary>Collects a text of several runs, node by node: the content of <c>t</c>, except in a phonetic <c>rPh</c>.</summary>
internal sealed class RichText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int From, FontEffects Face)> _faces = [];
    private FontEffects _face;
    private int _runs;
    private bool _inText, _inPhonetic;

    public void Clear()
    {
        _text.Clear();
        _faces.Clear();
        _face = default;
        (_runs, _inText, _inPhonetic) = (0, false, false);
    }

    public void Append(XmlReader reader)
    {
        if (reader.IsStart("t")) _inText = !reader.IsEmptyElement;
        else if (reader.IsEnd("t")) _inText = false;
        else if (reader.IsStart("rPh")) _inPhonetic = !reader.IsEmptyElement;
        else if (reader.IsEnd("rPh")) _inPhonetic = false;
        else if (reader.IsStart("r"))
        {
            _face = default;
            if (++_runs > Limits.FontRuns) throw UnreadableException.TooLarge("limit-runs", Limits.FontRuns);
        }
        else if (reader.IsEnd("r")) _face = default;
        else if (reader.IsStart("strike")) _face = _face with { IsStruck = IsStruck(reader) };
        else if (reader.IsStart("vertAlign")) _face = _face with
        {
            IsHigh = reader.GetAttribute("val") == "superscript",
            IsLow = reader.GetAttribute("val") == "subscript",
        };
        else if (_inText && !_inPhonetic && reader.IsText)
        {
            if (_faces.Count > 0 ? _faces[^1].Face != _face : _face != default) _faces.Add((_text.Length, _face));
            _text.Append(reader.Value);
            if (_text.Length > Limits.CellText * 7) throw UnreadableException.TooLarge("limit-text", Limits.CellText);
        }
    }

    /// <summary>Null when no part of the text has a special font.</summary>
    public FontRuns? FontRuns
    {
        get
        {
            if (_faces.Count == 0) return null;
            var text = _text.ToString();
            var first = (Text: text[.._faces[0].From], Face: default(FontEffects));
            return FontRuns.Create([first, .. _faces.Select((run, index) => (
                Unescape(text[run.From..(index + 1 < _faces.Count ? _faces[index + 1].From : text.Length)]), run.Face))]);
        }
    }

    public static bool IsStruck(XmlReader strike) => strike.GetAttribute("val") is not ("0" or "false" or "off");

    public override string ToString()
    {
        var text = Unescape(_text.ToString());
        return text.Length <= Limits.CellText ? text : throw UnreadableException.TooLarge("limit-text", Limits.CellText);
    }

    /// <summary>Decodes <c>_x000D_</c>, which stands for a character that XML cannot hold; a literal <c>_x</c> is stored as
    /// <c>_x005F_x</c>.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
            if (index + 6 < text.Length && text[index] == '_' && text[index + 1] == 'x' && text[index + 6] == '_'
                && ushort.TryParse(text.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                index += 6;
            }
            else plain.Append(text[index]);
        return plain.ToString();
    }
}
