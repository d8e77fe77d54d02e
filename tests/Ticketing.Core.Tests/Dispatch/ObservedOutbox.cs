using System.Threading.Channels;
using Ticketing.Storage;

namespace Ticketing.Tests.Dispatch;

/// <summary>The store's own outbox, which tells what was settled and may be away for some calls.</summary>
internal sealed class ObservedOutbox(IOutbox outbox) : IOutbox
{
    private readonly Channel<MessageSettlement> settled = Channel.CreateUnbounded<MessageSettlement>();
    private int faults;

    /// <summary>How often it is away from now on.</summary>
    public void Fail(int times) => Interlocked.Exchange(ref faults, times);

    public async Task<MessageSettlement> SettledAsync() => await settled.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>How often leases were renewed.</summary>
    public int Renewals { get; private set; }

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        MayFail();
        return outbox.ClaimAsync(claim, cancellationToken);
    }

    public async Task<IReadOnlyList<ClaimedMessage>> RenewAsync(
        IReadOnlyList<ClaimedMessage> held, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var lost = await outbox.RenewAsync(held, until, cancellationToken);
        Renewals++;
        return lost;
    }

    public async Task<IReadOnlyList<MessageSettlement>> SettleAsync(
        IReadOnlyList<MessageSettlement> settlements, CancellationToken cancellationToken)
    {
        MayFail();
        var lost = await outbox.SettleAsync(settlements, cancellationToken);
        foreach (var settlement in settlements.Except(lost))
            settled.Writer.TryWrite(settlement);
        return lost;
    }

    public Task<IReadOnlyList<WorkDue>> NextDueAsync(IReadOnlyCollection<string> channels, CancellationToken cancellationToken)
    {
        MayFail();
        return outbox.NextDueAsync(channels, cancellationToken);
    }

    public Task<IReadOnlyList<WorkDepth>> ReadDepthAsync(
        IReadOnlyCollection<string>? channels, int most, CancellationToken cancellationToken) =>
        outbox.ReadDepthAsync(channels, most, cancellationToken);

    public Task<IReadOnlyList<StoredMessage>> ListAsync(
        string tenant, OutboxState state, string? channel, long? before, int limit, CancellationToken cancellationToken) =>
        outbox.ListAsync(tenant, state, channel, before, limit, cancellationToken);

    public Task<IReadOnlyList<StoredMessage>> FindAsync(
        string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        outbox.FindAsync(tenant, ids, cancellationToken);

    public Task<bool> SendAgainAsync(string tenant, long number, DateTimeOffset at, CancellationToken cancellationToken) =>
        outbox.SendAgainAsync(tenant, number, at, cancellationToken);

    public Task<bool> DropAsync(string tenant, long number, DateTimeOffset at, string reason, CancellationToken cancellationToken) =>
        outbox.DropAsync(tenant, number, at, reason, cancellationToken);

    public Task<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        outbox.PurgeAsync(before, limit, cancellationToken);

    private void MayFail()
    {
        if (Interlocked.Decrement(ref faults) >= 0)
            throw new InvalidOperationException("The database is away.");
    }
}
