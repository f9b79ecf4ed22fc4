using Consolidator.Codes;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Forms.Files;

/// <summary>Reads all of <c>schemas/</c> and checks registry, forms and collections together.</summary>
public static class SchemaFolder
{
    /// <param name="folder">The folder <c>schemas</c>.</param>
    /// <exception cref="SchemaException">A file is wrong. The program processes nothing with an incomplete schema.</exception>
    /// <exception cref="RuleException">A rule is wrong.</exception>
    public static FormCatalog Read(string folder)
    {
        var formsFolder = Path.Combine(folder, "forms");
        var paths = Directory.Exists(formsFolder)
            ? Directory.EnumerateFiles(formsFolder, "*.yaml").Order(StringComparer.Ordinal).ToList()
            : [];
        if (Directory.Exists(formsFolder)
            && Directory.EnumerateFiles(formsFolder, "*.yml").Order(StringComparer.Ordinal).FirstOrDefault() is { } other)
            throw SchemaException.At(other, 1, "a form's file ends in .yaml; this one would not be read.");
        if (paths.Count == 0) throw SchemaException.At(formsFolder, 1, "there is no form here.");
        var units = SchemaFile.Read(Path.Combine(folder, "units.yaml"));
        var registry = RegistryFile.Parse(units);
        var files = new Dictionary<FormCode, FormFile>();
        var sources = paths.Select(SchemaFile.Read).ToList();
        foreach (var source in sources)
        {
            var path = source.Path;
            var file = FormFile.Parse(source);
            if (!files.TryAdd(file.Code, file)) throw SchemaException.At(path, 1, $"form '{file.Code}' is declared in another file too.");
            foreach (var (attribute, line) in file.Attributes.Where(owed => !registry.HasAttribute(owed.Attribute)))
                throw SchemaException.At(path, line, $"'owed' names attribute '{attribute}', which schemas/units.yaml does not declare."
                    + SpellingHint.Find(attribute, registry.Attributes.Keys));
        }
        var vocabularies = files.ToDictionary(file => file.Key, file => file.Value.Vocabulary);
        var forms = files.Values.Select(file => file.Form(vocabularies, registry.AllAttributes)).ToList();
        PeriodsNamed.Check(forms);
        var asked = SchemaFile.Read(Path.Combine(folder, "collections.yaml"));
        var collections = CollectionsFile.Parse(asked, registry, forms);
        return new(registry, collections, forms,
            Digest.Of(string.Join('\n', sources.Append(units).Append(asked).Select(source => source.Hash))));
    }
}
