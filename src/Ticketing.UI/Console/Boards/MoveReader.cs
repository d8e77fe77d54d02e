using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Boards;

/// <summary>Works out what a move asks for.</summary>
internal sealed class MoveReader(
    PageContext page, TicketArchive archive, ProjectDesk projects, PeopleDesk people, WorkflowRegistry workflows)
{
    /// <param name="id">The ticket.</param>
    /// <param name="trigger">What is to be fired.</param>
    /// <param name="board">The board, given the key of the ticket's project.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The reader sees no such ticket.</exception>
    public async Task<MoveModel> ReadAsync(
        TicketId id, string trigger, Func<string, BoardState> board, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        var transition = Find(ticket, trigger);
        return new(board(ticket.Project), ticket, trigger, transition?.To, null, null, null)
        {
            IsForGood = transition is not null && workflows.IsForGood(ticket, transition),
            NeedsComment = transition?.Requires.Contains(RequiredField.Comment) ?? false,
            People = await BeginsAsync(ticket, transition, cancellationToken) is Beginner.Asked
                ? await BoardMenuReader.PeopleAsync(page, people, ticket, cancellationToken)
                : [],
        };
    }

    /// <summary>Who gets the ticket.</summary>
    /// <exception cref="TicketNotFoundException">The reader sees no such ticket.</exception>
    public async Task<Beginner> BeginsAsync(TicketId id, string trigger, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        return await BeginsAsync(ticket, Find(ticket, trigger), cancellationToken);
    }

    private async Task<Beginner> BeginsAsync(Ticket ticket, Transition? transition, CancellationToken cancellationToken) =>
        transition is null
            ? Beginner.Nobody
            : Beginners.Of(
                transition, workflows.Get(ticket.Workflow), ticket,
                await projects.GetAsync(page.Caller, ticket.Project, cancellationToken), page.Actor);

    private Transition? Find(Ticket ticket, string trigger) =>
        workflows.Get(ticket.Workflow).From(ticket.Status).FirstOrDefault(one => one.Trigger == trigger);
}
