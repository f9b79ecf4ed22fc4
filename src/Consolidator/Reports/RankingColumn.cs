using Consolidator.Codes;
using Consolidator.Forms;

namespace Consolidator.Reports;

/// <summary>A column of the ranking in the notation of templates: <c>A01=主动公开政府信息（条）</c>, or a part and its whole,
/// <c>D0101/D01=网上咨询（件）</c>. The codes belong to the form of the table.</summary>
/// <param name="Head">The text after the equals sign; otherwise the name of the item.</param>
/// <param name="Part">The item for the part that was answered in time; null for a figure without a rate.</param>
public sealed record RankingColumn(string Head, ItemCode Whole, ItemCode? Part)
{
    /// <exception cref="FormatException">The form has no such item.</exception>
    public static RankingColumn Read(FigureBook book, Form form, string written)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        var codes = equals < 0 ? written : written[..equals];
        var slash = codes.IndexOf('/', StringComparison.Ordinal);
        var whole = book.ItemOf(form, slash < 0 ? codes : codes[(slash + 1)..]);
        return new(equals < 0 ? whole.Name : written[(equals + 1)..], whole.Code,
            slash < 0 ? null : book.ItemOf(form, codes[..slash]).Code);
    }
}
