namespace Consolidator.Figures;

/// <summary>Exact powers of ten: an amount with two decimals is stored as a whole number of 10^-2.</summary>
public static class PowersOfTen
{
    public static decimal Of(int decimals)
    {
        var power = 1m;
        for (var place = 0; place < decimals; place++) power *= 10;
        return power;
    }

    /// <exception cref="OverflowException">More than 64 bits, or more places than <paramref name="decimals"/>:
    /// the reader refuses both.</exception>
    public static long Scale(decimal figure, int decimals)
    {
        var scaled = figure * Of(decimals);
        return scaled == decimal.Truncate(scaled)
            ? decimal.ToInt64(scaled)
            : throw new OverflowException($"{figure} has more than {decimals} decimals.");
    }

    /// <summary>The figure with its declared decimals: 1204.50.</summary>
    public static decimal Unscale(long scaled, int decimals) =>
        new decimal(scaled) / Of(decimals) + new decimal(0, 0, 0, false, (byte)decimals);

    /// <summary>The same figure without trailing zeros.</summary>
    public static decimal TrimZeros(decimal figure)
    {
        while (figure.Scale > 0 && decimal.Round(figure, figure.Scale - 1) == figure) figure = decimal.Round(figure, figure.Scale - 1);
        return figure;
    }
}
