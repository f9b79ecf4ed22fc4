using Consolidator.Forms.Files;
using Consolidator.Rules.Language;
using CsCheck;

namespace Consolidator.Forms;

/// <summary>Errors in the office's files: each case of <c>cases/*.yaml</c> is refused with one sentence that begins with file and
/// line.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Forms", "cases"), "*.yaml")
            .Order(StringComparer.Ordinal))
            foreach (var block in File.ReadAllText(file).ReplaceLineEndings("\n").Split("### ").Skip(1))
            {
                var lines = block.TrimEnd().Split('\n');
                cases.Add(Path.GetFileNameWithoutExtension(file), lines[0], string.Join('\n', lines[1..]));
            }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_wrong_file_is_refused_with_its_line(string file, string refusal, string written)
    {
        using var schemas = Of(file, written);
        if (refusal == "loads") Assert.Single(schemas.Load().Forms);
        else Assert.StartsWith(refusal, schemas.Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forms/small.yaml")]
    [InlineData("units.yaml")]
    [InlineData("collections.yaml")]
    public void A_missing_file_is_named(string file)
    {
        using var schemas = new Schemas();
        File.Delete(Path.Combine(schemas.Folder, file));
        Assert.Equal(file.StartsWith("forms", StringComparison.Ordinal)
            ? "forms:1: there is no form here." : $"{file}:1: the file is missing.", schemas.Refusal());
    }

    [Fact]
    public void A_form_declared_in_two_files_is_refused()
    {
        using var schemas = new Schemas();
        schemas.Write("forms/zz.yaml", Schemas.Form);
        Assert.Equal("forms/zz.yaml:1: form 'small' is declared in another file too.", schemas.Refusal());
    }

    [Fact]
    public void A_rule_on_a_quarterly_form_must_name_the_quarter()
    {
        using var schemas = new Schemas();
        schemas.Write("forms/quarterly.yaml", Schemas.Form.Replace("small", "quarterly").Replace("period: year", "period: quarter")
            + "\nrules:\n  - {id: R1, check: W01 >= W01@prev, say: 只增不减}\n");
        schemas.Write("forms/small.yaml", Schemas.Form + "\nrules:\n  - {id: R2, check: W01 >= quarterly:W01@q4, say: 全年不少于四季度}\n");
        Assert.Equal(2, schemas.Load().Forms.Count);
        schemas.Write("forms/small.yaml", Schemas.Form + "\nrules:\n  - {id: R2, check: W01 >= quarterly:W01, say: 全年不少于四季度}\n");
        Assert.Equal("forms/small.yaml:15: rule R2: names 'quarterly:W01' of a year; form 'quarterly' is filed for a quarter: "
            + "say which, @q1 to @q4.", schemas.Refusal());
    }

    [Fact]
    public void A_form_file_with_the_wrong_extension_is_refused()
    {
        using var schemas = new Schemas();
        schemas.Write("forms/water.yml", Schemas.Form);
        Assert.Equal("forms/water.yml:1: a form's file ends in .yaml; this one would not be read.", schemas.Refusal());
    }

    [Fact]
    public void A_file_saved_as_GBK_is_refused()
    {
        using var schemas = new Schemas();
        File.WriteAllBytes(Path.Combine(schemas.Folder, "units.yaml"), [.. "city: {name: "u8, 0xBA, 0xF4, 0xBA, 0xCD, (byte)'}']);
        Assert.StartsWith("units.yaml:1: the file is not UTF-8;", schemas.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_loads_or_is_refused_with_a_message()
    {
        string[] files = ["forms/small.yaml", "units.yaml", "collections.yaml"];
        string[] texts = [Schemas.Form, Schemas.Units, Schemas.Collections];
        string[] marks =
        [
            "", "[", "]", "{", "}", ":", "- ", "\n", "\t", "\"", "&a ", "*a ", "!x ", "? ", "#", "|", "%", "---\n", "<<: ", "\0",
        ];
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 400], Gen.Int[0, 12], Gen.Int[0, marks.Length - 1])
            .Sample((which, at, length, mark) =>
            {
                using var schemas = new Schemas();
                var text = texts[which];
                at = Math.Min(at, text.Length);
                schemas.Write(files[which], text[..at] + marks[mark] + text[Math.Min(text.Length, at + length)..]);
                if (Record.Exception(schemas.Load) is { } refusal)
                    Assert.True(refusal is SchemaException or RuleException, refusal.ToString());
            }, iter: 400);
    }

    // Cases of claims.yaml need a form with a text and an amount of money.
    private const string WithText = """

              - {code: W03, label: 收费, kind: amount, measure: 元}
          - id: TX
            title: 文字
            layout: texts
            rows: [{code: X01, label: 问题}]

        """;

    // A case of tables.yaml is the content of 'tables'. Cases of rules.yaml and claims.yaml are appended to a small form. Other cases
    // are whole files.
    private static Schemas Of(string file, string written) => file switch
    {
        "units" => new(units: written),
        "collections" => new(collections: written),
        "claims" => new(Schemas.Form + WithText + written),
        "rules" => new(Schemas.Form + "\n" + written),
        "tables" => new("form: small\ntitle: 小表\nperiod: year\nsince: 2013\ntables:\n" + written),
        _ => new(written),
    };
}
