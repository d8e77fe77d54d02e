using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Storage;
using Ticketing.Subjects;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>
/// What of the host's own tickets are about: says it, takes it back and lists it. Whoever may triage a ticket
/// (<see cref="Permission.Triage"/>) and may know of the thing says so. What somebody may not know of is not there for him. Thread-safe.
/// </summary>
public sealed class SubjectDesk
{
    private readonly ActorResolver actors;
    private readonly TicketDesk desk;
    private readonly ITicketReader reader;
    private readonly LinkSight sight;
    private readonly SubjectBook book;

    internal SubjectDesk(ActorResolver actors, TicketDesk desk, ITicketReader reader, LinkSight sight, SubjectBook book)
    {
        this.actors = actors;
        this.desk = desk;
        this.reader = reader;
        this.sight = sight;
        this.book = book;
    }

    /// <summary>The kinds that there are.</summary>
    public SubjectKinds Kinds => book.Kinds;

    /// <summary>Says that a ticket is about something; where it is already, nothing happens.</summary>
    /// <param name="caller">Who says it.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="subject">What: <c>order/42</c>.</param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or there is no such kind.</exception>
    /// <exception cref="TicketValidationException">There is no such thing that he may know of, or the ticket is about too many.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public Task<CommandOutcome> AddAsync(
        Caller caller, TicketId ticket, string subject, CommandOptions? options = null, CancellationToken cancellationToken = default) =>
        desk.ExecuteAsync(caller, ticket, new AddSubject(Require(subject)), options, cancellationToken);

    /// <summary>Says that a ticket is not about something any more; where it is not, nothing happens.</summary>
    /// <inheritdoc cref="AddAsync"/>
    public Task<CommandOutcome> RemoveAsync(
        Caller caller, TicketId ticket, string subject, CommandOptions? options = null, CancellationToken cancellationToken = default) =>
        desk.ExecuteAsync(caller, ticket, new RemoveSubject(Require(subject)), options, cancellationToken);

    /// <summary>Whether somebody may change what a ticket is about that he sees.</summary>
    public static bool MayChange(Actor actor, Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.May(Permission.Triage, ticket);
    }

    /// <summary>What a ticket is about, as far as the caller may know.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<IReadOnlyList<ShownSubject>> ListAsync(Caller caller, TicketId ticket, CancellationToken cancellationToken)
    {
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        var found = await reader.FindAsync(ticket, visibility, cancellationToken) ?? throw new TicketNotFoundException($"ticket {ticket}");
        return [.. (await sight.ShowSubjectsAsync([found], visibility, cancellationToken))[found.Id]];
    }

    /// <summary>What a ticket is about that was read for the caller; he is not asked again whether he sees it.</summary>
    public async Task<IReadOnlyList<ShownSubject>> ListAsync(Caller caller, Ticket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        // Most tickets are about nothing: they cost nothing here.
        if (ticket.KeysOf(TicketKeyKind.Subject).Count == 0)
            return [];
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        return [.. (await sight.ShowSubjectsAsync([ticket], visibility, cancellationToken))[ticket.Id]];
    }

    /// <summary>Something of the host's own as the caller may know of it; null where it is not there, or he may not.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="subject">What: <c>order/42</c>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<ShownSubject?> FindAsync(Caller caller, string subject, CancellationToken cancellationToken) =>
        book.Read(subject) is { } reference
            ? await sight.FindSubjectAsync(
                reference, (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility, cancellationToken)
            : null;

    private SubjectReference Require(string subject) =>
        book.Read(subject) ?? throw new TicketNotFoundException($"subject '{subject}'");
}
