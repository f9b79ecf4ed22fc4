namespace Consolidator.Reports;

/// <summary>Finds texts that are nearly the same by comparing their sequences of three characters.</summary>
public static class Likeness
{
    private const int Shingle = 3;

    /// <summary>Jaccard similarity from which two texts count as nearly the same, e.g. when only a name or number in a paragraph
    /// differs.</summary>
    public const double Threshold = 0.7;

    /// <returns>The group number of each text, from 1; null when no other text is similar.</returns>
    public static IReadOnlyList<int?> Groups(IReadOnlyList<string> texts)
    {
        var shingles = texts.Select(Shingles).ToList();
        var leader = Enumerable.Range(0, texts.Count).ToArray();
        for (var one = 0; one < texts.Count; one++)
            for (var other = one + 1; other < texts.Count; other++)
                if (leader[other] == other && Alike(shingles[one], shingles[other])) leader[other] = leader[one];
        var groups = leader.GroupBy(first => first).Where(group => group.Count() > 1)
            .Select((group, place) => (group.Key, Number: place + 1))
            .ToDictionary(group => group.Key, group => group.Number);
        return [.. leader.Select(first => groups.TryGetValue(first, out var number) ? (int?)number : null)];
    }

    private static ulong[] Shingles(string text)
    {
        var bare = text.Where(char.IsLetterOrDigit).ToArray();
        var set = new HashSet<ulong>();
        for (var at = 0; at + Shingle <= bare.Length; at++) set.Add((ulong)bare[at] << 32 | (ulong)bare[at + 1] << 16 | bare[at + 2]);
        return [.. set.Order()];
    }

    private static bool Alike(ulong[] one, ulong[] other)
    {
        if (Math.Min(one.Length, other.Length) < Threshold * Math.Max(one.Length, other.Length) || one.Length == 0) return false;
        var (shared, i, j) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j]) (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (one[i] < other[j]) i++;
            else j++;
        }
        return shared >= Threshold * (one.Length + other.Length - shared);
    }
}
