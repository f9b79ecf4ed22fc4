using Consolidator.Texts;

namespace Consolidator.Documents;

/// <summary>A report or bulletin before it is a file: what is said, and where every figure of it comes from.</summary>
/// <param name="Title">For the document's properties and the browser's tab.</param>
/// <param name="Origins">In the order of first mention; <see cref="Run.Figure"/> points into it.</param>
/// <param name="Tables">What goes into the workbook beside it; some are in the text too.</param>
public sealed record Document(string Title, IReadOnlyList<Block> Blocks, IReadOnlyList<Origin> Origins, IReadOnlyList<ReportTable> Tables);

/// <summary>Where a figure comes from: a row of the appendix.</summary>
/// <param name="Code">As a template names it: <c>annual-2013:A01@city</c>, <c>registry:pilot</c>.</param>
/// <param name="Value">The total itself, as printed.</param>
/// <param name="Coverage">Due, counted, blank, missing; for the registry: which units were counted.</param>
/// <param name="Run">Null when it comes from no run.</param>
public sealed record Origin(string Code, string Name, string Value, string Coverage, int? Run)
{
    /// <summary>Name of the table that lists them.</summary>
    public const string Table = "origins";

    /// <summary>A name for bookmarks and anchors.</summary>
    public static string Anchor(int origin) => FormattableString.Invariant($"origin{origin + 1}");
}

/// <summary>What came of writing: the document, and what the office must know before it is signed.</summary>
/// <param name="Gaps">Figures named in the text that have no value; the command ends with 1.</param>
/// <param name="Incomplete">Figures in which a unit is missing, with their coverage.</param>
public sealed record Composition(Document Document, IReadOnlyList<Sentence> Gaps, IReadOnlyList<Sentence> Incomplete);
