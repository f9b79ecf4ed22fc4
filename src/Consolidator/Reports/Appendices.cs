using Consolidator.Documents;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Writes the appendices: the origin of each figure, and the texts of the units side by side.</summary>
public sealed class Appendices(ReportInput input, Phrasebook phrases)
{
    public IEnumerable<Block> Origins(IReadOnlyList<Origin> origins)
    {
        var rows =
            new List<IReadOnlyList<TableCell>> { (TableCell[])[Head("report-head-code"), Head("report-head-item"),
            Head("report-head-value"), Head("report-head-coverage-parts"),
            Head("report-head-run")] };
        rows.AddRange(origins.Select(origin => (IReadOnlyList<TableCell>)[
            TableCell.Label(origin.Code), TableCell.Label(origin.Name), TableCell.Label(origin.Value), TableCell.Label(origin.Coverage),
            TableCell.Label(origin.Run is { } run ? Typography.Plain(run) : phrases.Say("report-no-rank"))]));
        yield return new Block.Heading(1, [new TextSpan.Words(phrases.Say("report-appendix-origins"))], NewPage: true);
        yield return new Block.Paragraph(
            [new TextSpan.Words(phrases.Say("report-appendix-origins-about", input.Period.ToString(), input.Run))]);
        yield return new Block.TableBlock(new(Origin.Table, "", [32, 40, 16, 22, 8], 1, rows, Dense: true));
    }

    public IEnumerable<Block> Texts()
    {
        if (input.Texts.Count == 0) yield break;
        yield return new Block.Heading(1, [new TextSpan.Words(phrases.Say("report-appendix-texts"))], NewPage: true);
        yield return new Block.Paragraph([new TextSpan.Words(phrases.Say("report-appendix-texts-about"))]);
        foreach (var question in input.Texts.GroupBy(text => (text.Form, text.Item)))
        {
            var texts = question.ToList();
            var groups = Likeness.Groups([.. texts.Select(text => text.Held ? "" : text.Text)]);
            var rows =
                new List<IReadOnlyList<TableCell>> { (TableCell[])[Head("report-head-unit"), Head("report-head-text"),
                Head("report-head-alike")] };
            rows.AddRange(texts.Select((text, place) => (IReadOnlyList<TableCell>)[
                TableCell.Label(Typography.Clean(text.Unit.Name)), Said(text),
                TableCell.Label(groups[place] is { } group ? phrases.Say("report-alike", group) : "")]));
            var name = input.Forms.FirstOrDefault(form => form.Code == question.Key.Form)?[question.Key.Item]?.Name
                ?? question.Key.Item.Value;
            yield return new Block.Heading(2, [new TextSpan.Words(name)]);
            yield return new Block.TableBlock(new(name, "", [18, 74, 9], 1, rows));
        }
    }

    private TableCell Said(UnitText text) => text.Held
        ? new([new TextSpan.Withheld(phrases.Say("report-held"))], CellLook.Text)
            : TableCell.Words(Typography.Clean(text.Text.ReplaceLineEndings("\n")));

    private TableCell Head(string key) => TableCell.Head(phrases.Say(key));
}
