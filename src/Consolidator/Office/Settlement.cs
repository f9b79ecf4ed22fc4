using Consolidator.Intake;
using Consolidator.Runs;

namespace Consolidator.Office;

/// <summary>Does the work after a decision, without waiting for the next pass: judges affected returns again, computes totals, delivers
/// answers and writes the board.</summary>
public sealed class Settlement(Reassessment reassessment, Consolidation consolidation, Delivery delivery, BoardWriter board)
{
    /// <returns>The number of the new run, if totals changed; how many answers could not be delivered yet.</returns>
    public async Task<(int? Run, int Undelivered)> RunAsync(CancellationToken cancellation)
    {
        await reassessment.CatchUpAsync(cancellation);
        var run = await consolidation.RunAsync(cancellation);
        var undelivered = await delivery.DeliverAsync(cancellation);
        await board.WriteAsync(cancellation);
        return (run, undelivered);
    }
}
