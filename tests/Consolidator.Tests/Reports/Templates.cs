using System.Runtime.CompilerServices;
using Consolidator.Documents;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Reads the templates of the repository, which the office edits.</summary>
internal static class Templates
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(Schemas(), "reports", name));

    public static string Schemas([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here) ?? "", "../../../schemas");

    public static ComposedDocument Compose(ReportInput input, string name) =>
        Composer.Compose(input, Read(name), "schemas/reports/" + name, Phrasebook.Chinese);

    /// <summary>The visible text of a document, including tables.</summary>
    public static string Text(Document document) => string.Join('\n', document.Blocks.Select(block => block switch
    {
        Block.Title title => Joined(title.Spans),
        Block.Heading heading => Joined(heading.Spans),
        Block.Paragraph paragraph => Joined(paragraph.Spans),
        Block.TableBlock grid => string.Join('\n', grid.Table.Rows.Select(row => string.Join('|', row.Select(cell => cell.Text)))),
        _ => "",
    }));

    private static string Joined(IReadOnlyList<TextSpan> runs) => string.Concat(runs.Select(run => run.Text));
}
