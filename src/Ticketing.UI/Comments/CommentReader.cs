using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Splitting;
using Ticketing.Tickets;
using Ticketing.UI.Attachments;
using StoredText = Ticketing.Tickets.TicketText;

namespace Ticketing.UI.Comments;

/// <summary>Finds out what pages show of comments besides their words.</summary>
internal sealed class CommentReader(
    PageContext page, TicketArchive archive, PeopleDesk people, SplitDesk splitting, ShownFiles shown)
{
    /// <summary>The comments among some texts, by their numbers.</summary>
    /// <param name="ticket">Their ticket, as it was read for the reader.</param>
    /// <param name="texts">Texts of it that were read for him, in order.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyDictionary<int, CommentModel>> ReadAsync(
        Ticket ticket, IReadOnlyList<StoredText> texts, CancellationToken cancellationToken)
    {
        var edits = await archive.CommentEditsAsync(page.Caller, ticket.Id, texts, cancellationToken);
        var changeable = await archive.ChangeableCommentsAsync(page.Caller, ticket, texts, cancellationToken);
        var splits = await splitting.FindAsync(page.Caller, ticket, cancellationToken);
        var files = CommentFiles.ByComment(ticket, texts, await shown.OfAsync(ticket, cancellationToken));
        var maySplit = page.UsesConsole && page.Actor.MaySomewhere(Permission.Create) && SplitDesk.MaySplit(page.Actor, ticket);
        return texts.Where(text => text.Kind is not TextKind.Description).ToDictionary(
            text => text.Number,
            text => new CommentModel(ticket.Id, text.Number, text)
            {
                Edit = edits.GetValueOrDefault(text.Number),
                Files = [.. files[text.Number]],
                MayChange = changeable.Contains(text.Number),
                MayReadEarlier = CommentRules.MayReadEarlier(page.Actor, ticket),
                MaySplit = maySplit,
                Splits = splits.Into.GetValueOrDefault(text.Number, []),
                MayQuote = page.Actor.May(Permission.Comment, ticket) || page.Actor.May(Permission.WriteInternal, ticket),
            });
    }

    /// <summary>A comment with its ticket.</summary>
    /// <exception cref="TicketNotFoundException">The reader reads no such comment.</exception>
    public async Task<(Ticket Ticket, CommentModel Comment)> GetAsync(TicketId id, int number, CancellationToken cancellationToken)
    {
        var ticket = (await archive.GetAsync(page.Caller, id, cancellationToken)).Ticket;
        var text = await archive.GetCommentAsync(page.Caller, id, number, cancellationToken);
        var comment = (await ReadAsync(ticket, [text], cancellationToken))[number];
        var names = await people.NamesAsync(page.Caller, [.. ticket.Mentions], cancellationToken);
        return (ticket, comment with { People = names });
    }

    /// <summary>A comment of a ticket that was read for the reader; null when he reads none.</summary>
    public async Task<CommentModel?> FindAsync(Ticket ticket, int number, CancellationToken cancellationToken)
    {
        try
        {
            return (await GetAsync(ticket.Id, number, cancellationToken)).Comment;
        }
        catch (TicketNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A comment that is no more.</summary>
    public CommentModel Deleted(Ticket ticket, int number) =>
        new(ticket.Id, number, null) { MayReadEarlier = CommentRules.MayReadEarlier(page.Actor, ticket) };
}
