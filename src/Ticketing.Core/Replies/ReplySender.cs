using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Replies;

/// <summary>
/// Makes a reply that waited a part of its ticket, in one commit with the note that it waits no more: whoever takes it back at the same
/// moment is earlier or later, never both. What does not go any more is returned to its writer, who is told. Thread-safe.
/// </summary>
internal sealed class ReplySender(TicketDesk desk, ReplyStore store, ReplyNotices notices, HandlerCommits commits, TimeProvider time)
{
    /// <param name="tenant">The tenant.</param>
    /// <param name="key">Whose reply.</param>
    /// <param name="replies">What waits, as it was read.</param>
    /// <param name="alarm">The alarm that says so; null where somebody sends it before its time.</param>
    /// <param name="next">What waits in its place; null for nothing.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Whether what waited is what was read; otherwise nothing is done.</returns>
    public async Task<bool> SendAsync(
        string tenant, ReplyKey key, WaitingReplies replies, ClaimedAlarm? alarm, HeldReply? next, CancellationToken cancellationToken)
    {
        var held = replies.Held ?? throw new ArgumentException("Nothing waits.", nameof(replies));
        var comment = new AddComment(held.Body, CommentVisibility.Public) { Note = held.Note, AddedTags = held.AddedTags };
        var settled = alarm is null ? Array.Empty<Settlement>() : [alarm.Settle(WorkOutcome.Done(time.GetUtcNow()))];
        var alarms = alarm is null || next is not null ? new[] { key.At(next?.LeavesAt) } : [];
        var riders = new CommitRiders
        {
            Documents = [ReplyStore.Save(key, replies with { Held = next })], Settled = settled, Alarms = alarms,
        };
        var how = new CommandOptions
        {
            ExpectedVersion = held.ExpectedVersion, MayMerge = true, Idempotency = held.Request, Riders = riders,
        };
        try
        {
            var outcome = await desk.ExecuteAsync(
                new(key.User, tenant), key.Ticket, held.Trigger is { } trigger ? new FireTransition(trigger, comment) : comment, how,
                cancellationToken);
            // A host ended between the commit of another attempt and its answer, or the form was sent past us.
            if (outcome.Repeated)
            {
                await CommitAsync(new()
                {
                    Tenant = tenant, At = time.GetUtcNow(), Documents = riders.Documents, Settled = settled, Alarms = alarms,
                });
            }

            return true;
        }
        catch (TicketingException e) when (e is not LeaseLostException)
        {
            // Taken back meanwhile, or sent from another window: then there is nothing to return.
            var found = await store.FindAsync(tenant, key, cancellationToken);
            if (found.Version != replies.Version || found.Held != held)
                return false;
            var now = time.GetUtcNow();
            var notice = await notices.PlanAsync(tenant, key, replies, now, cancellationToken);
            await CommitAsync(new()
            {
                Tenant = tenant,
                At = now,
                Documents = [ReplyStore.Save(key, replies.GiveBack(wasRefused: true) with { Held = next })],
                Settled = settled,
                Alarms = alarms,
                Notifications = notice.Notifications,
                Outbox = notice.Outbox,
            });
            return true;
        }

        Task CommitAsync(TicketingCommit commit) => commits.CommitAsync(commit, cancellationToken);
    }
}
