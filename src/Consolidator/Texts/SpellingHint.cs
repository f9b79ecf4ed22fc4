namespace Consolidator.Texts;

/// <summary>Finds the known word that a mistyped word probably meant.</summary>
public static class SpellingHint
{
    /// <returns><c> Did you mean 'N3_7'?</c>, or an empty text when no word is near.</returns>
    public static string Find(string word, IEnumerable<string> known)
    {
        if (word.Length > 64) return "";
        var (nearest, distance) = known.Where(candidate => candidate.Length <= 64)
            .Select(candidate => (Word: candidate, Distance: Distance(word, candidate)))
            .OrderBy(found => found.Distance).ThenBy(found => Math.Abs(found.Word.Length - word.Length)).FirstOrDefault();
        return nearest is null || distance > Math.Max(2, word.Length / 2) ? "" : $" Did you mean '{nearest}'?";
    }

    // Edit distance: a letter added, removed, changed or two swapped. Differences of case and underscores cost nothing.
    private static int Distance(string one, string other)
    {
        if (Bare(one) == Bare(other)) return 0;
        var (before, last) = (new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last) = (last, row);
        }
        return last[other.Length];
    }

    private static string Bare(string word) => word.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
