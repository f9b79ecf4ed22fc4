using System.Text;
using System.Xml;

namespace Consolidator.Sheets;

/// <summary>A text of runs, taken node by node: what stands in <c>t</c>, but not in a phonetic <c>rPh</c>.</summary>
internal sealed class RichText
{
    private readonly StringBuilder _text = new();
    private int _runs;
    private bool _inText, _inPhonetic;

    public void Clear()
    {
        _text.Clear();
        (_runs, _inText, _inPhonetic) = (0, false, false);
    }

    public void Take(XmlReader reader)
    {
        if (reader.Starts("t")) _inText = !reader.IsEmptyElement;
        else if (reader.Ends("t")) _inText = false;
        else if (reader.Starts("rPh")) _inPhonetic = !reader.IsEmptyElement;
        else if (reader.Ends("rPh")) _inPhonetic = false;
        else if (reader.Starts("r") && ++_runs > Limits.Runs) throw UnreadableException.TooLarge("limit-runs", Limits.Runs);
        else if (_inText && !_inPhonetic && reader.IsText)
        {
            _text.Append(reader.Value);
            if (_text.Length > Limits.CellText * 7) throw UnreadableException.TooLarge("limit-text", Limits.CellText);
        }
    }

    public override string ToString()
    {
        var text = SharedStrings.Unescape(_text.ToString());
        return text.Length <= Limits.CellText ? text : throw UnreadableException.TooLarge("limit-text", Limits.CellText);
    }
}
