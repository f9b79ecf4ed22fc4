using System.Globalization;
using Consolidator.Figures;
using Consolidator.Texts;

namespace Consolidator.Judgements;

/// <summary>Recognises the figures of another unit, filed in the same file or in a copy under another name.</summary>
public static class Likeness
{
    // Small units often report the same few ones and zeros. Six different figures do not agree by chance.
    private const int FewestFigures = 6;

    /// <summary>A hash of the figures; null when there are too few to tell units apart.</summary>
    public static string? HashOf(IReadOnlyList<Observation> observations)
    {
        var figures = observations.Where(observation => observation.Figure is Figure.Number(not 0)).ToList();
        return figures.Select(observation => observation.Figure).Distinct().Count() < FewestFigures ? null
            : Digest.Of(string.Join('\n', figures.Select(observation =>
                $"{observation.Item}={((Figure.Number)observation.Figure).Value.ToString("0.######", CultureInfo.InvariantCulture)}")));
    }
}
