using Microsoft.Extensions.Options;
using Ticketing.Actors;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>Puts a digest together, as its reader may see what it tells at this moment.</summary>
internal sealed class DigestComposer(
    NotificationComposer composer, ActorResolver actors, ITicketReader tickets, IOptions<NotificationOptions> options,
    IUnsubscribeAddresses? unsubscribe = null)
{
    /// <summary>What he is told of entries of one person and channel.</summary>
    public async Task<Composed> ComposeAsync(
        string tenant, string id, IReadOnlyList<NotificationEntry> entries, CancellationToken cancellationToken)
    {
        var seen = await SeenAsync(tenant, entries, cancellationToken);
        var told = new List<(NotificationEntry Entry, Notification Notification)>();
        var next = seen.Count;
        // The last ones first, so that what he may not be told makes place for others.
        while (told.Count < NotificationDigest.MostItems && next > 0)
        {
            var entry = seen[--next];
            if (await composer.ComposeAsync(tenant, entry, cancellationToken) is { } notification)
                told.Insert(0, (entry, notification));
        }

        if (told.Count == 0)
            return new(null, null, new HashSet<string>());
        var items = told.Select(one => one.Notification).GroupBy(one => one.Ticket.Id).SelectMany(group => group).ToList();
        IReadOnlySet<string> ids = seen.Take(next).Concat(told.Select(one => one.Entry)).Select(entry => entry.Id).ToHashSet();
        return items is [var only] && next == 0 ? new(only, null, ids) : new(null, Digest(items), ids);

        NotificationDigest Digest(List<Notification> items) => new()
        {
            Id = id,
            To = items[0].To,
            Items = [.. items],
            More = next,
            Links = options.Value.LinksOfDigest with { Unsubscribe = unsubscribe?.Of(tenant, entries[0].User, entries[0].Channel) },
        };
    }

    // All at once, in the order in which they happened.
    private async Task<IReadOnlyList<NotificationEntry>> SeenAsync(
        string tenant, IReadOnlyList<NotificationEntry> entries, CancellationToken cancellationToken)
    {
        // What he may not know now is withheld for good.
        if (await actors.FindViewerAnewAsync(new(entries[0].User, tenant), cancellationToken) is not { Visibility: var visibility })
            return [];
        var found = await tickets.FindAsync([.. entries.Select(entry => entry.Ticket).Distinct()], visibility, cancellationToken);
        var byId = found.ToDictionary(ticket => ticket.Id);
        return
        [
            .. entries
                .Where(entry => byId.TryGetValue(entry.Ticket, out var ticket) && (!entry.IsInternal || visibility.ReadsInternal(ticket)))
                .OrderBy(entry => entry.At).ThenBy(entry => entry.LastVersion),
        ];
    }

    /// <summary>What he is told: one thing, or several.</summary>
    /// <param name="Notification">The one thing; null where there are more or none.</param>
    /// <param name="Digest">Several; null where there is one or none.</param>
    /// <param name="Told">The ids of the entries that it tells, or counts. Of all others he may not know any more.</param>
    internal sealed record Composed(Notification? Notification, NotificationDigest? Digest, IReadOnlySet<string> Told);
}
