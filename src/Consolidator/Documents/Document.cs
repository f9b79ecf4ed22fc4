using Consolidator.Texts;

namespace Consolidator.Documents;

/// <summary>A report or bulletin, independent of the file format, with the origin of every figure.</summary>
/// <param name="Title">The title in the document's properties and the browser's tab.</param>
/// <param name="Origins">In order of first mention; <see cref="TextSpan.Figure"/> has the index.</param>
/// <param name="Tables">The tables of the accompanying workbook; some are also in the text.</param>
public sealed record Document(string Title, IReadOnlyList<Block> Blocks, IReadOnlyList<Origin> Origins, IReadOnlyList<ReportTable> Tables);

/// <summary>The origin of a figure: a row of the appendix.</summary>
/// <param name="Code">The name in templates: <c>annual-2013:A01@city</c>, <c>registry:pilot</c>.</param>
/// <param name="Value">The total, as printed.</param>
/// <param name="Coverage">Due, counted, blank, missing; for the registry: the units counted.</param>
/// <param name="Run">Null when the figure is not from a run.</param>
public sealed record Origin(string Code, string Name, string Value, string Coverage, int? Run)
{
    /// <summary>The name of the table of origins.</summary>
    public const string Table = "origins";

    /// <summary>The name of the bookmark or anchor.</summary>
    public static string Anchor(int origin) => FormattableString.Invariant($"origin{origin + 1}");
}

/// <summary>The result of composing: the document, and what the office must know before signing it.</summary>
/// <param name="Gaps">Figures in the text without a value; the command exits with 1.</param>
/// <param name="Incomplete">Figures without the return of some unit, with their coverage.</param>
public sealed record ComposedDocument(Document Document, IReadOnlyList<Sentence> Gaps, IReadOnlyList<Sentence> Incomplete);
