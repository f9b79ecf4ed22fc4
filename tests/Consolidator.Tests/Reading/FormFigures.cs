using System.Text.Json;
using Consolidator.Figures;
using Consolidator.Forms;

namespace Consolidator.Reading;

/// <summary>The figures of a return by item; missing items are blank.</summary>
internal sealed record FormFigures(IReadOnlyDictionary<string, decimal?> Values)
{
    public decimal? Of(string? code) => code is null ? null : Values.GetValueOrDefault(code);

    public FormFigures With(params (string Code, decimal? Value)[] changes)
    {
        var values = Values.ToDictionary();
        foreach (var (code, value) in changes) values[code] = value;
        return new(values);
    }

    /// <summary>A different figure for each item, so that a wrong position is detected.</summary>
    public static FormFigures Distinct(Form form) => new(form.Items.Where(item => item.Kind is ItemKind.Count or ItemKind.Amount)
        .Select((item, index) => (item.Code, Value: (decimal?)(1001 + index * 7)))
            .ToDictionary(pair => pair.Code.Value, pair => pair.Value));

    public static (int Year, FormFigures Figures) Published(string name)
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reading", "Published", name + ".json")));
        return (file.RootElement.GetProperty("year").GetInt32(), new(file.RootElement.GetProperty("figures").EnumerateObject().ToDictionary(
            figure => figure.Name, figure => figure.Value.ValueKind == JsonValueKind.Null ? (decimal?)null : figure.Value.GetDecimal())));
    }

    /// <summary>The figures as lines of text, for comparison with those read; blank and zero differ.</summary>
    public IEnumerable<string> Lines(Form form) => form.Items.Where(item => item.Kind is ItemKind.Count or ItemKind.Amount)
        .Select(item => FormattableString.Invariant($"{item.Code} {Of(item.Code.Value):0.######}").TrimEnd());

    public static IEnumerable<string> Lines(Form form, IReadOnlyList<Observation> observations) => observations
        .Where(observation => form[observation.Item]?.Kind is ItemKind.Count or ItemKind.Amount)
        .Select(observation => observation.Figure switch
        {
            Figure.Number(var value) => FormattableString.Invariant($"{observation.Item} {value:0.######}"),
            Figure.Blank => observation.Item.Value,
            var other => $"{observation.Item} {other.GetType().Name}",
        });
}
