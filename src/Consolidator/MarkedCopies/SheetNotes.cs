using System.Xml.Linq;
using Consolidator.Cells;
using Consolidator.Texts;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>A comment to attach to a cell.</summary>
internal readonly record struct Note(int Row, int Column, string Text);

/// <summary>The comments of one sheet. Comments of persons are kept; ours are appended to them.</summary>
internal sealed class SheetNotes
{
    // The beginnings of our comments in all languages, by which they are recognised in a copy that comes back.
    private static readonly IReadOnlyList<string> Openings = [.. Phrasebook.All.Select(phrases => phrases.Say("mark-opening"))];

    private const int Longest = 1_000;

    private readonly PatchedPackage _package;
    private readonly PartRelationships _sheet;
    private readonly string _part;
    private readonly XDocument _document;
    private readonly List<Note> _grown = [];

    public SheetNotes(PatchedPackage package, PartRelationships sheet)
    {
        _package = package;
        _sheet = sheet;
        if (sheet.FindTargetOfKind("comments") is { } present) (_part, _document) = (present, package.Xml(present));
        else
        {
            _part = package.FreeName("xl/comments", ".xml");
            _document = new(new XElement(Main + "comments", new XElement(Main + "authors"), new XElement(Main + "commentList")));
        }
        if (_document.Root?.Name != Main + "comments") throw new MarkingException($"'{_part}' holds no comments");
    }

    /// <summary>The part of a comment that a person wrote: everything before ours.</summary>
    public static string OwnText(string comment) => OpeningOf(comment) is { } at ? comment[..at].TrimEnd() : comment;

    public static bool IsOurs(string comment) => OpeningOf(comment) is not null;

    /// <summary>The text of our comment for a mark.</summary>
    public static string Compose(string text, Phrasebook phrases) => RemoveInvalid(phrases.Say("mark-opening") + text, Longest);

    private static int? OpeningOf(string comment) =>
        Openings.Select(opening => comment.IndexOf(opening, StringComparison.Ordinal)).Where(at => at >= 0).Select(at => (int?)at).Min();

    public void Attach(IReadOnlyList<Note> notes, string author)
    {
        var present = Comments.GroupBy(CellOf).ToDictionary(cell => cell.Key, cell => cell.First());
        foreach (var note in notes)
            if (present.TryGetValue((note.Row, note.Column), out var comment))
            {
                Append(comment, note.Text);
                _grown.Add(note);
            }
            else
            {
                var cell = A1Notation.Write(note.Row, note.Column);
                List("commentList").Add(new XElement(Main + "comment",
                    new XAttribute("ref", cell), new XAttribute("authorId", Text(AuthorId(author))),
                    new XElement(Main + "text", Run(note.Text))));
            }
    }

    /// <summary>Removes the comments of a former answer.</summary>
    public void RemoveFormer()
    {
        foreach (var comment in Comments.Where(comment => IsOurs(WordsOf(comment))).ToList())
            if (OwnText(WordsOf(comment)) is { Length: > 0 } own) Cut(comment, own.Length);
            else comment.Remove();
    }

    /// <param name="drawing">The part with the comment boxes.</param>
    public void Save(string drawing, GridSizes sizes)
    {
        var boxes = new NoteBoxes(_package.Read(drawing));
        foreach (var note in _grown) boxes.Enlarge((note.Row, note.Column), note.Text);
        var cells = Comments.ToLookup(CellOf);
        boxes.KeepOnly(cells.Contains);
        // A comment without a box is not shown, so boxes are also added for a person's comments that have none.
        foreach (var cell in cells.Where(cell => !boxes.Has(cell.Key))) boxes.Add(cell.Key, WordsOf(cell.First()), sizes);
        if (!_package.Has(_part))
        {
            _sheet.Add("comments", _part);
            _package.SetContentType(_part, CommentsType);
        }
        _package.Write(_part, _document);
        _package.Write(drawing, boxes.ToArray());
    }

    private static void Cut(XElement comment, int length)
    {
        foreach (var text in comment.Descendants(Main + "t").ToList())
        {
            var kept = Math.Clamp(length, 0, text.Value.Length);
            length -= text.Value.Length;
            if (kept > 0) text.Value = text.Value[..kept];
            else if (text.Parent?.Name == Main + "r") text.Parent.Remove();
            else text.Remove();
        }
    }

    private static void Append(XElement comment, string text)
    {
        var words = comment.Element(Main + "text") ?? throw new MarkingException("a comment has no text");
        if (words.Element(Main + "t") is { } plain) plain.ReplaceWith(new XElement(Main + "r", plain));
        var run = Run("\n" + text);
        if (words.Elements(Main + "r").LastOrDefault() is { } last) last.AddAfterSelf(run); else words.AddFirst(run);
    }

    private static XElement Run(string text) => new(Main + "r",
        new XElement(Main + "rPr",
            new XElement(Main + "sz", new XAttribute("val", "9")), new XElement(Main + "color", new XAttribute("indexed", "81")),
            new XElement(Main + "rFont", new XAttribute("val", "宋体")), new XElement(Main + "charset", new XAttribute("val", "134"))),
        new XElement(Main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private int AuthorId(string name)
    {
        var authors = List("authors");
        var names = authors.Elements(Main + "author").Select(author => author.Value).ToList();
        if (names.IndexOf(name) is >= 0 and var known) return known;
        authors.Add(new XElement(Main + "author", name));
        return names.Count;
    }

    private IEnumerable<XElement> Comments => List("commentList").Elements(Main + "comment");

    private XElement List(string name) => _document.Root?.Element(Main + name) ?? throw new MarkingException($"'{_part}' has no {name}");

    private static string WordsOf(XElement comment) => string.Concat(comment.Descendants(Main + "t").Select(text => text.Value));

    private static (int Row, int Column) CellOf(XElement comment) => AddressOf((string?)comment.Attribute("ref") ?? "");
}
