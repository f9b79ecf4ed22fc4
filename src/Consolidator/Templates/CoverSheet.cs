using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Templates;

/// <summary>Builds the cover: form, unit, period and signatures. The reader recognises the keys, so they are Chinese in every
/// language.</summary>
internal static class CoverSheet
{
    private static readonly string[] SignatureKeys = ["cover-head", "cover-reviewer", "cover-clerk", "cover-telephone", "cover-date"];

    public static TemplateSheet Build(Form form, Unit unit, Period period, Registry registry, Phrasebook phrases, HashSet<string> taken)
    {
        var cells = new List<TemplateCell> { new(1, 1, form.Title, CellPurpose.Title, 1, 2) { Height = 48 } };
        Add("cover-form", form.Code.Value, CellPurpose.Centred);
        Add("cover-period", Display(period, phrases), CellPurpose.Centred);
        Add("cover-unit", unit.Name, CellPurpose.Centred);
        Add("cover-code", unit.Code.Value, CellPurpose.Centred);
        foreach (var key in SignatureKeys) Add(key, "", CellPurpose.Answer);
        cells.Add(new(cells[^1].Row + 2, 1, phrases.Say("template-cover-note", registry.City.Name, phrases.Say("template-sheet-notes")),
            CellPurpose.Note, 1, 2) { Height = 60 });
        return new(SheetNames.Add(phrases.Say("template-sheet-cover"), taken), "", "", [26, 56], 0, 0, cells);

        void Add(string key, string answer, CellPurpose look)
        {
            var row = cells[^1].Row + 1;
            cells.Add(new(row, 1, phrases.Say(key), CellPurpose.Head) { Height = 30 });
            cells.Add(new(row, 2, answer, look));
        }
    }

    private static string Display(Period period, Phrasebook phrases) => period.Kind switch
    {
        PeriodKind.Year => phrases.Say("cover-year", period.Year),
        PeriodKind.Quarter => phrases.Say("cover-quarter", period.Year, period.Number),
        _ => period.ToString(),
    };
}
