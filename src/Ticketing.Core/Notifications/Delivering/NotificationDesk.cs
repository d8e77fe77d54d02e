using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Notifications.Delivering;

/// <summary>What somebody was told in the app, and who was told of a ticket. Thread-safe.</summary>
public sealed class NotificationDesk
{
    /// <summary>The most entries of a page.</summary>
    public const int MostPerPage = 100;

    /// <summary>As far as unread ones are counted.</summary>
    public const int MostUnread = 99;

    private readonly ActorResolver actors;
    private readonly INotificationLedger ledger;
    private readonly ITicketReader tickets;
    private readonly NoticeComposer notices;
    private readonly CommitPipeline commits;
    private readonly TimeProvider time;

    internal NotificationDesk(
        ActorResolver actors, INotificationLedger ledger, ITicketReader tickets, NoticeComposer notices, CommitPipeline commits,
        TimeProvider time) =>
        (this.actors, this.ledger, this.tickets, this.notices, this.commits, this.time) =
        (actors, ledger, tickets, notices, commits, time);

    /// <summary>
    /// What the caller was told in the app, the last first. What he may not know any more is left out, so that a page may be short: the
    /// next one begins before the last number that <paramref name="before"/> can have.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="unreadOnly">Only what he has not read.</param>
    /// <param name="before">Those with lower numbers; null to begin with.</param>
    /// <param name="limit">How many at most; 1 to <see cref="MostPerPage"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">The limit is out of range.</exception>
    public async Task<InboxPage> InboxAsync(Caller caller, bool unreadOnly, long? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit, MostPerPage);
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var found = await ledger.OfUserAsync(
            caller.Tenant, caller.UserId, InAppChannel.Name, unreadOnly, before, limit + 1, cancellationToken);
        var page = found.Take(limit).ToList();
        var ids = page.Where(one => !one.Entry.IsNotice).Select(one => one.Entry.Ticket).Distinct().ToList();
        var seen = ids.Count == 0 ? [] : await tickets.FindAsync(ids, viewer.Visibility, cancellationToken);
        var byId = seen.ToDictionary(ticket => ticket.Id);
        var items = new List<InboxItem>();
        foreach (var one in page.Where(one => one.Entry.State is NotificationState.Delivered))
        {
            if (await notices.FindAsync(one.Entry, caller, cancellationToken) is { } notice)
                items.Add(new(one, null) { Notice = notice });
            else if (byId.TryGetValue(one.Entry.Ticket, out var ticket)
                && (!one.Entry.IsInternal || viewer.Visibility.ReadsInternal(ticket)))
                items.Add(new(one, ticket));
        }

        return new(items, found.Count > limit ? page[^1].Number : null) { Newest = page.Count > 0 ? page[0].Number : null };
    }

    /// <summary>How many the caller has not read, as far as <see cref="MostUnread"/>.</summary>
    public async Task<int> UnreadAsync(Caller caller, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(caller, cancellationToken);
        return await ledger.CountUnreadAsync(caller.Tenant, caller.UserId, InAppChannel.Name, MostUnread, cancellationToken);
    }

    /// <summary>Marks what the caller was told as read: all up to a number, or single ones.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="upTo">All with this number and lower ones; null for none.</param>
    /// <param name="numbers">Single ones; at most 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">Too many are named.</exception>
    public async Task ReadAsync(Caller caller, long? upTo, IReadOnlyList<long> numbers, CancellationToken cancellationToken)
    {
        if (numbers.Count > NotificationsRead.MostNumbers)
        {
            throw new TicketValidationException(
                "numbers", Wording.Of(FieldErrorCodes.TooMany, $"At most {NotificationsRead.MostNumbers} can be marked at once."));
        }

        await actors.RequireAsync(caller, cancellationToken);
        var now = time.GetUtcMicroseconds();
        var (user, read) = (caller.UserId, new List<NotificationsRead>());
        if (upTo is { } number)
            read.Add(NotificationsRead.AllUpTo(user, InAppChannel.Name, number, now));
        if (numbers.Count > 0)
            read.Add(NotificationsRead.These(user, InAppChannel.Name, [.. numbers], now));
        if (read.Count == 0)
            return;
        await commits.CommitAsync(
            new(CommitOrigins.Administration, caller.UserId, new()
            {
                Tenant = caller.Tenant,
                At = now,
                NotificationsRead = read,
            }),
            cancellationToken);
    }

    /// <summary>
    /// Who was told of a ticket, by which channels and with which outcome, the last first: for those who work on it and read its internal
    /// comments.
    /// </summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not know it.</exception>
    public async Task<IReadOnlyList<StoredNotification>> OfTicketAsync(
        Caller caller, TicketId id, long? before, int limit, CancellationToken cancellationToken)
    {
        PageLimit.Check(limit, MostPerPage);
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        if (await tickets.FindAsync(id, viewer.Visibility, cancellationToken) is not { } ticket)
            throw new TicketNotFoundException($"ticket {id}");
        if (!viewer.Visibility.ReadsInternal(ticket))
            throw new TicketForbiddenException(Permission.ReadInternal);
        return await ledger.OfTicketAsync(caller.Tenant, id, before, limit, cancellationToken);
    }
}
