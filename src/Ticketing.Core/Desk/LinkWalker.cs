using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>Follows links from a ticket, level by level, to see whom they lead to. Thread-safe.</summary>
internal sealed class LinkWalker(ITicketReader reader, IDocuments documents)
{
    private const string Kind = "linkGraph";

    /// <summary>
    /// What is met. Whoever decides by it stores <see cref="Guard"/> as well: another one who decided at the same time is refused by that,
    /// and walks again.
    /// </summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="end">What each ticket is to the next one.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<LinkWalk> WalkAsync(Ticket from, LinkEnd end, string tenant, CancellationToken cancellationToken)
    {
        // Before the first ticket is read: what others store from here on changes it.
        var version = (await documents.FindAsync(tenant, Kind, end.Kind.Name, cancellationToken))?.Version ?? 0;
        var system = Visibility.OfSystem(tenant);
        var reached = new HashSet<TicketId> { from.Id };
        IReadOnlyList<Ticket> level = [from];
        while (level.Count > 0)
        {
            var next = level.SelectMany(ticket => LinkRules.Others(ticket, end)).Where(reached.Add).ToList();
            if (reached.Count > LinkWalk.Most)
                return new(end.Kind, reached, IsWhole: false, version);
            level = next.Count == 0 ? [] : await reader.FindAsync(next, system, cancellationToken);
        }

        return new(end.Kind, reached, IsWhole: true, version);
    }

    /// <summary>What is stored together with a link that a walk was needed for.</summary>
    public static DocumentChange Guard(LinkWalk walk) => new(Kind, walk.Kind.Name, walk.GraphVersion, "{}");
}
