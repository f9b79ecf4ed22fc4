using Consolidator.Periods;
using Consolidator.Rules;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Forms;

/// <summary>Everything under <c>schemas/</c>, validated as a whole: who files, what is asked for when, and the forms.</summary>
/// <param name="Hash">Of all files together.</param>
public sealed record FormCatalog(Registry Registry, IReadOnlyList<Collection> Collections, IReadOnlyList<Form> Forms, string Hash)
{
    private readonly Dictionary<string, Form> _forms = Forms.ToDictionary(form => form.Code);

    public Form? this[string code] => _forms.GetValueOrDefault(code);

    /// <summary>What is asked of a form for a period; null when nothing is.</summary>
    public Collection? Asked(string form, Period period) =>
        Collections.FirstOrDefault(collection => collection.Form == form && collection.Period == period);

    /// <summary>Who owes a form for a period; nobody when it isn't asked for.</summary>
    public IEnumerable<Unit> Roster(string form, Period period) => Asked(form, period)?.Roster(Registry) ?? [];

    /// <summary>The sub-units of a unit that owe the form too.</summary>
    public IEnumerable<Unit> Children(Unit unit, string form, Period period) =>
        Roster(form, period).Where(other => other.Parent == unit.Code);

    /// <summary>Who is added up: those who owe the form, less those whose figures are contained in what a unit above them files.</summary>
    public IEnumerable<Unit> Counted(string form, Period period) =>
        Roster(form, period).Where(unit => Container(unit, form, period) is null);

    /// <summary>The nearest unit above that owes the form, and whose return so contains the figures of this one; null: it counts by
    /// itself.</summary>
    public Unit? Container(Unit unit, string form, Period period)
    {
        for (var above = Registry.Above(unit); above is not null; above = Registry.Above(above))
            if (Asked(form, period)?.Owes(above) ?? false) return above;
        return null;
    }

    /// <param name="folder">The folder <c>schemas</c>.</param>
    /// <exception cref="SchemaException">A file is wrong; nothing is processed under half a schema.</exception>
    /// <exception cref="RuleException">A rule is wrong.</exception>
    public static FormCatalog Load(string folder)
    {
        var formsFolder = Path.Combine(folder, "forms");
        var paths = Directory.Exists(formsFolder)
            ? Directory.EnumerateFiles(formsFolder, "*.yaml").Order(StringComparer.Ordinal).ToList()
            : [];
        if (Directory.Exists(formsFolder)
            && Directory.EnumerateFiles(formsFolder, "*.yml").Order(StringComparer.Ordinal).FirstOrDefault() is { } other)
            throw SchemaException.At(other, 1, "a form's file ends in .yaml; this one would not be read.");
        if (paths.Count == 0) throw SchemaException.At(formsFolder, 1, "there is no form here.");
        var registry = RegistryFile.Read(Path.Combine(folder, "units.yaml"));
        var files = new Dictionary<string, FormFile>();
        foreach (var path in paths)
        {
            var file = FormFile.Read(path);
            if (!files.TryAdd(file.Code, file)) throw SchemaException.At(path, 1, $"form '{file.Code}' is declared in another file too.");
            foreach (var (attribute, line) in file.Attributes.Where(owed => !registry.Knows(owed.Attribute)))
                throw SchemaException.At(path, line, $"'owed' names attribute '{attribute}', which schemas/units.yaml does not declare."
                    + Nearest.Hint(attribute, registry.Attributes.Keys));
        }
        var vocabularies = files.ToDictionary(file => file.Key, file => file.Value.Vocabulary);
        var forms = files.Values.Select(file => file.Form(vocabularies, registry.AllAttributes)).ToList();
        PeriodsNamed.Check(forms);
        var collections = CollectionsFile.Read(Path.Combine(folder, "collections.yaml"), registry, forms);
        var all = paths.Append(Path.Combine(folder, "units.yaml")).Append(Path.Combine(folder, "collections.yaml"));
        return new(registry, collections, forms, Digest.Of(string.Join('\n', all.Select(path => Digest.Of(File.ReadAllText(path))))));
    }
}
