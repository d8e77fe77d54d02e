using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Texts;
using Ticketing.Time;
using Ticketing.Workflows;

namespace Ticketing.Tickets;

/// <summary>Reads a ticket, its texts and its history, as far as the caller sees them. Thread-safe.</summary>
public sealed class TicketArchive
{
    private const int Stretch = 500;

    private readonly ActorResolver actors;
    private readonly ITicketReader reader;
    private readonly WorkflowRegistry workflows;
    private readonly TimeProvider time;

    internal TicketArchive(ActorResolver actors, ITicketReader reader, WorkflowRegistry workflows, TimeProvider time)
    {
        this.actors = actors;
        this.reader = reader;
        this.workflows = workflows;
        this.time = time;
    }

    /// <summary>A ticket with its description.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<TicketWithDescription> GetAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var (ticket, visibility) = await RequireAsync(await actors.RequireAsync(caller, cancellationToken), id, cancellationToken);
        return await DescribeAsync(ticket, visibility, cancellationToken);
    }

    /// <summary>The ticket as it was at a moment.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or it was not there yet.</exception>
    public async Task<TicketWithDescription> GetAsOfAsync(Caller caller, TicketId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (now, visibility) = await RequireAsync(await actors.RequireAsync(caller, cancellationToken), id, cancellationToken);
        Ticket? then = null;
        // The fold needs every event, also of comments that the caller may not read; none of their texts gets out.
        var everything = Visibility.OfSystem(caller.Tenant);
        for (var version = 0; version < now.Version;)
        {
            var events = await reader.HistoryAsync(id, version, Stretch, everything, cancellationToken);
            foreach (var recorded in events.TakeWhile(recorded => recorded.At <= at))
                then = then is null ? Ticket.Begin(id, recorded) : then.Apply(recorded);
            if (events.Count == 0 || events[^1].At > at)
                break;
            version = events[^1].Version;
        }

        return then is null
            ? throw new TicketNotFoundException($"ticket {id} at that time")
            : await DescribeAsync(then, visibility, cancellationToken);
    }

    /// <summary>The events of a ticket after a version, in order; without those of internal comments that the caller may not read.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="afterVersion">The version of the last event known; 0 for none.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<IReadOnlyList<RecordedEvent>> HistoryAsync(
        Caller caller, TicketId id, int afterVersion, int limit, CancellationToken cancellationToken)
    {
        var (_, visibility) = await RequireAsync(await actors.RequireAsync(caller, cancellationToken), id, cancellationToken);
        return await reader.HistoryAsync(id, afterVersion, Checked(limit), visibility, cancellationToken);
    }

    /// <summary>The comments of a ticket after a number, in order; without internal ones that the caller may not read.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="afterNumber">The number of the last comment known; 0 for none.</param>
    /// <param name="limit">How many at most; 1 to 500.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<IReadOnlyList<TicketText>> CommentsAsync(
        Caller caller, TicketId id, int afterNumber, int limit, CancellationToken cancellationToken)
    {
        var (_, visibility) = await RequireAsync(await actors.RequireAsync(caller, cancellationToken), id, cancellationToken);
        Checked(limit);
        var comments = new List<TicketText>();
        while (comments.Count < limit)
        {
            var texts = await reader.TextsAsync(id, afterNumber, limit, visibility, cancellationToken);
            comments.AddRange(texts.Where(text => text.Kind is not TextKind.Description).Take(limit - comments.Count));
            if (texts.Count < limit)
                break;
            afterNumber = texts[^1].Number;
        }

        return comments;
    }

    /// <summary>What the caller may fire on a ticket now, in the workflow's order.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<IReadOnlyList<Transition>> PermittedTransitionsAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var (ticket, _) = await RequireAsync(actor, id, cancellationToken);
        return [.. TransitionRules.Permitted(workflows.Get(ticket.Workflow), new(ticket, actor, time.GetUtcMicroseconds()))];
    }

    private async Task<(Ticket Ticket, Visibility Visibility)> RequireAsync(Actor actor, TicketId id, CancellationToken cancellationToken)
    {
        var visibility = Visibility.Of(actor);
        return (await reader.FindAsync(id, visibility, cancellationToken) ?? throw new TicketNotFoundException($"ticket {id}"), visibility);
    }

    private async Task<TicketWithDescription> DescribeAsync(Ticket ticket, Visibility visibility, CancellationToken cancellationToken) =>
        new(ticket, ticket.Description is { } number ? (await reader.FindTextAsync(ticket.Id, number, visibility, cancellationToken))?.Body : null);

    private static int Checked(int limit) =>
        limit is >= 1 and <= Stretch ? limit : throw new TicketValidationException("limit", $"A page has 1 to {Stretch} items.");
}
