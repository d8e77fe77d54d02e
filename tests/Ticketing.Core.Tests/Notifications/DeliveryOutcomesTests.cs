using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commits;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.Notifications;

/// <summary>What became of deliveries that end at the same time.</summary>
public sealed class DeliveryOutcomesTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly Gate gate = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => gate.Dispose();

    [Fact]
    public async Task What_ends_while_a_commit_is_written_is_stored_in_one_after_it()
    {
        await using var desk = await OpenAsync();
        var claimed = await SendAsync(desk, 20);

        var stored = claimed.Select(message => StoreAsync(desk, message)).ToList();
        gate.Open();
        await Task.WhenAll(stored);

        Assert.InRange(gate.Settled.Count, 1, 2);
        Assert.Equal(20, gate.Settled.Sum());
        Assert.All(
            await desk.Get<INotificationLedger>().OfTicketAsync(Caller.DefaultTenant, new(1), null, 100, Cancelled),
            one => Assert.Equal(NotificationState.Delivered, one.Entry.State));
    }

    [Fact]
    public async Task One_whose_lease_was_lost_does_not_hold_up_the_others()
    {
        await using var desk = await OpenAsync();
        var claimed = await SendAsync(desk, 3);
        desk.Time.Advance(2 * Lease);
        var taken = Assert.Single(await desk.Get<IOutbox>().ClaimAsync(new("test", desk.Time.GetUtcNow(), Lease, 1), Cancelled));

        var stored = claimed.ToDictionary(message => message.Message.Id, message => StoreAsync(desk, message));
        gate.Open();

        await Assert.ThrowsAsync<LeaseLostException>(() => stored[taken.Message.Id]);
        foreach (var (_, others) in stored.Where(one => one.Key != taken.Message.Id))
            await others;
    }

    private Task<NotifiedDesk> OpenAsync() => NotifiedDesk.OpenAsync(
        more: ticketing =>
        {
            ticketing.Services.AddSingleton(gate);
            ticketing.AddCommitContributor<Gate>();
        });

    private static async Task<IReadOnlyList<ClaimedMessage>> SendAsync(NotifiedDesk desk, int count)
    {
        var now = desk.Time.GetUtcNow();
        var ids = Enumerable.Range(0, count).Select(number => $"message {number}").ToList();
        await desk.Get<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = now,
                Outbox = [.. ids.Select(id => new OutboxMessage(id, "test", "{}", now))],
                Notifications =
                [
                    .. ids.Select(id => new NotificationEntry(
                        id, "ann", "mail", new TicketId(1), 1, 1, NotificationKind.Commented, NotificationReason.Watcher, "ben", now)),
                ],
            },
            Cancelled);
        return await desk.Get<IOutbox>().ClaimAsync(new("test", now, Lease, count), Cancelled);
    }

    private static Task StoreAsync(NotifiedDesk desk, ClaimedMessage message) => desk.Get<DeliveryOutcomes>().StoreAsync(
        message, WorkOutcome.Done(desk.Time.GetUtcNow()),
        [new(message.Message.Id, NotificationState.Delivered, desk.Time.GetUtcNow(), null)]);

    /// <summary>Holds back the first commit of outcomes until it is opened, and counts what each has.</summary>
    internal sealed class Gate : ICommitContributor, IDisposable
    {
        private readonly ManualResetEventSlim opened = new();

        public string Name => "gate";

        public List<int> Settled { get; } = [];

        public void Open() => opened.Set();

        public CommitContribution? Contribute(ProposedCommit proposed)
        {
            if (proposed.Commit.Settled.Count == 0)
                return null;
            opened.Wait(TimeSpan.FromMinutes(1));
            Settled.Add(proposed.Commit.Settled.Count);
            return null;
        }

        public void Dispose() => opened.Dispose();
    }
}
