using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Tests.Dispatch;

public sealed class WorkPurgeTests
{
    [Fact]
    public async Task Done_messages_and_receipts_are_kept_for_a_week()
    {
        await using var desk = await WorkingDesk.StartAsync([new ScriptedHandler()]);
        await desk.SendAsync("one");
        await desk.Outbox.SettledAsync();
        await desk.CommitAsync(commit => commit with { Idempotency = new("key", "print", "1") });

        desk.Time.Advance(TimeSpan.FromDays(6.9));
        await PurgeAsync();
        Assert.Single(await desk.ListAsync(OutboxState.Done));
        Assert.NotNull(await ReceiptAsync());

        desk.Time.Advance(TimeSpan.FromDays(0.2));
        await PurgeAsync();
        Assert.Empty(await desk.ListAsync(OutboxState.Done));
        Assert.Null(await ReceiptAsync());

        Task PurgeAsync() => desk.Get<WorkPurge>().RunAsync(TestContext.Current.CancellationToken);

        Task<IdempotencyReceipt?> ReceiptAsync() => desk.Get<ITicketingStore>()
            .FindReceiptAsync(Caller.DefaultTenant, "key", TestContext.Current.CancellationToken);
    }
}
