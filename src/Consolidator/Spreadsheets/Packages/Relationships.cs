using System.Xml;

namespace Consolidator.Spreadsheets.Packages;

/// <param name="Type">The last word of the type's address: <c>officeDocument</c>, <c>worksheet</c>, <c>comments</c>.</param>
/// <param name="Target">The part's name in the package, resolved.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsStrict);

/// <summary>Which part is which: names of parts are free, only relationships say what they are.</summary>
internal static class Relationships
{
    /// <param name="part">The part whose relationships are asked; empty for the package itself.</param>
    public static IReadOnlyList<Relationship> Of(ZipPackage package, string part)
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
