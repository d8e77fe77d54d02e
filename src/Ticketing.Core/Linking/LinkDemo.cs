using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Search;
using Ticketing.Setup;
using Ticketing.Tickets;

namespace Ticketing.Linking;

/// <summary>Some links between tickets of a demo: what is blocked says by what, and others belong together.</summary>
internal sealed class LinkDemo(LinkDesk desk, TicketFinder finder) : IDemo
{
    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        var blocked = await FindAsync("status:blocked sort:-created", 1);
        var open = (await FindAsync("is:open -status:blocked sort:-created", 5)).ToList();
        if (blocked is [var waiting] && open is [var blocker, ..])
            await LinkAsync(waiting, LinkKind.Blocks.Backward, blocker);
        if (open is [var first, var second, var third, ..])
        {
            await LinkAsync(first, LinkKind.RelatesTo.Forward, second);
            await LinkAsync(third, LinkKind.Parent.Forward, second);
        }

        async Task<IReadOnlyList<Ticket>> FindAsync(string query, int limit) =>
            (await finder.SearchAsync(administrator, query, limit, cursor: null, cancellationToken)).Items;

        Task LinkAsync(Ticket ticket, LinkEnd end, Ticket other) =>
            desk.SetAsync(administrator, ticket.Id, end.Name, other.Id, cancellationToken: cancellationToken);
    }
}
