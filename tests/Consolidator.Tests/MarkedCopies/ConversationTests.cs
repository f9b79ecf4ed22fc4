using System.Text;

namespace Consolidator.MarkedCopies;

/// <summary>Threaded comments, which Excel shows instead of the note in the same cell.</summary>
public class ConversationTests
{
    private const string Namespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
    private const string Threads = "xl/threadedComments/threadedComment1.xml", Persons = "xl/persons/person.xml";
    private static readonly byte[] Original = WithConversation();

    [Fact]
    public void A_comment_thread_on_a_marked_cell_gets_our_reply()
    {
        var marked = AnswerSample.Mark(Original, ("B2", MarkKind.Error, "不符"), ("B3", MarkKind.Error, "另一格"));
        Assert.Empty(ReadBack.Faults(marked).Except(ReadBack.Faults(Original)));
        var conversation = ReadBack.Xml(marked, Threads);
        Assert.Contains("parentId=\"{A0000000-0000-4000-8000-000000000001}\"><text>【审核】不符</text>", conversation, StringComparison.Ordinal);
        Assert.DoesNotContain("另一格", conversation, StringComparison.Ordinal);
        Assert.Contains("displayName=\"审核\"", ReadBack.Xml(marked, Persons), StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_reply_is_removed_and_our_author_is_added_once()
    {
        var again = AnswerSample.Mark(AnswerSample.Mark(Original, ("B2", MarkKind.Error, "不符")), ("B2", MarkKind.Error, "还是不符"));
        var conversation = ReadBack.Xml(again, Threads);
        Assert.Contains("还是不符", conversation, StringComparison.Ordinal);
        Assert.DoesNotContain(">【审核】不符", conversation, StringComparison.Ordinal);
        Assert.Equal(2, ReadBack.Xml(again, Persons).Split("<person ").Length - 1);
    }

    private static byte[] WithConversation()
    {
        using var package = new PatchedPackage(UnitFile.Rich("封面"));
        package.Write(Threads, Encoding.UTF8.GetBytes(
            $"<ThreadedComments xmlns=\"{Namespace}\"><threadedComment ref=\"B2\" dT=\"2014-01-05T08:00:00.00\" "
            + "personId=\"{B0000000-0000-4000-8000-000000000001}\" id=\"{A0000000-0000-4000-8000-000000000001}\">"
            + "<text>已核对</text></threadedComment></ThreadedComments>"));
        package.Write(Persons, Encoding.UTF8.GetBytes(
            $"<personList xmlns=\"{Namespace}\"><person displayName=\"王会计\" "
            + "id=\"{B0000000-0000-4000-8000-000000000001}\" userId=\"w\" providerId=\"None\"/></personList>"));
        package.SetContentType(Threads, "application/vnd.ms-excel.threadedcomments+xml");
        package.SetContentType(Persons, "application/vnd.ms-excel.person+xml");
        Point(package, "xl/worksheets/_rels/sheet2.xml.rels", "threadedComment", "../threadedComments/threadedComment1.xml");
        Point(package, "xl/_rels/workbook.xml.rels", "person", "persons/person.xml");
        return package.Save();
    }

    private static void Point(PatchedPackage package, string relations, string kind, string target) =>
        package.Write(relations, Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(package.Read(relations)).Replace(
                "</Relationships>",
                $"<Relationship Id=\"rIdX\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/{kind}\" "
                + $"Target=\"{target}\"/></Relationships>",
                StringComparison.Ordinal)));
}
