using System.Globalization;
using Consolidator.Figures;
using Consolidator.Texts;

namespace Consolidator.Judgements;

/// <summary>Recognises figures that another unit filed: its file, or a copy of it with the name changed.</summary>
public static class Likeness
{
    // Small units report a few ones and zeros, and rightly the same; so many figures do not agree by chance.
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
