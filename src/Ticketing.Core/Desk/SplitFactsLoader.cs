using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Items;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>Looks up what making a ticket of a comment needs to know. Thread-safe.</summary>
internal sealed class SplitFactsLoader(IDirectory directory, ITicketItems items, ActorResolver actors)
{
    /// <summary>What is known of a comment that becomes a ticket.</summary>
    /// <param name="actor">Who makes it one.</param>
    /// <param name="ticket">The comment's ticket.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="project">Where the new ticket is filed.</param>
    /// <param name="wanted">The items of the ticket that it gets as well.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The ticket has one of them no more.</exception>
    public async Task<SplitFacts> LoadAsync(
        Actor actor, Ticket ticket, TicketText comment, Project project, IReadOnlyList<(TicketItemKind Kind, string Key)> wanted,
        CancellationToken cancellationToken)
    {
        var requester = await FindRequesterAsync(actor, ticket, comment, project, cancellationToken);
        var visibility = Visibility.Of(actor);
        var found = new List<(TicketItemKind Kind, TicketItem Item)>(wanted.Count);
        foreach (var (kind, key) in wanted)
        {
            found.Add((
                kind,
                await items.FindAsync(ticket.Id, kind.Name, key, visibility, cancellationToken)
                    ?? throw new TicketNotFoundException($"{kind.Name} {key}")));
        }

        return new(requester?.Id ?? actor.UserId) { RequesterKnown = requester, Items = found };
    }

    // Whoever wrote it, if he may file there; of what colleagues said among themselves nobody else is made a part.
    private async Task<User?> FindRequesterAsync(
        Actor actor, Ticket ticket, TicketText comment, Project project, CancellationToken cancellationToken)
    {
        if (actor.Is(comment.By))
            return null;
        if (await actors.FindAsync(new(comment.By, actor.Tenant), cancellationToken) is { } author
            && author.May(Permission.Create, project.Key)
            && await FindAsync(comment.By) is { } writer)
            return writer;
        return comment.Kind is TextKind.InternalComment || actor.Is(ticket.Requester) ? null : await FindAsync(ticket.Requester);

        async Task<User?> FindAsync(string id) =>
            await directory.FindUserAsync(actor.Tenant, id, cancellationToken) is { IsActive: true } user ? user : null;
    }
}
