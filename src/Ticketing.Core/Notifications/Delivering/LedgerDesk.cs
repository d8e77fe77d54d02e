using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Who was told what, by person and by channel, for those who look after outgoing messages (<see cref="Permission.ManageOutbox"/>).
/// Thread-safe.
/// </summary>
public sealed class LedgerDesk
{
    /// <summary>The most entries of a page.</summary>
    public const int MostPerPage = 100;

    // No index has somebody's entries by state: of each channel so many of his are looked through for a page.
    private const int MostLookedThrough = 1_000;

    private readonly ActorResolver actors;
    private readonly INotificationLedger ledger;
    private readonly IOutbox outbox;
    private readonly ITicketReader tickets;
    private readonly NoticeComposer notices;

    internal LedgerDesk(
        ActorResolver actors, INotificationLedger ledger, IOutbox outbox, ITicketReader tickets, NoticeComposer notices,
        IEnumerable<INotifier> notifiers, IEnumerable<NotificationChannel> others)
    {
        (this.actors, this.ledger, this.outbox, this.tickets, this.notices) = (actors, ledger, outbox, tickets, notices);
        Channels =
        [
            new(InAppChannel.Name, InAppChannel.Title), .. notifiers.Select(one => new NotificationChannel(one.Channel, one.Name)),
            .. others,
        ];
    }

    /// <summary>The channels that the ledger has entries of: those of people, and chat rooms where the host has them.</summary>
    public IReadOnlyList<NotificationChannel> Channels { get; }

    /// <summary>
    /// Entries, the last stored first. Of tickets that the caller may not see he learns that somebody was told, and nothing of what. Of
    /// somebody's entries in one state, those among his last 1,000 of each channel are found.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="query">Which entries.</param>
    /// <param name="limit">How many at most; 1 to <see cref="MostPerPage"/>.</param>
    /// <param name="cursor"><see cref="LedgerPage.Next"/> of the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketValidationException">There is no such channel, or the limit or the cursor is malformed.</exception>
    public async Task<LedgerPage> ListAsync(
        Caller caller, LedgerQuery query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        if (!viewer.Actor.May(Permission.ManageOutbox))
            throw new TicketForbiddenException(Permission.ManageOutbox);
        PageLimit.Check(limit, MostPerPage);
        var channels = ChannelsOf(query);
        var asked = $"{query.Channel}|{query.State}|{query.User}";
        var before = NumberCursor.Read(cursor, asked);
        var found = new List<StoredNotification>();
        // Each channel is a range of an index of its own; the page is what is newest of all.
        foreach (var channel in channels)
            found.AddRange(await ReadAsync(caller.Tenant, query, channel, before, limit + 1, cancellationToken));
        var page = found.OrderByDescending(one => one.Number).Take(limit).ToList();
        var items = await ShowAsync(caller, viewer.Visibility, page, cancellationToken);
        return new(items, found.Count <= limit ? null : NumberCursor.Write(asked, page[^1].Number));
    }

    private IEnumerable<string> ChannelsOf(LedgerQuery query)
    {
        var known = Channels.Select(channel => channel.Name);
        if (query.Channel is null)
            return known;
        return known.Contains(query.Channel)
            ? [query.Channel]
            : throw new TicketValidationException(
                "channel", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {string.Join(", ", known)}."));
    }

    private async Task<IEnumerable<StoredNotification>> ReadAsync(
        string tenant, LedgerQuery query, string channel, long? before, int limit, CancellationToken cancellationToken)
    {
        if (query.User is { } user)
        {
            var most = query.State is null ? limit : MostLookedThrough;
            var his = await ledger.OfUserAsync(tenant, user, channel, unreadOnly: false, before, most, cancellationToken);
            return his.Where(one => query.State is null || one.Entry.State == query.State).Take(limit);
        }

        var found = new List<StoredNotification>();
        foreach (var state in query.State is { } only ? [only] : Enum.GetValues<NotificationState>())
            found.AddRange(await ledger.OfChannelAsync(tenant, channel, state, before, limit, cancellationToken));
        return found;
    }

    private async Task<IReadOnlyList<LedgerItem>> ShowAsync(
        Caller caller, Visibility visibility, List<StoredNotification> page, CancellationToken cancellationToken)
    {
        var ids = page.Where(one => !one.Entry.IsNotice).Select(one => one.Entry.Ticket).Distinct().ToList();
        var seen = ids.Count == 0 ? [] : await tickets.FindAsync(ids, visibility, cancellationToken);
        var byId = seen.ToDictionary(ticket => ticket.Id);
        var undelivered = page.Where(one => one.Entry.State is not (NotificationState.Delivered or NotificationState.Withheld))
            .Select(one => one.Entry.Id)
            .ToList();
        var messages = undelivered.Count == 0 ? [] : await outbox.FindAsync(caller.Tenant, undelivered, cancellationToken);
        var items = new List<LedgerItem>();
        foreach (var one in page)
            items.Add(Show(one, await notices.FindAsync(one.Entry, caller, cancellationToken)));
        return items;

        LedgerItem Show(StoredNotification stored, NoticeText? notice)
        {
            var entry = stored.Entry;
            var ticket = byId.GetValueOrDefault(entry.Ticket);
            var mayKnow = ticket is not null && (!entry.IsInternal || visibility.ReadsInternal(ticket));
            return new(stored.Number, entry.User, entry.Channel, entry.State)
            {
                Why = entry.Why,
                At = entry.At,
                SettledAt = stored.SettledAt,
                Entry = mayKnow || notice is not null ? entry : null,
                Ticket = mayKnow ? ticket : null,
                Notice = notice,
                Message = messages.FirstOrDefault(message => message.Id == entry.Id),
            };
        }
    }
}
