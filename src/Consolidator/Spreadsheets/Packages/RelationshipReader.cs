using System.Xml;

namespace Consolidator.Spreadsheets.Packages;

/// <param name="Type">The last segment of the type's URI: <c>officeDocument</c>, <c>worksheet</c>, <c>comments</c>.</param>
/// <param name="Target">The resolved name of the part in the package.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsStrict);

/// <summary>Reads relationships. Part names are arbitrary; only relationships define the role of a part.</summary>
internal static class RelationshipReader
{
    /// <param name="part">The part whose relationships to read; empty for the package itself.</param>
    public static IReadOnlyList<Relationship> Read(ZipPackage package, string part)
    {
        var name = PartNames.RelationshipsOf(part);
        var found = new List<Relationship>();
        if (!package.Has(name)) return found;
        using var reader = PackageXml.Open(package.Open(name));
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") continue;
            if (reader.GetAttribute("TargetMode") == "External") continue;
            if (reader.GetAttribute("Type") is not { } type || reader.GetAttribute("Target") is not { } target) continue;
            found.Add(new(reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], PartNames.Resolve(part, target),
                type.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal)));
        }
        return found;
    }
}
