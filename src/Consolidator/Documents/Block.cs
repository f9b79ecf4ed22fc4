namespace Consolidator.Documents;

/// <summary>A block of a page.</summary>
public abstract record Block
{
    private Block() { }

    public sealed record Title(IReadOnlyList<TextSpan> Spans) : Block;

    /// <param name="Level">1 for 一、, 2 for （一）, 3 for 1.</param>
    /// <param name="NewPage">True for the first heading of an appendix.</param>
    public sealed record Heading(int Level, IReadOnlyList<TextSpan> Spans, bool NewPage = false) : Block;

    public sealed record Paragraph(IReadOnlyList<TextSpan> Spans, ParagraphLayout Layout = ParagraphLayout.Body) : Block;

    public sealed record TableBlock(ReportTable Table) : Block;

    public sealed record Picture(ReportChart Chart) : Block;
}

/// <summary>The layout of a paragraph: indented, flush left (the addressee), centred below the title, at the right
/// (signature), or as a small note below a table.</summary>
public enum ParagraphLayout { Body, Flush, Centred, Signature, Note }
