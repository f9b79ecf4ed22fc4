using System.Data.Common;
using Polly;
using Polly.Retry;

namespace Consolidator.Retrying;

/// <summary>Where waiting a moment and trying again is right: the share while somebody holds a file,
/// the database while it is busy. Nowhere else.</summary>
public static class RetryPolicies
{
    /// <summary>Listing, opening and copying on the share. A file that is gone is gone, and is not asked for again.</summary>
    public static ResiliencePipeline WithShare(TimeProvider clock) => Pipeline(clock, 4, TimeSpan.FromMilliseconds(150),
        new PredicateBuilder<object>().Handle<IOException>(wrong =>
            wrong is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException)));

    /// <summary>Whole transactions, when the database says that it is busy; never an I/O error, never half a transaction.</summary>
    /// <param name="busy">Whether the database only asks to come back later.</param>
    public static ResiliencePipeline WithDatabase(TimeProvider clock, Func<DbException, bool> busy) =>
        Pipeline(clock, 6, TimeSpan.FromMilliseconds(50), new PredicateBuilder<object>().Handle(busy));

    private static ResiliencePipeline Pipeline(TimeProvider clock, int attempts, TimeSpan delay, PredicateBuilder<object> which) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = which,
            MaxRetryAttempts = attempts,
            Delay = delay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        }).Build();
}
