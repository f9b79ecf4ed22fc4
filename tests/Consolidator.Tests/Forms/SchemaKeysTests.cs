using System.Text.Json;
using Consolidator.Forms.Files;

namespace Consolidator.Forms;

/// <summary>The JSON Schemas for editors (schemas/*.schema.json) allow the same as the loader.</summary>
public sealed class SchemaKeysTests
{
    public static TheoryData<string, string, string[]> Places() => new()
    {
        { "form", "", FormFile.FormKeys },
        { "form", "$defs/table", TableFile.TableKeys },
        { "form", "$defs/line", TableFile.LineKeys },
        { "form", "$defs/claim", ClaimsFile.Keys },
        { "form", "$defs/ratio", FormFile.RatioKeys },
        { "form", "$defs/rule", RulesFile.Keys },
        { "units", "", RegistryFile.FileKeys },
        { "units", "properties/city", RegistryFile.CityKeys },
        { "units", "$defs/unit", RegistryFile.UnitKeys },
        { "units", "$defs/attribute", RegistryFile.AttributeKeys },
        { "units", "$defs/contact", RegistryFile.ContactKeys },
        { "collections", "", CollectionsFile.FileKeys },
        { "collections", "$defs/collection", CollectionsFile.Keys },
        { "collections", "$defs/due", RegistryFile.Kinds },
    };

    public static TheoryData<string, string, string[]> Words() => new()
    {
        { "form", "properties/period", FormFile.PeriodKinds },
        { "form", "$defs/table/properties/layout", TableFile.Layouts },
        { "form", "$defs/table/properties/kind", ItemDefaults.Kinds },
        { "form", "$defs/line/properties/kind", ItemDefaults.Kinds },
        { "form", "$defs/line/properties/aggregation", ItemDefaults.Aggregations },
        { "form", "$defs/claim/properties/claim", [.. TextWords.Claims.Keys] },
        { "form", "$defs/claim/properties/conclusion", [.. TextWords.Conclusions.Keys] },
        { "form", "$defs/rule/properties/level", RulesFile.Levels },
        { "units", "$defs/unit/properties/kind", RegistryFile.Kinds },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void An_editor_offers_the_keys_that_the_loader_knows(string schema, string place, string[] keys)
    {
        var mapping = At(schema, place);
        Assert.False(mapping.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(
            keys.Order(StringComparer.Ordinal),
            mapping.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void An_editor_offers_the_words_that_the_loader_knows(string schema, string place, string[] words) =>
        Assert.Equal(words.Order(StringComparer.Ordinal),
            At(schema, place).GetProperty("enum").EnumerateArray().Select(word => word.GetString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_file_under_schemas_names_its_JSON_schema()
    {
        foreach (var file in Directory.EnumerateFiles(Schemas.Shipped(), "*.yaml", SearchOption.AllDirectories))
        {
            var first = File.ReadLines(file).First();
            Assert.StartsWith("# yaml-language-server: $schema=", first, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, first.Split('=')[1])), file);
        }
    }

    private static JsonElement At(string schema, string place)
    {
        var element = JsonDocument.Parse(File.ReadAllText(Path.Combine(Schemas.Shipped(), $"{schema}.schema.json"))).RootElement;
        foreach (var step in place.Split('/', StringSplitOptions.RemoveEmptyEntries)) element = element.GetProperty(step);
        return element;
    }
}
