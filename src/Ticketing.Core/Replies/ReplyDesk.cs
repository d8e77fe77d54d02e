using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Replies;

/// <summary>
/// Public replies that can be taken back for a moment (<see cref="TicketingOptions.TakeBack"/>): what pages send by. Until then a reply is
/// no part of its ticket, and nobody but its writer knows of it. Thread-safe.
/// </summary>
public sealed class ReplyDesk
{
    // He has the ticket open in two windows: more than a handful of tries means something else.
    private const int Tries = 5;

    private readonly TicketDesk desk;
    private readonly ActorResolver actors;
    private readonly ReplyStore store;
    private readonly ReplySender sender;
    private readonly CommitPipeline commits;
    private readonly TicketingOptions options;
    private readonly TimeProvider time;

    internal ReplyDesk(
        TicketDesk desk, ActorResolver actors, ReplyStore store, ReplySender sender, CommitPipeline commits,
        IOptions<TicketingOptions> options, TimeProvider time)
    {
        (this.desk, this.actors, this.store, this.sender) = (desk, actors, store, sender);
        (this.commits, this.options, this.time) = (commits, options.Value, time);
    }

    /// <summary>How long a public reply can be taken back; zero: not at all.</summary>
    public TimeSpan TakeBack => options.TakeBack;

    /// <summary>
    /// Sends what somebody wrote. A public reply without files waits until it cannot be taken back any more, if everything allows it now;
    /// all else is carried out at once.
    /// </summary>
    /// <param name="caller">Who wrote it.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="command">A comment, or a transition that comes with one.</param>
    /// <param name="how">How it is carried out, now or when its time has come.</param>
    /// <param name="returned">
    /// The version of <see cref="WaitingReplies"/> whose returned reply this is again; null when it is not. With it that one is settled.
    /// </param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What it led to; of a reply that waits, the ticket as it is.</returns>
    /// <inheritdoc cref="TicketDesk.ExecuteAsync" path="/exception"/>
    public async Task<CommandOutcome> SendAsync(
        Caller caller, TicketId id, TicketCommand command, CommandOptions? how = null, int? returned = null,
        CancellationToken cancellationToken = default)
    {
        how ??= CommandOptions.None;
        var key = new ReplyKey(id, caller.UserId);
        if (options.TakeBack > TimeSpan.Zero && Hold(command, how) is { } held)
            return await HoldAsync(caller, key, command, held, how, returned, cancellationToken);
        var replies = returned is null ? WaitingReplies.None : await store.FindAsync(caller.Tenant, key, cancellationToken);
        var isTaken = replies.Returned is not null && replies.Version == returned;
        return await desk.ExecuteAsync(
            caller, id, command,
            isTaken ? how with { Riders = new() { Documents = [ReplyStore.Save(key, replies with { Returned = null })] } } : how,
            cancellationToken);
    }

    /// <summary>What the caller wrote on a ticket and that is no part of it.</summary>
    public async Task<WaitingReplies> FindAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(caller, cancellationToken);
        return await store.FindAsync(caller.Tenant, new(id, caller.UserId), cancellationToken);
    }

    /// <summary>Takes back what the caller is about to send. His words are returned to him.</summary>
    /// <param name="caller">Who wrote it.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="more">What he began to write since, which stands below it; null for nothing.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What there is now; with <see cref="WaitingReplies.Returned"/>, unless it was too late: then it is sent.</returns>
    public async Task<WaitingReplies> TakeBackAsync(
        Caller caller, TicketId id, string? more = null, CancellationToken cancellationToken = default)
    {
        await actors.RequireAsync(caller, cancellationToken);
        var key = new ReplyKey(id, caller.UserId);
        return await ChangeAsync(
            caller, key, replies => replies.Held is null ? null : (replies.GiveBack(wasRefused: false, more), key.At(null)),
            cancellationToken);
    }

    /// <summary>Forgets what was returned to the caller.</summary>
    /// <param name="caller">Whose it is.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="version">The version that he saw: what was returned since stays.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task DiscardAsync(Caller caller, TicketId id, int version, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(caller, cancellationToken);
        await ChangeAsync(
            caller, new(id, caller.UserId),
            replies => replies.Returned is null || replies.Version != version ? null : (replies with { Returned = null }, null),
            cancellationToken);
    }

    private HeldReply? Hold(TicketCommand command, CommandOptions how)
    {
        var (comment, trigger) = command is FireTransition fire ? (fire.Comment, fire.Trigger) : (command as AddComment, null);
        return comment is { Visibility: CommentVisibility.Public, Files.Count: 0 }
            ? new(comment.Body, trigger, (time.GetUtcNow() + options.TakeBack).ToUtcMicroseconds())
            {
                Note = comment.Note,
                AddedTags = comment.AddedTags,
                ExpectedVersion = how.ExpectedVersion,
                Request = how.Idempotency,
            }
            : null;
    }

    private async Task<CommandOutcome> HoldAsync(
        Caller caller, ReplyKey key, TicketCommand command, HeldReply held, CommandOptions how, int? returned,
        CancellationToken cancellationToken)
    {
        var outcome = await desk.CheckAsync(caller, key.Ticket, command, how, cancellationToken);
        if (outcome.Repeated)
            return outcome;
        ReturnedReply? settled = null;
        for (var tries = 1; ; tries++)
        {
            var known = await store.FindAsync(caller.Tenant, key, cancellationToken);
            // What was returned is in it again, if it is what he saw.
            if (tries == 1 && known.Version == returned)
                settled = known.Returned;
            if (how.Idempotency is { } request && known.Held?.Request == request)
                return outcome with { Repeated = true };
            var left = known with { Returned = known.Returned == settled ? null : known.Returned };
            try
            {
                // One waits at a time: who writes on does not want to take back what he wrote before.
                if (known.Held is not null)
                {
                    if (await sender.SendAsync(caller.Tenant, key, left, null, held, cancellationToken))
                        return outcome;
                }
                else
                {
                    await CommitAsync(caller, key, left with { Held = held }, key.At(held.LeavesAt), cancellationToken);
                    return outcome;
                }
            }
            catch (TicketConflictException) when (tries < Tries)
            {
                // He writes in another window, too.
            }
        }
    }

    private async Task<WaitingReplies> ChangeAsync(
        Caller caller, ReplyKey key, Func<WaitingReplies, (WaitingReplies Replies, AlarmChange? Alarm)?> change,
        CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var known = await store.FindAsync(caller.Tenant, key, cancellationToken);
            if (change(known) is not var (replies, alarm))
                return known;
            try
            {
                await CommitAsync(caller, key, replies, alarm, cancellationToken);
                return replies with { Version = known.Version + 1 };
            }
            catch (TicketConflictException) when (tries < Tries)
            {
                // It is being sent at this moment, or taken back in another window.
            }
        }
    }

    private async Task CommitAsync(
        Caller caller, ReplyKey key, WaitingReplies replies, AlarmChange? alarm, CancellationToken cancellationToken) =>
        await commits.CommitAsync(
            new(CommitOrigins.Command, caller.UserId, new()
            {
                Tenant = caller.Tenant,
                At = time.GetUtcMicroseconds(),
                Documents = [ReplyStore.Save(key, replies)],
                Alarms = alarm is null ? [] : [alarm],
            }),
            cancellationToken);
}
