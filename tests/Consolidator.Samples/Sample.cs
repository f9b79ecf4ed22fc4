using Consolidator.Forms;

namespace Consolidator.Samples;

/// <summary>All books of the sample year.</summary>
internal sealed class Sample(FormCatalog catalog)
{
    /// <summary>The unit that corrected itself.</summary>
    private const string Corrected = "D37";

    public IReadOnlyList<Book> Books()
    {
        var year = new Year2013(catalog);
        var annual = year.Annual();
        var books = new List<Book>();
        foreach (var filing in annual)
            if (filing.Unit.Code.Value == Corrected) books.AddRange(WithCorrection(filing));
            else books.Add(Book(filing));
        books.Add(Book(year.Hotlines()));
        books.Add(Book(year.Budgets()));
        books.AddRange(Enumerable.Range(1, 4).SelectMany(quarter => year.Quarter(quarter, annual)).Select(Book));
        return books;
    }

    /// <summary>First a file with 0 in 减免费用 and 27 items too many on the disclosure site; then the correction, later by time and by
    /// name.</summary>
    private static IEnumerable<Book> WithCorrection(Filing filing)
    {
        var mistaken = new Dictionary<string, decimal>(filing.Figures) { ["C02"] = 0 };
        mistaken["A0102"] += 27;
        var first = Book(filing with { Figures = mistaken });
        yield return first;
        yield return Book(filing) with
            { File = $"{Path.GetFileNameWithoutExtension(first.File)}（更正）.{first.Kind}", Saved = first.Saved.AddDays(3) };
    }

    private static Book Book(Filing filing)
    {
        var own = Layouts.NameOf(filing.Unit);
        var (layout, kind) = filing.Form.Code.Value switch
        {
            "annual-2013" => (Layouts.Of(filing.Unit), Layouts.KindOf(filing.Unit)),
            "quarterly-2013" => (Layouts.OfQuarter(filing.Unit), Layouts.KindOfQuarter(filing.Unit)),
            _ => (new Layout(), "xlsx"),
        };
        var sheets = new Drawing(filing, layout, Title(filing, own), own).Sheets();
        return new($"{filing.Unit.Code}-{filing.Unit.Name}", $"{FileNames.Of(filing, own)}.{kind}", sheets, Signatures.Filed(filing));
    }

    private static string Title(Filing filing, string own)
    {
        var name = Lot.From(filing.Form.OtherTitles.Prepend(filing.Form.Title).ToList(), filing.Unit.Code, filing.Form.Code, "title");
        return Lot.Of(3, filing.Unit.Code, "title") switch
            { 0 => $"{own}{filing.PeriodTyped}{name}", 1 => $"呼和浩特市{filing.PeriodTyped}{name}", _ => $"{filing.PeriodTyped}{name}" };
    }
}
