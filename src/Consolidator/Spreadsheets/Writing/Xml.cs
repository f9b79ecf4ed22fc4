using System.Xml.Linq;

namespace Consolidator.Spreadsheets.Writing;

/// <summary>Elements and attributes in few words: Office files are written by the hundred of them.</summary>
internal static class Xml
{
    extension(XNamespace space)
    {
        public XElement Of(string name, params object?[] content) => new(space + name, content);
    }

    public static XAttribute At(XName name, object value) => new(name, value);
}
