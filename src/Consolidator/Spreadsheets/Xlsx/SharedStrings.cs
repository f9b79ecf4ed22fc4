using Consolidator.Spreadsheets.Packages;

namespace Consolidator.Spreadsheets.Xlsx;

/// <summary>The texts that cells refer to by number; runs are joined, and phonetic readings left out.</summary>
internal sealed record SharedStrings(IReadOnlyList<CellContent.Text> Texts, IReadOnlyDictionary<int, FontRuns> FontRuns)
{
    public static SharedStrings Read(Stream part)
    {
        var texts = new List<CellContent.Text>();
        var runs = new Dictionary<int, FontRuns>();
        var text = new RichText();
        using var reader = PackageXml.Open(part);
        while (reader.Read())
        {
            if (reader.IsStart("si"))
            {
                text.Clear();
                if (reader.IsEmptyElement) texts.Add(new(""));
            }
            else if (reader.IsEnd("si"))
            {
                if (texts.Count >= Limits.Cells) throw UnreadableException.TooLarge("limit-cells", Limits.Cells);
                if (text.FontRuns is { } apart) runs[texts.Count] = apart;
                texts.Add(new(text.ToString()));
            }
            else text.Append(reader);
        }
        return new(texts, runs);
    }
}
