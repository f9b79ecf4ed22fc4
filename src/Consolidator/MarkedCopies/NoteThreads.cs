using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Consolidator.Cells;

namespace Consolidator.MarkedCopies;

/// <summary>
/// Excel shows a threaded comment instead of the note in the same cell: there our text must be a reply.
/// </summary>
internal static class NoteThreads
{
    private const string Person = "{5C0A5011-DA70-4F11-8E5B-0A5D17C0DE01}";
    private static readonly XNamespace Threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

    public static void AddReplies(PatchedPackage package, SheetList list, PartRelationships sheet, IReadOnlyList<ChosenMark> marks,
        bool dropFormer)
    {
        if (sheet.FindTargetOfKind("threadedComment") is not { } part
            || list.Relationships.FindTargetOfKind("person") is not { } persons) return;
        var document = package.Xml(part);
        if (document.Root is not { } conversations) return;
        var comments = conversations.Elements(Threads + "threadedComment");
        if (dropFormer) comments.Where(reply => (string?)reply.Attribute("personId") == Person).Remove();
        var begun = comments.Where(comment => comment.Attribute("parentId") is null)
            .GroupBy(comment => (string?)comment.Attribute("ref") ?? "").ToDictionary(cell => cell.Key, cell => cell.First());
        foreach (var mark in marks)
            if (begun.TryGetValue(A1Notation.Write(mark.Row, mark.Column), out var first))
            {
                Introduce(package, persons, list.Phrases.Say("mark-author"));
                comments.Last(comment => comment == first || (string?)comment.Attribute("parentId") == (string?)first.Attribute("id"))
                    .AddAfterSelf(ReplyTo(first, SheetNotes.Compose(mark.Text, list.Phrases)));
            }
        package.Write(part, document);
    }

    private static XElement ReplyTo(XElement first, string text)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{first.Attribute("id")}{text}")).AsSpan(0, 16));
        return new(Threads + "threadedComment",
            // Uses the time of the first comment: a clock would make the output vary, and a reply cannot be older than that.
            first.Attribute("ref"), first.Attribute("dT"), new XAttribute("personId", Person),
            new XAttribute("id", id.ToString("B").ToUpperInvariant()), new XAttribute("parentId", (string?)first.Attribute("id") ?? ""),
            new XElement(Threads + "text", text));
    }

    private static void Introduce(PatchedPackage package, string part, string author)
    {
        var persons = package.Xml(part);
        if (persons.Root is not { } root || root.Elements().Any(person => (string?)person.Attribute("id") == Person)) return;
        root.Add(new XElement(Threads + "person", new XAttribute("displayName", author), new XAttribute("id", Person),
            new XAttribute("userId", author), new XAttribute("providerId", "None")));
        package.Write(part, persons);
    }
}
