using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Forms;

/// <summary>Everything under <c>schemas/</c>, validated.</summary>
public sealed record FormCatalog(Registry Registry, IReadOnlyList<Collection> Collections, IReadOnlyList<Form> Forms)
{
    private readonly Dictionary<string, Form> _forms = Forms.ToDictionary(form => form.Code);

    public Form? this[string code] => _forms.GetValueOrDefault(code);

    /// <summary>Of all files together.</summary>
    public string Hash { get; init; } = ""; public static FormCatalog Load(string f) => throw new SchemaException(f);
}
public sealed class SchemaException(string m) : Exception(m);
