using System.Xml.Linq;

namespace Consolidator.MarkedCopies;

/// <summary>What a part of the package points to.</summary>
internal sealed class Relations
{
    private readonly PatchedPackage _package;
    private readonly string _part;
    private readonly string _file;
    private readonly XElement _root;

    /// <param name="part">The part that points; empty for the package itself.</param>
    public Relations(PatchedPackage package, string part)
    {
        _package = package;
        _part = part;
        var slash = part.LastIndexOf('/') + 1;
        _file = $"{part[..slash]}_rels/{part[slash..]}.rels";
        _root = package.Has(_file) && package.Xml(_file).Root is { } root ? root : new XElement(OpenXml.Package + "Relationships");
    }

    /// <summary>The part an id points to; null when there is no such id, or it points out of the package.</summary>
    public string? Target(string? id) => Find(relation => (string?)relation.Attribute("Id") == id);

    /// <summary>The part of that kind: <c>comments</c>, <c>styles</c>; transitional or strict.</summary>
    public string? TargetOf(string kind) =>
        Find(relation => ((string?)relation.Attribute("Type"))?.EndsWith("/" + kind, StringComparison.Ordinal) == true);

    public bool Has(string kind) => TargetOf(kind) is not null;

    /// <summary>Points to a new part, and says under which id.</summary>
    public string Add(string kind, string target)
    {
        var id = FreeId();
        _root.Add(new XElement(OpenXml.Package + "Relationship",
            new XAttribute("Id", id), new XAttribute("Type", OpenXml.RelationshipBase + kind), new XAttribute("Target", Relative(target))));
        _package.Write(_file, new XDocument(_root));
        _package.SetContentType(_file, OpenXml.RelationsType);
        return id;
    }

    /// <summary>Points to nothing any more.</summary>
    public void Clear()
    {
        if (_package.Has(_file)) _package.Write(_file, new XDocument(new XElement(OpenXml.Package + "Relationships")));
    }

    // An absolute name is as good, but not to every reader.
    private string Relative(string target)
    {
        var (from, to) = (_part.Split('/')[..^1], target.Split('/'));
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common]) common++;
        return string.Join('/', Enumerable.Repeat("..", from.Length - common).Concat(to[common..]));
    }

    private string FreeId()
    {
        var taken = _root.Elements().Select(relation => (string?)relation.Attribute("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; ; number++)
            if (!taken.Contains("rId" + OpenXml.Text(number))) return "rId" + OpenXml.Text(number);
    }

    private string? Find(Func<XElement, bool> wanted)
    {
        var relation = _root.Elements(OpenXml.Package + "Relationship")
            .FirstOrDefault(relation => wanted(relation) && (string?)relation.Attribute("TargetMode") != "External");
        if ((string?)relation?.Attribute("Target") is not { Length: > 0 } target) return null;
        target = target.Replace('\\', '/');
        if (target[0] == '/') return target[1..];
        var folders = _part.Split('/')[..^1].ToList();
        foreach (var step in target.Split('/'))
            if (step == "..") { if (folders.Count > 0) folders.RemoveAt(folders.Count - 1); }
            else if (step is not ("." or "")) folders.Add(step);
        return string.Join('/', folders);
    }
}
