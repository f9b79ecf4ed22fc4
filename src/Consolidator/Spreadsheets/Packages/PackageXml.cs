using System.Xml;

namespace Consolidator.Spreadsheets.Packages;

/// <summary>Reads the XML parts of a package: without DTD and resolver, in one namespace.</summary>
internal static class PackageXml
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string StrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XmlReader Open(Stream stream) => XmlReader.Create(stream, new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = Limits.MemberBytes,
        CloseInput = true,
    });

    extension(XmlReader reader)
    {
        public bool IsStart(string name) =>
            reader.NodeType == XmlNodeType.Element && reader.LocalName == name && reader.NamespaceURI == Main;

        public bool IsEnd(string name) =>
            reader.NodeType == XmlNodeType.EndElement && reader.LocalName == name && reader.NamespaceURI == Main;

        public bool IsText =>
            reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

        public bool ReadFlag(string attribute) => reader.GetAttribute(attribute) is "1" or "true" or "on";
    }
}
