using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Links;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>Looks up what merging tickets, and undoing it, needs to know. Thread-safe.</summary>
internal sealed class MergeFactsLoader(
    ITicketReader reader, MergeStore merges, ActorResolver actors, LinkWalker walker, LinkKinds kinds)
{
    /// <summary>What is known of two tickets.</summary>
    /// <param name="actor">Who merges them, or undoes it.</param>
    /// <param name="ticket">The one that is merged, or was.</param>
    /// <param name="into">The other one.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<MergeFacts> LoadAsync(Actor actor, Ticket ticket, Ticket into, CancellationToken cancellationToken)
    {
        var tenant = actor.Tenant;
        var (record, version) = await merges.FindAsync(tenant, ticket.Id, cancellationToken);
        var links = !ticket.IsMerged ? MergedLinks.Of(ticket, into, kinds)
            : record is null ? null
            : MergedLinks.Back(ticket, into, record, kinds);
        var linked = links is null ? [] : await ReadAsync(tenant, links, cancellationToken);
        return new(kinds)
        {
            // A link that is in the way is one of either of the two, or was.
            Seen = await SeenAsync(
                actor, [.. Others(ticket).Concat(Others(into)).Concat(links?.Taken.Select(link => link.Other) ?? []).Distinct()],
                cancellationToken),
            Record = ticket.IsMerged ? record : null,
            RecordVersion = version,
            Linked = linked,
            Walks = links is null ? [] : await WalkAsync(tenant, links, linked, cancellationToken),
            Following = ticket.IsMerged ? new() : await FollowingAsync(tenant, ticket, into, cancellationToken),
        };
    }

    private static IEnumerable<TicketId> Others(Ticket ticket) => ticket.Links.Select(link => link.Other);

    private async Task<HashSet<TicketId>> SeenAsync(Actor actor, List<TicketId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : (await reader.FindAsync(ids, Visibility.Of(actor), cancellationToken)).Select(ticket => ticket.Id).ToHashSet();

    private async Task<Dictionary<TicketId, Ticket>> ReadAsync(string tenant, MergedLinks links, CancellationToken cancellationToken)
    {
        List<TicketId> others = [.. links.Taken.Select(link => link.Other).Distinct()];
        return others.Count == 0
            ? []
            : (await reader.FindAsync(others, Visibility.OfSystem(tenant), cancellationToken)).ToDictionary(ticket => ticket.Id);
    }

    private async Task<List<(LinkEnd End, IReadOnlyList<TicketId> From, LinkWalk Walk)>> WalkAsync(
        string tenant, MergedLinks links, Dictionary<TicketId, Ticket> linked, CancellationToken cancellationToken)
    {
        var walks = new List<(LinkEnd End, IReadOnlyList<TicketId> From, LinkWalk Walk)>();
        foreach (var (end, from) in links.ToWalk())
        {
            List<Ticket> starts = [.. from.Where(linked.ContainsKey).Select(other => linked[other])];
            walks.Add((end, from, await walker.WalkAsync(starts, end, tenant, cancellationToken)));
        }

        return walks;
    }

    private async Task<HashSet<string>> FollowingAsync(string tenant, Ticket ticket, Ticket into, CancellationToken cancellationToken)
    {
        var following = new HashSet<string>(StringComparer.Ordinal);
        foreach (var user in ticket.Watchers.Append(ticket.Requester).Distinct(StringComparer.Ordinal))
        {
            if (await actors.FindViewerAsync(new(user, tenant), visibility => visibility.Sees(into), cancellationToken) is { } viewer
                && viewer.Visibility.Sees(into))
                following.Add(user);
        }

        return following;
    }
}
