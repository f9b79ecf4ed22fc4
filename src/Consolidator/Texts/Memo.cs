using System.Collections.Concurrent;

namespace Consolidator.Texts;

/// <summary>Remembers what was worked out: the same words stand in every workbook of a form and are asked for over and over.</summary>
/// <param name="most">So many answers are kept; strangers' workbooks must not fill the memory.</param>
internal sealed class Memo<TKey, TValue>(Func<TKey, TValue> work, int most) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();

    public TValue this[TKey key]
    {
        get
        {
            if (_known.TryGetValue(key, out var known)) return known;
            // The dictionary's own count takes all its locks.
            if (Interlocked.Increment(ref _kept) > most)
            {
                _known.Clear();
                Interlocked.Exchange(ref _kept, 0);
            }
            return _known[key] = work(key);
        }
    }

    private int _kept;
}
