using System.Collections.Concurrent;

namespace Consolidator.Texts;

/// <summary>Caches computed values: all workbooks of a form repeat the same words.</summary>
/// <param name="most">The most values to keep: workbooks with unknown words must not fill the memory.</param>
internal sealed class Cache<TKey, TValue>(Func<TKey, TValue> compute, int most) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();

    public TValue this[TKey key]
    {
        get
        {
            if (_known.TryGetValue(key, out var known)) return known;
            // ConcurrentDictionary.Count takes all locks, so the values are counted separately.
            if (Interlocked.Increment(ref _kept) > most)
            {
                _known.Clear();
                Interlocked.Exchange(ref _kept, 0);
            }
            return _known[key] = compute(key);
        }
    }

    private int _kept;
}
