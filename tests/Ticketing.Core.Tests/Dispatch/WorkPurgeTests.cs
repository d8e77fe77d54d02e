using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Notifications;
using Ticketing.Storage;
using Ticketing.Time;

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

    [Fact]
    public async Task Who_was_told_what_is_known_for_three_months()
    {
        await using var desk = await WorkingDesk.StartAsync([new ScriptedHandler()]);
        var at = desk.Time.GetUtcNow().ToUtcMicroseconds();
        await desk.CommitAsync(commit => commit with
        {
            Notifications = [new("one", "ann", "app", new(1), 1, 1, NotificationKind.Filed, NotificationReason.Team, "bob", at)],
        });

        desk.Time.Advance(TimeSpan.FromDays(89.9));
        Assert.NotNull(await FoundAsync());
        desk.Time.Advance(TimeSpan.FromDays(0.2));
        Assert.Null(await FoundAsync());

        async Task<StoredNotification?> FoundAsync()
        {
            await desk.Get<WorkPurge>().RunAsync(TestContext.Current.CancellationToken);
            return await desk.Get<INotificationLedger>().FindAsync(
                Caller.DefaultTenant, "one", TestContext.Current.CancellationToken);
        }
    }
}
