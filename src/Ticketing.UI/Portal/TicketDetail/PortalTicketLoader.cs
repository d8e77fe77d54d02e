using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Comments;
using Ticketing.UI.Requests;
using Ticketing.Workflows;
using SaidText = Ticketing.Tickets.TicketText;

namespace Ticketing.UI.Portal.TicketDetail;

/// <summary>Reads all that the page of a ticket shows.</summary>
internal sealed class PortalTicketLoader(
    PageContext page, TicketArchive archive, PeopleDesk people, WorkflowRegistry workflows, CommentReader comments,
    IStringLocalizer<SharedText> shared)
{
    private const int MostMessages = 200;

    /// <summary>Whence one comes to a ticket, and goes back.</summary>
    public const string Place = "portal";

    /// <summary>The page.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="after">The number of the last message that was read before; 0 for the beginning.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The reader sees no such ticket.</exception>
    public async Task<PortalTicketModel> LoadAsync(TicketId id, int after, CancellationToken cancellationToken)
    {
        var whole = await archive.GetWholeAsync(page.Caller, id, MostMessages, cancellationToken);
        var (texts, events) = (whole.Texts, whole.Events);
        if (after > 0)
        {
            texts = await archive.CommentsAsync(page.Caller, id, after, MostMessages, cancellationToken);
            events = await archive.HistoryAsync(page.Caller, id, after, MostMessages, cancellationToken);
        }

        var hasMore = after > 0 ? texts.Count == MostMessages : whole.HasMoreTexts;
        // Of what happened only that is shown which lies between the messages shown.
        var last = hasMore ? texts[^1].Number : int.MaxValue;
        var ticket = whole.Ticket;
        var names = await NamesAsync(ticket, texts, cancellationToken);
        var conversation = new PortalConversation(page.Actor, ticket, names, shared);
        var permitted = await archive.PermittedTransitionsAsync(page.Caller, [ticket], cancellationToken);
        return new(
            ticket,
            PortalStates.Of(ticket),
            conversation.NameOf(ticket.Requester),
            page.Actor.Is(ticket.Requester),
            conversation.Of(
                whole.Description, texts, await comments.ReadAsync(ticket, texts, cancellationToken),
                events.Where(recorded => recorded.Version <= last), fromStart: after == 0),
            after > 0,
            hasMore ? last : null,
            PortalAction.Of(permitted[ticket.Id]),
            !ticket.IsMerged && page.Actor.May(Permission.Comment, ticket))
        {
            From = Origin.Find(page, Place),
            AsksWhetherStill = AnswerRule.For(page.Actor, ticket, workflows.Get(ticket.Workflow)) is { AsksFirst: true },
            Correction = ticket.StatusCategory.IsOpen() && page.Actor.May(Permission.Edit, ticket)
                ? new(ticket.Title, whole.Description ?? "", ticket.Version)
                : null,
        };
    }

    /// <summary>What people are called; by their ids those whom the reader may not know.</summary>
    public async Task<IReadOnlyList<string>> NameAsync(IReadOnlyList<string> users, CancellationToken cancellationToken)
    {
        var names = await people.NamesAsync(page.Caller, users, cancellationToken);
        return [.. users.Select(user => names.GetValueOrDefault(user, user))];
    }

    /// <summary>Whether the reader asked for it: staff see tickets of others in the console.</summary>
    public bool IsForThePortal(Ticket ticket) =>
        !page.UsesConsole || page.Actor.Is(ticket.Requester) || page.Actor.Is(ticket.Creator);

    private Task<IReadOnlyDictionary<string, string>> NamesAsync(
        Ticket ticket, IReadOnlyList<SaidText> texts, CancellationToken cancellationToken) =>
        people.NamesAsync(
            page.Caller,
            [.. texts.Where(said => said.Kind is TextKind.PublicComment).Select(said => said.By).Append(ticket.Requester)
                .Concat(ticket.AsPublic().Mentions).Distinct()],
            cancellationToken);
}
