using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Documents;

namespace Consolidator.Reports;

/// <summary>Turns a rendered template into blocks. One line is one paragraph; blank lines are ignored.</summary>
/// <remarks>
/// <c># </c> a line of the title, <c>## </c> 一、, <c>### </c> （一）, <c>#### </c> 1., <c>= </c> centred, <c>&lt; </c> flush left, <c>&gt;&gt;
/// </c> signature, <c>~ </c> note; a table or a chart has its own line.
/// The text contains the spans and blocks of filters as marks in private-use characters. No input contains these characters (<see
/// cref="Typography.Clean"/>).
/// </remarks>
public sealed partial class TemplateMarkup
{
    private readonly List<TextSpan> _runs = [];
    private readonly List<Block> _blocks = [];

    public string Mark(TextSpan run)
    {
        _runs.Add(run);
        return FormattableString.Invariant($"\uE000{_runs.Count - 1}\uE001");
    }

    public string Mark(Block block)
    {
        _blocks.Add(block);
        return FormattableString.Invariant($"\n\uE002{_blocks.Count - 1}\uE003\n");
    }

    public IReadOnlyList<Block> Read(string rendered) =>
        [.. rendered.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(BlockOf)];

    private Block BlockOf(string line)
    {
        if (MarkedBlock().Match(line) is { Success: true } marked) return _blocks[Number(marked)];
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var runs = RunsOf(line[(space + 1)..].TrimStart());
        return (space > 0 ? line[..space] : "") switch
        {
            "#" => new Block.Title(runs),
            "##" => new Block.Heading(1, runs),
            "###" => new Block.Heading(2, runs),
            "####" => new Block.Heading(3, runs),
            "=" => new Block.Paragraph(runs, ParagraphLayout.Centred),
            "<" => new Block.Paragraph(runs, ParagraphLayout.Flush),
            ">>" => new Block.Paragraph(runs, ParagraphLayout.Signature),
            "~" => new Block.Paragraph(runs, ParagraphLayout.Note),
            _ => new Block.Paragraph(RunsOf(line)),
        };
    }

    private List<TextSpan> RunsOf(string line)
    {
        var runs = new List<TextSpan>();
        var from = 0;
        foreach (Match mark in MarkedRun().Matches(line))
        {
            if (mark.Index > from) runs.Add(new TextSpan.Words(line[from..mark.Index]));
            runs.Add(_runs[Number(mark)]);
            from = mark.Index + mark.Length;
        }
        if (from < line.Length) runs.Add(new TextSpan.Words(line[from..]));
        return runs;
    }

    private static int Number(Match mark) => int.Parse(mark.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("\uE000(?<number>[0-9]+)\uE001", RegexOptions.ExplicitCapture)]
    private static partial Regex MarkedRun();

    [GeneratedRegex("^\uE002(?<number>[0-9]+)\uE003$", RegexOptions.ExplicitCapture)]
    private static partial Regex MarkedBlock();
}
