using System.Xml.Linq;

namespace Consolidator.Spreadsheets.Writing;

/// <summary>Short forms for elements and attributes, because Office files need hundreds of them.</summary>
internal static class Xml
{
    extension(XNamespace space)
    {
        public XElement Of(string name, params object?[] content) => new(space + name, content);
    }

    public static XAttribute At(XName name, object value) => new(name, value);
}
