using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Views;

namespace Ticketing.UI.Console.Boards;

/// <summary>Moves a card to another lane: it gets another assignee, or another priority.</summary>
internal static class LaneMove
{
    /// <summary>What a lane means for a ticket; null when it means nothing.</summary>
    public static TicketCommand? Command(BoardGrouping grouping, string lane) => grouping switch
    {
        BoardGrouping.Assignee => new AssignTicket { Assignee = new(lane.Length == 0 ? null : lane) },
        BoardGrouping.Priority when Enum.TryParse<Priority>(lane, out var priority) && Enum.IsDefined(priority) =>
            new EditTicket { Priority = priority },
        _ => null,
    };

    /// <summary>Whether the reader may move a ticket to other lanes.</summary>
    public static bool MayMove(BoardGrouping grouping, Ticket ticket, Actor actor) => grouping switch
    {
        BoardGrouping.Assignee => actor.May(Permission.Assign, ticket),
        BoardGrouping.Priority => actor.May(Permission.Triage, ticket),
        _ => false,
    };

    public static async Task<IResult> RunAsync(
        TicketId id, int version, TicketCommand command, BoardState state, PageContext page, TicketDesk desk, PeopleDesk people,
        IStringLocalizer<BoardText> text, IStringLocalizer<SharedText> shared, CancellationToken cancellationToken)
    {
        await desk.ExecuteAsync(page.Caller, id, command, new() { ExpectedVersion = version }, cancellationToken);
        if (!page.IsFragment)
            return Page.GoTo(page.Url(state.Path));
        if (command is not AssignTicket { Assignee.Value: var assignee })
            return Results.Text(text["InLane", id.ToString(), Labels.Priority(((EditTicket)command).Priority.Value)]);
        var name = assignee is null
            ? shared["Nobody"].Value
            : (await people.NamesAsync(page.Caller, [assignee], cancellationToken)).GetValueOrDefault(assignee, assignee);
        return Results.Text(text["InLane", id.ToString(), name]);
    }
}
