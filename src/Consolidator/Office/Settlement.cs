using Consolidator.Intake;
using Consolidator.Runs;

namespace Consolidator.Office;

/// <summary>What follows a decision: returns that refer to the changed one judged again, totals computed, answers delivered, the board
/// written. A pass does the same; it is not waited for.</summary>
public sealed class Settlement(Reassessment reassessment, Consolidation consolidation, Delivery delivery, BoardWriter board)
{
    /// <returns>The new run, if totals changed; how many answers could not be delivered yet.</returns>
    public async Task<(int? Run, int Undelivered)> RunAsync(CancellationToken cancellation)
    {
        await reassessment.CatchUpAsync(cancellation);
        var run = await consolidation.RunAsync(cancellation);
        var undelivered = await delivery.DeliverAsync(cancellation);
        await board.WriteAsync(cancellation);
        return (run, undelivered);
    }
}
