using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.CustomFields;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Views;

namespace Ticketing.UI.Console.Boards;

/// <summary>Moves a card to another lane: it gets another assignee, another priority, or another value in a field.</summary>
internal sealed class LaneMove(
    PageContext page, TicketDesk desk, PeopleDesk people, FieldDesk fields, FieldLanes fieldLanes, IStringLocalizer<BoardText> text,
    IStringLocalizer<SharedText> shared)
{
    /// <summary>What a lane means for a ticket; null when it means nothing.</summary>
    public static TicketCommand? Command(BoardGroup group, string lane) => group switch
    {
        { Grouping: BoardGrouping.Assignee } => new AssignTicket { Assignee = new(lane.Length == 0 ? null : lane) },
        { Grouping: BoardGrouping.Priority } when Enum.TryParse<Priority>(lane, out var priority) && Enum.IsDefined(priority) =>
            new EditTicket { Priority = priority },
        { Field: { } field } => new EditTicket
        {
            Fields = new Dictionary<string, IReadOnlyList<string>> { [field] = lane.Length == 0 ? [] : [lane] },
        },
        _ => null,
    };

    /// <summary>Those of some tickets that the reader may move to other lanes.</summary>
    /// <param name="group">The lanes.</param>
    /// <param name="field">The field whose values they are; null where they are others.</param>
    /// <param name="tickets">The tickets.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlySet<TicketId>> MovableAsync(
        BoardGroup group, FieldDefinition? field, IReadOnlyCollection<Ticket> tickets, CancellationToken cancellationToken) =>
        field is not null ? await fields.WhereFilledInAsync(page.Caller, field, tickets, cancellationToken)
        : group.Grouping switch
        {
            BoardGrouping.Assignee => Where(Permission.Assign, tickets),
            BoardGrouping.Priority => Where(Permission.Triage, tickets),
            _ => new HashSet<TicketId>(),
        };

    public async Task<IResult> RunAsync(
        TicketId id, int version, TicketCommand command, string lane, BoardState state, CancellationToken cancellationToken)
    {
        await desk.ExecuteAsync(page.Caller, id, command, new() { ExpectedVersion = version }, cancellationToken);
        return page.IsFragment
            ? Results.Text(text["InLane", id.ToString(), await NameAsync(state, lane, cancellationToken)])
            : Page.GoTo(page.Url(state.Path));
    }

    private HashSet<TicketId> Where(Permission permission, IEnumerable<Ticket> tickets) =>
        [.. tickets.Where(ticket => page.Actor.May(permission, ticket)).Select(ticket => ticket.Id)];

    private async Task<string> NameAsync(BoardState state, string lane, CancellationToken cancellationToken)
    {
        if (state.Group.Grouping is BoardGrouping.Priority)
            return Labels.Priority(Enum.Parse<Priority>(lane));
        if (await fieldLanes.ReadAsync(state.Group, state.Project, cancellationToken) is (_, { } field))
            return fieldLanes.TitleOf(field, lane.Length == 0 ? null : lane);
        return lane.Length == 0
            ? shared["Nobody"]
            : (await people.NamesAsync(page.Caller, [lane], cancellationToken)).GetValueOrDefault(lane, lane);
    }
}
