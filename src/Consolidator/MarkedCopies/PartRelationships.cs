using System.Xml.Linq;
using Consolidator.Spreadsheets.Packages;

namespace Consolidator.MarkedCopies;

/// <summary>The relationships of a part of the package.</summary>
internal sealed class PartRelationships
{
    private readonly PatchedPackage _package;
    private readonly string _part;
    private readonly string _file;
    private readonly XElement _root;

    /// <param name="part">The part that has the relationships; empty for the package itself.</param>
    public PartRelationships(PatchedPackage package, string part)
    {
        _package = package;
        _part = part;
        _file = PartNames.RelationshipsOf(part);
        _root = package.Has(_file) && package.Xml(_file).Root is { } root ? root : new XElement(OpenXml.Package + "Relationships");
    }

    /// <summary>The target of a relationship id; null when there is none or it is external.</summary>
    public string? FindTarget(string? id) => Find(relation => (string?)relation.Attribute("Id") == id);

    /// <summary>The target of a kind of relationship: <c>comments</c>, <c>styles</c>; transitional or strict.</summary>
    public string? FindTargetOfKind(string kind) =>
        Find(relation => ((string?)relation.Attribute("Type"))?.EndsWith("/" + kind, StringComparison.Ordinal) == true);

    public bool Has(string kind) => FindTargetOfKind(kind) is not null;

    /// <summary>Adds a relationship to a part and returns its id.</summary>
    public string Add(string kind, string target)
    {
        var id = FreeId();
        _root.Add(new XElement(OpenXml.Package + "Relationship",
            new XAttribute("Id", id), new XAttribute("Type", OpenXml.RelationshipBase + kind),
                new XAttribute("Target", PartNames.Relative(_part, target))));
        _package.Write(_file, new XDocument(_root));
        _package.SetContentType(_file, OpenXml.RelationsType);
        return id;
    }

    /// <summary>Removes all relationships.</summary>
    public void Clear()
    {
        if (_package.Has(_file)) _package.Write(_file, new XDocument(new XElement(OpenXml.Package + "Relationships")));
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
        return (string?)relation?.Attribute("Target") is { Length: > 0 } target ? PartNames.Resolve(_part, target) : null;
    }
}
