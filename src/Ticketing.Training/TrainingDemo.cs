using Ticketing.Access;
using Ticketing.Setup;
using Ticketing.Training.Pools;

namespace Ticketing.Training;

/// <summary>The starter pool, for a help desk that is shown to somebody.</summary>
internal sealed class TrainingDemo(PoolTransfer transfer) : IDemo
{
    public Task EnterAsync(Caller administrator, CancellationToken cancellationToken) =>
        transfer.ImportStarterAsync(administrator, cancellationToken);
}
