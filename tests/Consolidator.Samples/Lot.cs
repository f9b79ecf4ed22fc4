namespace Consolidator.Samples;

/// <summary>Pseudo-random numbers derived from words, so that they are the same on any machine.</summary>
internal static class Lot
{
    /// <summary>From 0 to one less than <paramref name="below"/>.</summary>
    public static int Of(int below, params ReadOnlySpan<object> words)
    {
        var drawn = 14695981039346656037UL;
        unchecked
        {
            foreach (var word in words)
                foreach (var c in word + "/") drawn = (drawn ^ c) * 1099511628211UL;
            drawn ^= drawn >> 29;
            drawn *= 0xBF58476D1CE4E5B9UL;
            drawn ^= drawn >> 32;
        }
        return (int)(drawn % (ulong)below);
    }

    public static T From<T>(IReadOnlyList<T> choices, params ReadOnlySpan<object> words) => choices[Of(choices.Count, words)];
}
