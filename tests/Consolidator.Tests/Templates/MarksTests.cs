using System.Xml.Linq;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.MarkedCopies;
using Consolidator.Reading;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Spreadsheets;
using Consolidator.Texts;
using Consolidator.Validation;

namespace Consolidator.Templates;

/// <summary>Compares the conditional formats of whole templates, evaluated by LibreOffice, with the rules' findings on the same
/// figures.</summary>
public sealed class MarksTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact] public void The_red_and_amber_cells_are_those_of_the_receipts_findings()
    {
        var files = new Dictionary<string, byte[]>();
        var expected = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var form in TemplateFilling.Catalog.Forms)
            for (var round = 0; round < 3; round++)
            {
                var figures = Figures(form, round);
                var name = $"{form.Code}-{round}";
                files[name] =
                    Shown(TemplateFilling.Fill(TemplateFilling.Template(form), TemplateMap.Of(form, Phrasebook.Chinese), figures), form);
                expected[name] = Named(form, figures);
            }
        var saved = LibreOfficeBatch.Saves(files, "xlsx");
        Assert.All(files.Keys, name => Assert.Equal(expected[name], Marked(saved[name])));
        Assert.Contains(expected.Values, cells => cells.Count > 10);
    }

    /// <summary>Mostly consistent figures, some wrong, some blank; items that must not decide part of a condition are
    /// 0.</summary>
    private static IReadOnlyDictionary<ItemCode, Figure> Figures(Form form, int round) => form.Items
        .Where(item => item.Kind is not (ItemKind.Text or ItemKind.Flag))
        .Select((item, index) => (item.Code, Figure: ((index * 7 + round) % 11) switch
        {
            0 => (Figure)new Figure.Blank(),
            1 or 2 or 3 => new Figure.Number(index % 3 + round),
            _ => Zero,
        })).ToDictionary(pair => pair.Code, pair => pair.Code.Value.StartsWith("REG.", StringComparison.Ordinal) ? Zero : pair.Figure);

    private static readonly Figure Zero = new Figure.Number(0);

    private static IReadOnlyList<string> Named(Form form, IReadOnlyDictionary<ItemCode, Figure> figures)
    {
        var map = TemplateMap.Of(form, Phrasebook.Chinese);
        var reading = new ReturnReading([.. form.Items
            .Select(item => new Observation(item.Code, figures.GetValueOrDefault(item.Code) ?? new Figure.Blank(), "",
                map[new ItemCode(item.Code.Value)]))], []);
        return [.. Validator.Validate(new(form, TemplateFilling.Unit, TemplateFilling.PeriodOf(form), reading, [], OtherReturns.None, []))
            .Checks
            .Where(check => check is { Outcome: Outcome.Fails, Rule.Level: not Level.Info, Subject: not null })
            .Where(check => !check.Rule.LooksElsewhere)
            .Select(check => map[new ItemCode(check.Subject!.Item.Value)].ToString()).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Adds every conditional format as a formula in a cell to the far right, next to the address that it marks.</summary>
    private static byte[] Shown(byte[] file, Form form)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
            foreach (var name in archive.Entries.Select(entry => entry.FullName)
                .Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
            {
                var entry = archive.GetEntry(name) ?? throw new InvalidDataException(name);
                XDocument sheet;
                using (var stream = entry.Open()) sheet = XDocument.Load(stream);
                var data = sheet.Descendants(S + "sheetData").Single();
                var row = 1_000;
                foreach (var mark in sheet.Descendants(S + "conditionalFormatting"))
                {
                    data.Add(new XElement(S + "row", new XAttribute("r", ++row),
                        new XElement(S + "c", new XAttribute("r", $"AA{row}"), new XAttribute("t", "inlineStr"),
                            new XElement(S + "is", new XElement(S + "t", mark.Attribute("sqref")?.Value))),
                        new XElement(S + "c", new XAttribute("r", $"AB{row}"),
                            new XElement(S + "f", mark.Descendants(S + "formula").Single().Value))));
                }
                entry.Delete();
                using var written = archive.CreateEntry(name).Open();
                sheet.Save(written);
            }
        return bytes.ToArray();
    }

    private static IReadOnlyList<string> Marked(byte[] file) => [.. ReadBack.Read(file).Sheets.SelectMany(sheet => sheet.Cells
            .Where(cell => cell is { Row: > 1_000, Content: CellContent.Truth(true) })
            .Select(cell => $"{sheet.Name}!{sheet[cell.Row, cell.Column - 1]?.Content.Plain}")).Distinct().Order(StringComparer.Ordinal)];
}
