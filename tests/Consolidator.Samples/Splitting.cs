namespace Consolidator.Samples;

/// <summary>Splits a whole by weights, so that the parts add up to it exactly.</summary>
internal static class Splitting
{
    /// <summary>Uses the largest remainder; of equal remainders, the earlier part gets the rest.</summary>
    /// <param name="weights">None negative; not all zero unless the whole is zero.</param>
    public static IReadOnlyList<long> Split(long whole, IReadOnlyList<long> weights)
    {
        var sum = weights.Sum();
        if (whole == 0) return [.. weights.Select(_ => 0L)];
        if (sum == 0) throw new ArgumentException("There is nothing to split by.", nameof(weights));
        var parts = weights.Select(weight => whole * weight / sum).ToArray();
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(index => whole * weights[index] % sum).ToList();
        var rest = (int)(whole - parts.Sum());
        foreach (var index in byRemainder.Take(rest)) parts[index]++;
        return parts;
    }
}
