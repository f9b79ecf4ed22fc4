using System.Data.Common;
using Polly;
using Polly.Retry;

namespace Consolidator.Retrying;

/// <summary>The two places where a retry helps: the share, when somebody holds a file, and the database, when it is
/// busy.</summary>
public static class RetryPolicies
{
    /// <summary>For listing, opening and copying on the share. A missing file is not retried.</summary>
    public static ResiliencePipeline WithShare(TimeProvider clock) => Pipeline(clock, 4, TimeSpan.FromMilliseconds(150),
        new PredicateBuilder<object>().Handle<IOException>(wrong =>
            wrong is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException)));

    /// <summary>For whole transactions when the database is busy; I/O errors are not retried.</summary>
    /// <param name="busy">True for an error that means busy.</param>
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
