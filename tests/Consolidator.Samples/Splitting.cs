namespace Consolidator.Samples;

/// <summary>A whole, split by weights so that the parts add up to it to the last digit.</summary>
internal static class Splitting
{
    /// <summary>By largest remainder; of equal remainders the earlier part gets the rest.</summary>
    /// <param name="weights">Not negative, and not all zero unless the whole is.</param>
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
