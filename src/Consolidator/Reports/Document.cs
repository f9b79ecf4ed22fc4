using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>A report or bulletin before it is a file: what is said, and where every figure of it comes from.</summary>
/// <param name="Title">For the document's properties and the browser's tab.</param>
/// <param name="Origins">In the order of first mention; <see cref="Run.Figure"/> points into it.</param>
/// <param name="Tables">What goes into the workbook beside it; some are in the text too.</param>
public sealed record Document(string Title, IReadOnlyList<Block> Blocks, IReadOnlyList<Origin> Origins, IReadOnlyList<ReportTable> Tables);

/// <summary>Something that stands by itself on a page.</summary>
public abstract record Block
{
    private Block() { }

    public sealed record Title(IReadOnlyList<Run> Runs) : Block;

    /// <param name="Level">1 for 一、, 2 for （一）, 3 for 1.</param>
    /// <param name="NewPage">True for the first heading of an appendix.</param>
    public sealed record Heading(int Level, IReadOnlyList<Run> Runs, bool NewPage = false) : Block;

    public sealed record Paragraph(IReadOnlyList<Run> Runs, Placing Placing = Placing.Body) : Block;

    public sealed record Grid(ReportTable Table) : Block;

    public sealed record Picture(ReportChart Chart) : Block;
}

/// <summary>How a paragraph stands: indented, flush left (whom it is addressed to), in the middle below the title, at the right
/// (signature), or as a small note below a table.</summary>
public enum Placing { Body, Flush, Centred, Signature, Note }

/// <summary>A stretch of text of one nature.</summary>
public abstract record Run(string Text)
{
    public sealed record Words(string Text) : Run(Text);

    /// <param name="Origin">Place in <see cref="Document.Origins"/>; null for a unit's own figure, whose row and column say where it is
    /// from.</param>
    /// <param name="Number">What a workbook holds in its place; null when the figure is words (未填报).</param>
    public sealed record Figure(string Text, int? Origin, decimal? Number) : Run(Text);

    /// <summary>A figure that has no value: it must be seen.</summary>
    public sealed record Gap(string Text) : Run(Text);

    /// <summary>A text left out until the office releases it.</summary>
    public sealed record Held(string Text) : Run(Text);
}

/// <summary>Where a figure comes from: a row of the appendix.</summary>
/// <param name="Code">As a template names it: <c>annual-2013:A01@city</c>, <c>registry:pilot</c>.</param>
/// <param name="Value">The total itself, as printed.</param>
/// <param name="Coverage">Due, counted, blank, missing; for the registry: which units were counted.</param>
/// <param name="Run">Null when it comes from no run.</param>
public sealed record Origin(string Code, string Name, string Value, string Coverage, int? Run)
{
    /// <summary>A name for bookmarks and anchors.</summary>
    public static string Anchor(int origin) => FormattableString.Invariant($"origin{origin + 1}");
}

/// <summary>What came of writing: the document, and what the office must know before it is signed.</summary>
/// <param name="Gaps">Figures named in the text that have no value; the command ends with 1.</param>
/// <param name="Incomplete">Figures in which a unit is missing, with their coverage.</param>
public sealed record Composition(Document Document, IReadOnlyList<Sentence> Gaps, IReadOnlyList<Sentence> Incomplete);
