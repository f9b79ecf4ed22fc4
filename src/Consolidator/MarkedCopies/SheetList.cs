using System.Xml.Linq;
using Consolidator.AnswerSheets;
using Consolidator.Texts;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>The workbook part: the list of sheets, their order, and the defined names that refer to their positions.</summary>
internal sealed class SheetList
{
    // The elements that precede definedNames in the schema.
    private static readonly HashSet<string> BeforeNames =
        ["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences"];

    private readonly PatchedPackage _package;
    private readonly XDocument _document;

    /// <param name="phrases">The phrases of the answer's language.</param>
    public SheetList(PatchedPackage package, Phrasebook phrases)
    {
        Phrases = phrases;
        _package = package;
        Part = new PartRelationships(package, "").FindTargetOfKind("officeDocument")
            ?? throw new MarkingException("the package has no workbook part");
        if (package.ContentTypeOf(Part) is var type && type != WorkbookType) throw new MarkingException($"'{Part}' is a {type}");
        _document = package.Xml(Part);
        if (Root.Name != Main + "workbook") throw new MarkingException($"the root of '{Part}' is {Root.Name}");
        Relationships = new(package, Part);
        if (Relationships.Has("revisionHeaders")) throw new MarkingException("the workbook is shared and keeps a log of its revisions");
        Answer = Entries.FirstOrDefault(entry => AnswerSheet.Names.Contains(NameOf(entry))) is { } former ? PartOf(former) : null;
    }

    public string Part { get; }

    public Phrasebook Phrases { get; }

    public PartRelationships Relationships { get; }

    /// <summary>The part of the former answer sheet; null when the file is not a marked copy.</summary>
    public string? Answer { get; }

    /// <summary>All sheets except the answer sheet.</summary>
    public IEnumerable<(string Name, string Part)> Sheets =>
        Entries.Where(entry => !AnswerSheet.Names.Contains(NameOf(entry))).Select(entry => (NameOf(entry), PartOf(entry)));

    /// <summary>Puts the answer sheet in front, makes it active and sets its print area.</summary>
    /// <param name="part">The part of the answer sheet: a new one, or that of the former answer.</param>
    public void PutInFront(string part, string printArea, string printTitles)
    {
        var sheets = Root.Element(Main + "sheets") ?? throw new MarkingException("the workbook lists no sheets");
        var entries = Entries.ToList();
        var former = entries.FindIndex(entry => AnswerSheet.Names.Contains(NameOf(entry)));
        if (former >= 0) entries[former].Remove();
        var id = former >= 0 ? (string?)entries[former].Attribute(Links + "id") : Relationships.Add("worksheet", part);
        var number = former >= 0 ? (string?)entries[former].Attribute("sheetId")
            : Text(entries.Max(entry => Number((string?)entry.Attribute("sheetId")) ?? 0) + 1);
        sheets.AddFirst(new XElement(Main + "sheet",
            new XAttribute("name", AnswerSheet.NameIn(Phrases)), new XAttribute("sheetId", number ?? "1"),
                new XAttribute(Links + "id", id ?? "")));
        foreach (var view in Root.Elements(Main + "bookViews").Elements(Main + "workbookView"))
        {
            view.SetAttributeValue("activeTab", null);
            view.SetAttributeValue("firstSheet", null);
        }
        Name(former, printArea, printTitles);
        _package.Write(Part, _document);
    }

    private void Name(int former, string printArea, string printTitles)
    {
        var names = Root.Element(Main + "definedNames");
        if (names is null)
        {
            names = new XElement(Main + "definedNames");
            Root.Elements().Last(element => BeforeNames.Contains(element.Name.LocalName)).AddAfterSelf(names);
        }
        foreach (var name in names.Elements(Main + "definedName").ToList())
            if (Number((string?)name.Attribute("localSheetId")) is not { } sheet) continue;
            else if (sheet == former) name.Remove();
            else if (former < 0 || sheet < former) name.SetAttributeValue("localSheetId", Text(sheet + 1));
        names.AddFirst(Local("_xlnm.Print_Area", printArea), Local("_xlnm.Print_Titles", printTitles));
    }

    private XElement Local(string name, string range) =>
        new(Main + "definedName", new XAttribute("name", name), new XAttribute("localSheetId", "0"),
            $"'{AnswerSheet.NameIn(Phrases)}'!{range}");

    private XElement Root => _document.Root ?? throw new MarkingException($"'{Part}' is empty");

    private IEnumerable<XElement> Entries => Root.Elements(Main + "sheets").Elements(Main + "sheet");

    private static string NameOf(XElement entry) => (string?)entry.Attribute("name") ?? "";

    private string PartOf(XElement entry) => Relationships.FindTarget((string?)entry.Attribute(Links + "id"))
        ?? throw new MarkingException($"sheet '{NameOf(entry)}' has no part");
}
