using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Links;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>Follows links from a ticket, level by level, to see whom they lead to. Thread-safe.</summary>
internal sealed class LinkWalker(ITicketReader reader, IDocuments documents)
{
    private const string Kind = "linkGraph";

    /// <summary>
    /// What is met. Whoever decides by it stores <see cref="Guards"/> as well: another one who decided at the same time is refused by that,
    /// and walks again.
    /// </summary>
    /// <param name="starts">Where it begins.</param>
    /// <param name="end">What each ticket is to the next one.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<LinkWalk> WalkAsync(
        IReadOnlyList<Ticket> starts, LinkEnd end, string tenant, CancellationToken cancellationToken)
    {
        // Before the first ticket is read: what others store from here on changes it.
        var version = (await documents.FindAsync(tenant, Kind, end.Kind.Name, cancellationToken))?.Version ?? 0;
        var system = Visibility.OfSystem(tenant);
        var reached = starts.Select(ticket => ticket.Id).ToHashSet();
        var level = starts;
        while (level.Count > 0)
        {
            var next = level.SelectMany(ticket => LinkRules.Others(ticket, end)).Where(reached.Add).ToList();
            if (reached.Count > LinkWalk.Most)
                return new(end.Kind, reached, IsWhole: false, version);
            level = next.Count == 0 ? [] : await reader.FindAsync(next, system, cancellationToken);
        }

        return new(end.Kind, reached, IsWhole: true, version);
    }

    /// <summary>What is stored together with links that walks were needed for.</summary>
    public static IEnumerable<DocumentChange> Guards(DecisionFacts facts)
    {
        IEnumerable<LinkWalk> walks = facts.Walk is { } walk ? [walk] : facts.Merge?.Walks.Select(one => one.Walk) ?? [];
        return walks.GroupBy(one => one.Kind).Select(
            ofKind => new DocumentChange(Kind, ofKind.Key.Name, ofKind.Min(one => one.GraphVersion), "{}"));
    }
}
