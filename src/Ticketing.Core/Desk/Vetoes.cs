using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>
/// What the host's rules forbid: they are asked about a command, and about what it does besides that has a command of its own. Thread-safe.
/// </summary>
internal sealed class Vetoes(IEnumerable<ITicketAuthorizer> authorizers)
{
    private readonly ITicketAuthorizer[] authorizers = [.. authorizers];

    /// <summary>Refuses to file what the host forbids.</summary>
    /// <exception cref="TicketForbiddenException">It does.</exception>
    public async Task RequireAsync(Actor actor, CreateTicket command, CancellationToken cancellationToken)
    {
        foreach (var authorizer in authorizers)
            Refuse(await authorizer.VetoAsync(actor, command, cancellationToken));
    }

    /// <summary>Refuses a command that the host forbids.</summary>
    /// <exception cref="TicketForbiddenException">It does.</exception>
    public async Task RequireAsync(Actor actor, Ticket ticket, TicketCommand command, CancellationToken cancellationToken)
    {
        Refuse(await FindAsync(actor, ticket, command, cancellationToken));
        // Who may not be given a ticket does not get it by being the one who begins with it.
        if (command is FireTransition { Assignee: { } assignee } && assignee != ticket.Assignee)
        {
            TicketCommand assigning = ticket.Assignee is null && actor.Is(assignee)
                ? new TakeTicket()
                : new AssignTicket { Assignee = new(assignee) };
            Refuse(await FindAsync(actor, ticket, assigning, cancellationToken));
        }

        await RequireFilesAsync(actor, ticket, (command as AddComment ?? (command as FireTransition)?.Comment)?.Files, cancellationToken);
    }

    /// <summary>Refuses files that come with something else where the host forbids to attach them.</summary>
    /// <exception cref="TicketForbiddenException">It does.</exception>
    public async Task RequireFilesAsync(Actor actor, Ticket ticket, IReadOnlyList<AddItem>? files, CancellationToken cancellationToken)
    {
        foreach (var file in files ?? [])
            Refuse(await FindAsync(actor, ticket, file, cancellationToken));
    }

    /// <summary>
    /// Refuses what is several things in one where the host forbids one of them: to link two tickets, on either, or to fire what ends one.
    /// </summary>
    /// <param name="actor">Who.</param>
    /// <param name="change">What the command leads to.</param>
    /// <param name="other">The other ticket; null where it names none.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">It does.</exception>
    public async Task RequirePartsAsync(
        Actor actor, TicketChange change, Ticket? other, TicketCommand command, CancellationToken cancellationToken)
    {
        var (ticket, merges) = (change.Before!, LinkKind.Merges);
        (Ticket On, TicketCommand Part)[] parts = command switch
        {
            CloseAsDuplicate closing => [(ticket, new LinkTicket(LinkKind.Duplicates.Forward, closing.Other))],
            MergeTicket merging =>
            [
                (ticket, new LinkTicket(merges.Forward, merging.Into)), (other!, new LinkTicket(merges.Backward, ticket.Id)),
                .. merging.AddsRequester ? [(other!, new WatchTicket(ticket.Requester))] : Array.Empty<(Ticket, TicketCommand)>(),
            ],
            UndoMerge =>
            [
                (ticket, new UnlinkTicket(merges.Forward, other!.Id)), (other, new UnlinkTicket(merges.Backward, ticket.Id)),
            ],
            SplitComment split =>
            [
                (ticket, new LinkTicket(split.Link, other!.Id)), (other, new LinkTicket(split.Link.Opposite, ticket.Id)),
            ],
            _ => [],
        };
        if (parts.Length == 0)
            return;
        var comment = (command as CloseAsDuplicate)?.Comment;
        foreach (var (on, part) in parts)
            Refuse(await FindAsync(actor, on, part, cancellationToken));
        foreach (var fired in change.Events.Select(recorded => recorded.Event).OfType<Transitioned>())
            Refuse(await FindAsync(actor, ticket, new FireTransition(fired.Trigger, comment), cancellationToken));
    }

    /// <summary>Refuses to make a ticket of a comment where the host forbids to file it, or to put there what comes with it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="split">The command.</param>
    /// <param name="ticket">The ticket with the comment.</param>
    /// <param name="filed">The new ticket.</param>
    /// <param name="facts">What was looked up.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">It does.</exception>
    public async Task RequireFilingAsync(
        Actor actor, SplitComment split, Ticket ticket, TicketChange filed, DecisionFacts facts, CancellationToken cancellationToken)
    {
        await RequireAsync(actor, SplitCommentHandler.Filing(split, ticket, facts), cancellationToken);
        foreach (var part in SplitCommentHandler.Parts(facts))
            Refuse(await FindAsync(actor, filed.After, part, cancellationToken));
    }

    /// <summary>Whether the host lets a ticket be started that was taken in order to.</summary>
    /// <param name="actor">Who takes it.</param>
    /// <param name="change">What taking it leads to.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<bool> LetStartAsync(Actor actor, TicketChange change, CancellationToken cancellationToken)
    {
        var started = change.Events.Select(recorded => recorded.Event).OfType<Transitioned>().LastOrDefault();
        return started is null || await FindAsync(
            actor, change.Before!, new FireTransition(started.Trigger), cancellationToken) is null;
    }

    private async Task<string?> FindAsync(Actor actor, Ticket ticket, TicketCommand command, CancellationToken cancellationToken)
    {
        foreach (var authorizer in authorizers)
        {
            if (await authorizer.VetoAsync(actor, ticket, command, cancellationToken) is { } sentence)
                return sentence;
        }

        return null;
    }

    private static void Refuse(string? sentence)
    {
        if (sentence is not null)
            throw new TicketForbiddenException(sentence);
    }
}
