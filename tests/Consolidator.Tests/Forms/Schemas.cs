using System.Runtime.CompilerServices;
using Consolidator.Forms.Files;
using Consolidator.Rules.Language;

namespace Consolidator.Forms;

/// <summary>A small valid folder <c>schemas</c> for a test. Most tests put one error into it.</summary>
internal sealed class Schemas : IDisposable
{
    public const string Form = """
        form: small
        title: 小表
        period: year
        since: 2013
        until: 2015
        tables:
          - id: T1
            title: 情况
            layout: list
            measure: 件
            rows:
              - {code: W01, label: 投诉件数}
              - {code: W02, label: 办结件数}
        """;

    public const string Units = """
        city: {code: "150100", name: 某市}
        attributes: {pilot: 试点}
        units:
          - {code: D01, name: 水务局, kind: department, attributes: [pilot]}
          - {code: D02, name: 教育局, kind: department, until: 2014-06-30}
        """;

    public const string Collections = """
        collections:
          - {form: small, periods: [2013], of: [department]}
        """;

    public Schemas(string? form = Form, string? units = Units, string? collections = Collections)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "forms"));
        Write("forms/small.yaml", form);
        Write("units.yaml", units);
        Write("collections.yaml", collections);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("schemas-").FullName;

    /// <param name="text">The content; null leaves the file out.</param>
    public void Write(string file, string? text)
    {
        if (text is not null) File.WriteAllText(Path.Combine(Folder, file), text);
    }

    public FormCatalog Load() => SchemaFolder.Read(Folder);

    /// <summary>The error message, with paths relative to the folder.</summary>
    public string Refusal()
    {
        var refusal = Record.Exception(Load) ?? throw new InvalidOperationException("It loads.");
        Assert.True(refusal is SchemaException or RuleException, refusal.ToString());
        return refusal.Message.Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/');
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The folder <c>schemas</c> of the repository.</summary>
    public static string Shipped([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schemas"));
}
