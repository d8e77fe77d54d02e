using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Links;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Linking;

/// <summary>
/// Links between tickets: sets, takes off and lists them. Whoever may triage a ticket (<see cref="Permission.Triage"/>) and sees another
/// one links them, from either of the two. What somebody does not see is counted and not named. Thread-safe.
/// </summary>
public sealed class LinkDesk
{
    private readonly ActorResolver actors;
    private readonly TicketDesk desk;
    private readonly ITicketReader reader;
    private readonly LinkSight sight;

    internal LinkDesk(ActorResolver actors, TicketDesk desk, ITicketReader reader, LinkSight sight, LinkKinds kinds)
    {
        this.actors = actors;
        this.desk = desk;
        this.reader = reader;
        this.sight = sight;
        Kinds = kinds;
    }

    /// <summary>The kinds that there are.</summary>
    public LinkKinds Kinds { get; }

    /// <summary>Links a ticket with another one; where it is linked so already, nothing happens.</summary>
    /// <param name="caller">Who links them.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="end">What it is to the other one: <c>blocks</c>, <c>parent</c> …</param>
    /// <param name="other">The other one.</param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees one of the tickets not, or there is no such kind.</exception>
    /// <exception cref="TicketValidationException">There may be no such link: <see cref="LinkErrorCodes"/>.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public Task<CommandOutcome> SetAsync(
        Caller caller, TicketId ticket, string end, TicketId other, CommandOptions? options = null,
        CancellationToken cancellationToken = default) =>
        desk.ExecuteAsync(caller, ticket, new LinkTicket(Require(end), other), options, cancellationToken);

    /// <summary>Takes a link off both tickets; where there is none, nothing happens.</summary>
    /// <inheritdoc cref="SetAsync"/>
    public Task<CommandOutcome> RemoveAsync(
        Caller caller, TicketId ticket, string end, TicketId other, CommandOptions? options = null,
        CancellationToken cancellationToken = default) =>
        desk.ExecuteAsync(caller, ticket, new UnlinkTicket(Require(end), other), options, cancellationToken);

    /// <summary>Whether somebody may change the links of a ticket that he sees, with tickets that he sees.</summary>
    public static bool MayLink(Actor actor, Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Permission.Triage, ticket);
    }

    /// <summary>What a ticket is linked with.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<TicketLinks> ListAsync(Caller caller, TicketId ticket, CancellationToken cancellationToken)
    {
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        return await ListAsync(
            await reader.FindAsync(ticket, visibility, cancellationToken) ?? throw new TicketNotFoundException($"ticket {ticket}"),
            visibility, cancellationToken);
    }

    /// <summary>What a ticket is linked with that was read for the caller; he is not asked again whether he sees it.</summary>
    public async Task<TicketLinks> ListAsync(Caller caller, Ticket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.KeysOf(TicketKeyKind.Link).Count == 0
            ? TicketLinks.None
            : await ListAsync(ticket, (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility, cancellationToken);
    }

    /// <summary>The open tickets that block each of several tickets; for lists and boards. What nothing blocks is left out.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="tickets">Tickets that were read for the caller; he is not asked again whether he sees them.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyDictionary<TicketId, OpenBlockers>> BlockersAsync(
        Caller caller, IReadOnlyCollection<Ticket> tickets, CancellationToken cancellationToken)
    {
        var blocked = tickets.Where(ticket => ticket.IsBlocked).ToList();
        if (blocked.Count == 0)
            return new Dictionary<TicketId, OpenBlockers>();
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        var seen = (await sight.ReadAsync(blocked.SelectMany(ticket => ticket.Blockers), visibility, cancellationToken)).Keys.ToHashSet();
        return blocked.ToDictionary(ticket => ticket.Id, ticket => new OpenBlockers(
            [.. ticket.Blockers.Where(seen.Contains).Order()], ticket.Blockers.Any(blocker => !seen.Contains(blocker))));
    }

    private async Task<TicketLinks> ListAsync(Ticket ticket, Visibility visibility, CancellationToken cancellationToken)
    {
        var seen = await sight.ReadAsync(ticket.Links.Select(link => link.Other), visibility, cancellationToken);
        // Those of a kind that nobody declares any more are kept, and not shown.
        var ofEnds = Kinds.Ends.Select(end => (End: end, Others: LinkRules.Others(ticket, end).Order().ToList())).ToList();
        return new(
            [.. ofEnds.SelectMany(one => one.Others.Where(seen.ContainsKey), (one, other) => new LinkedTicket(one.End, seen[other]))],
            [.. ofEnds.Select(one => new HiddenLinks(one.End, one.Others.Count(other => !seen.ContainsKey(other))))
                .Where(hidden => hidden.Count > 0)]);
    }

    private LinkEnd Require(string end) => Kinds.Find(end) ?? throw new TicketNotFoundException($"kind of links '{end}'");
}
