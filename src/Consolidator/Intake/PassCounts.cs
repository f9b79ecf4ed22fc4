namespace Consolidator.Intake;

/// <summary>Counts the results of drops; thread-safe, because several drops are taken at once.</summary>
internal sealed class PassCounts
{
    private int _new, _accepted, _returned, _duplicate, _operator, _failed;

    public int New => _new;
    public int Accepted => _accepted;
    public int Returned => _returned;
    public int Duplicate => _duplicate;
    public int Operator => _operator;
    public int Failed => _failed;

    public void Add(TakenAs taken)
    {
        if (taken == TakenAs.Unchanged) return;
        Interlocked.Increment(ref _new);
        Interlocked.Increment(ref CounterOf(taken));
    }

    /// <summary>A new drop that could not be processed.</summary>
    public void AddFailedDrop()
    {
        Interlocked.Increment(ref _new);
        AddFailure();
    }

    /// <summary>Counts a failure of the pass that is not about one drop.</summary>
    public void AddFailure() => Interlocked.Increment(ref _failed);

    private ref int CounterOf(TakenAs taken)
    {
        switch (taken)
        {
            case TakenAs.Accepted: return ref _accepted;
            case TakenAs.Returned: return ref _returned;
            case TakenAs.Duplicate: return ref _duplicate;
            default: return ref _operator;
        }
    }
}
