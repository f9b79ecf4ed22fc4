using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Consolidator.Texts;

namespace Consolidator.Documents;

/// <summary>Writes a document as one self-contained page: no script, no image files, all texts encoded.</summary>
public sealed class HtmlDocument
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly Document _document;
    private readonly Phrasebook _phrases;
    private readonly StringBuilder _page = new();

    private HtmlDocument(Document document, Phrasebook phrases) => (_document, _phrases) = (document, phrases);

    /// <returns>The page in UTF-8.</returns>
    public static byte[] Write(Document document, Phrasebook phrases) =>
        new UTF8Encoding(false).GetBytes(new HtmlDocument(document, phrases).Write());

    private string Write()
    {
        _page.Append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Encoded(_document.Title)}</title>\n<style>{Style}</style>\n")
            .Append("</head>\n<body>\n<main>\n");
        foreach (var block in _document.Blocks) Add(block);
        return _page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Block.Title title: Wrap("h1", "", title.Spans); break;
            case Block.Heading heading: Wrap("h" + (heading.Level + 1).ToString(CultureInfo.InvariantCulture), heading.NewPage
                ? "appendix" : "", heading.Spans); break;
            case Block.Paragraph paragraph: Wrap("p", Class(paragraph.Layout), paragraph.Spans); break;
            case Block.TableBlock grid: Table(grid.Table); break;
            case Block.Picture picture: _page.Append("<figure>").Append(SvgChart.Draw(picture.Chart, Encoded)).Append("</figure>\n"); break;
        }
    }

    private void Wrap(string element, string name, IReadOnlyList<TextSpan> runs)
    {
        _page.Append('<').Append(element);
        if (name.Length > 0) _page.Append(" class=\"").Append(name).Append('"');
        _page.Append('>');
        foreach (var run in runs) Add(run);
        _page.Append("</").Append(element).Append(">\n");
    }

    private void Add(TextSpan run)
    {
        var text = Encoded(run.Text).Replace("&#xA;", "<br>", StringComparison.Ordinal);
        _ = run switch
        {
            TextSpan.Figure { Origin: { } origin } =>
                _page.Append(CultureInfo.InvariantCulture,
                $"<a class=\"figure\" href=\"#{Origin.Anchor(origin)}\" title=\"{Hint(origin)}\">{text}</a>"),
            TextSpan.Gap => _page.Append(CultureInfo.InvariantCulture, $"<mark class=\"gap\">{text}</mark>"),
            TextSpan.Withheld => _page.Append(CultureInfo.InvariantCulture, $"<mark class=\"held\">{text}</mark>"),
            _ => _page.Append(text),
        };
    }

    private string Hint(int origin) => _document.Origins[origin] is var row
        ? Encoded(_phrases.Say("report-origin-hint", row.Code, row.Name, row.Coverage)) : "";

    private void Table(ReportTable table)
    {
        _page.Append("<div class=\"sheet\"><table").Append(table.Dense ? " class=\"dense\">" : ">");
        if (table.Title.Length > 0) _page.Append(CultureInfo.InvariantCulture, $"<caption>{Encoded(table.Title)}</caption>");
        var all = table.Widths.Sum();
        _page.Append("<colgroup>");
        foreach (var width in table.Widths) _page.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{width * 100m / all:0.##}%\">");
        _page.Append("</colgroup>\n");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (row == 0 && table.HeadRows > 0) _page.Append("<thead>\n");
            if (row == table.HeadRows) _page.Append("<tbody>\n");
            var anchor = table.Name == Origin.Table && row >= table.HeadRows
                ? $" id=\"{Origin.Anchor(row - table.HeadRows)}\"" : "";
            _page.Append("<tr").Append(anchor).Append('>');
            foreach (var cell in table.Rows[row]) Add(cell);
            _page.Append("</tr>\n");
            if (row == table.HeadRows - 1) _page.Append("</thead>\n");
        }
        _page.Append(table.Rows.Count > table.HeadRows ? "</tbody>" : "").Append("</table></div>\n");
    }

    private void Add(TableCell cell)
    {
        var element = cell.Look == CellLook.Head ? "th" : "td";
        _page.Append('<').Append(element).Append(CultureInfo.InvariantCulture, $" class=\"{Class(cell.Look)}\"");
        if (cell.RowSpan > 1) _page.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
        if (cell.ColumnSpan > 1) _page.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"");
        _page.Append('>');
        foreach (var run in cell.Spans) Add(run);
        _page.Append("</").Append(element).Append('>');
    }

    private static string Encoded(string text) => Encoder.Encode(Typography.Clean(text));

    private static string Class(ParagraphLayout placing) =>
        placing switch { ParagraphLayout.Body => "", ParagraphLayout.Flush => "flush", ParagraphLayout.Centred =>
            "centred", ParagraphLayout.Signature => "signature", _ =>
        "note" };

    private static string Class(CellLook look) =>
        look switch { CellLook.Head => "head", CellLook.Label => "label", CellLook.Number => "number", CellLook.Text => "text", _ =>
        "gap" };

    private static string Family(string face) => string.Join(", ", Fonts.StandIns[face].Prepend(face).Select(name => $"\"{name}\""))
        + (face == Fonts.Heading ? ", sans-serif" : ", serif");

    private static string Style { get; } = $$"""

          @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
          :root { --body: {{Family(Fonts.Body)}}; --head: {{Family(Fonts.Heading)}}; --sub: {{Family(Fonts.Subheading)}};
          --table: {{Family(Fonts.Table)}}; }
          body { margin: 0; background: #eceff1; color: #111; font: 16pt/28pt var(--body); }
          main { max-width: 156mm; margin: 8mm auto; padding: 22mm 26mm 22mm 28mm; background: #fff; box-shadow: 0 1px 6px #0003; }
          h1 { font: normal 22pt/34pt {{Family(Fonts.Title)}}; text-align: center; margin: 0; }
          h2, h3, h4, p { margin: 0; text-indent: 2em; } h2 { font: normal 16pt/28pt var(--head); }
          h3 { font: normal 16pt/28pt var(--sub); } h4 { font: bold 16pt/28pt var(--body); }
          h2, h3, h4 { break-after: avoid; } h2.appendix { break-before: page; margin-top: 28pt; }
          p { text-align: justify; } p.centred { font-family: var(--sub); text-align: center; text-indent: 0; margin: 8pt 0 20pt; }
          p.flush { text-indent: 0; margin-top: 28pt; }
          p.signature { text-align: right; text-indent: 0; padding-right: 4em; margin-top: 28pt; }
          p.signature + p.flush { text-indent: 0; margin-top: 28pt; } p.signature { margin-top: 0; }
          p.note { font: 10.5pt/16pt var(--table); text-indent: 0; margin: 4pt 0; }
          a.figure { color: inherit; text-decoration: underline dotted #7a8794 1px; text-underline-offset: 5px; }
          tr:target td { background: #fff3c4; }
          mark.gap { background: #ffe08a; color: #a30000; font-weight: bold; } mark.held { background: #d9d9d9; font-weight: bold; }
          figure { margin: 10pt 0; } svg { width: 100%; height: auto; font: 13px var(--table); } svg .name { font: 15px var(--head); }
          .sheet { overflow-x: auto; margin: 8pt 0; } table { border-collapse: collapse; width: 100%; font: 10.5pt/16pt var(--table); }
          table.dense { font-size: 9pt; line-height: 13pt; } caption { font: 14pt/24pt var(--head); padding: 4pt 0; }
          th, td { border: 1px solid #333; padding: 1pt 3pt; overflow-wrap: anywhere; }
          th { background: #f2f4f6; font-weight: bold; } thead { display: table-header-group; } tr { break-inside: avoid; }
          td.number { text-align: right; font-variant-numeric: tabular-nums; } td.gap { text-align: center; background: #fde9e7; }
          td.text { vertical-align: top; text-align: left; }
          @media print { body { background: #fff; } main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
          a.figure { text-decoration: none; } }

        """;
}
