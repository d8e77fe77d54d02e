using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>Estimates of tickets: reads and sets them. Thread-safe.</summary>
public sealed class EstimateDesk
{
    // One, but for what an import brought: its facts pass no rule of how many there may be.
    private const int Most = 10;

    private readonly ActorResolver actors;
    private readonly TicketDesk desk;
    private readonly ITicketReader reader;
    private readonly ITicketItems items;

    internal EstimateDesk(ActorResolver actors, TicketDesk desk, ITicketReader reader, ITicketItems items)
    {
        this.actors = actors;
        this.desk = desk;
        this.reader = reader;
        this.items = items;
    }

    /// <summary>The estimate, and what was worked; nothing of either for who may not know of time.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<TicketTime> GetAsync(Caller caller, TicketId ticket, CancellationToken cancellationToken)
    {
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        return await reader.FindAsync(ticket, visibility, cancellationToken) is { } found
            ? TicketTime.Of(found)
            : throw new TicketNotFoundException($"ticket {ticket}");
    }

    /// <summary>Sets the estimate. It takes the permission <see cref="Permission.LogTime"/>.</summary>
    /// <param name="caller">Who sets it.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="estimate">The estimate; null takes it off.</param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or there is no estimate to take off.</exception>
    /// <exception cref="TicketValidationException">It is too short or too long.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public async Task<CommandOutcome> SetAsync(
        Caller caller, TicketId ticket, Estimate? estimate, CommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        var there = await items.ListAsync(ticket, EstimateItems.Kind.Name, null, Most, visibility, cancellationToken);
        CommandOutcome? removed = null;
        foreach (var further in estimate is null ? there : there.Skip(1))
        {
            removed = await desk.ExecuteAsync(caller, ticket, new RemoveItem(EstimateItems.Kind, further.Key), options, cancellationToken);
            // The rest is decided on what this left.
            options = null;
        }

        if (estimate is null)
            return removed ?? throw new TicketNotFoundException($"estimate of ticket {ticket}");
        TicketCommand command = there is [var first, ..]
            ? ChangeItem.Of(EstimateItems.Kind, first.Key, estimate)
            : AddItem.Of(EstimateItems.Kind, estimate);
        return await desk.ExecuteAsync(caller, ticket, command, options, cancellationToken);
    }
}
