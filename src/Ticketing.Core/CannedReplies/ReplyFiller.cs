using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Notifications.Delivering;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.CannedReplies;

/// <summary>
/// Fills in canned replies for a ticket and whoever answers it, with what he may know. Names and titles come in as words, whatever marks
/// are in them. Thread-safe.
/// </summary>
internal sealed class ReplyFiller(
    PeopleDesk people, TicketArchive archive, CarefulDirectory directory, IOptions<NotificationOptions> links)
{
    /// <param name="actor">Who answers.</param>
    /// <param name="ticket">The ticket, as he sees it.</param>
    /// <param name="reply">The reply, which is offered to him there.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<FilledReply> FillAsync(Actor actor, Ticket ticket, CannedReply reply, CancellationToken cancellationToken)
    {
        var values = await ValuesAsync(actor, ticket, cancellationToken);
        var isPermitted = reply.Trigger is not null
            && (await archive.PermittedTransitionsAsync(CallerOf(actor), ticket.Id, cancellationToken))
                .Any(transition => transition.Trigger == reply.Trigger);
        var mayTag = actor.May(Permission.Triage, ticket);
        return new(reply, ReplyPlaceholders.Fill(reply.Body, values))
        {
            Workflow = ticket.Workflow,
            Trigger = isPermitted ? reply.Trigger : null,
            Tags = mayTag ? new(reply.Tags.Where(tag => !ticket.Tags.Contains(tag))) : default,
            Note = reply.Note is { } note ? ReplyPlaceholders.Fill(note, values) : null,
            IsReduced = (reply.Trigger is not null && !isPermitted) || (reply.Tags.Count > 0 && !mayTag),
        };
    }

    private async Task<IReadOnlyDictionary<string, string>> ValuesAsync(
        Actor actor, Ticket ticket, CancellationToken cancellationToken)
    {
        string[] ids = [ticket.Requester, actor.UserId];
        var names = await people.NamesAsync(CallerOf(actor), [.. ids.Distinct(StringComparer.Ordinal)], cancellationToken);
        var project = ProjectAccess.Sees(actor, ticket.Project)
            ? await directory.FindProjectAsync(actor.Tenant, ticket.Project, cancellationToken)
            : null;
        return new Dictionary<string, string>
        {
            [ReplyPlaceholders.RequesterName] = Name(ticket.Requester),
            [ReplyPlaceholders.TicketNumber] = ticket.Id.ToString(),
            [ReplyPlaceholders.TicketTitle] = MarkdownEscape.OneLine(ticket.Title),
            [ReplyPlaceholders.TicketLink] = links.Value.LinksTo(ticket.Id).Ticket.AbsoluteUri,
            [ReplyPlaceholders.AgentName] = Name(actor.UserId),
            [ReplyPlaceholders.ProjectName] = MarkdownEscape.OneLine(project?.Name ?? ticket.Project),
        };

        string Name(string user) => MarkdownEscape.OneLine(names.GetValueOrDefault(user, user));
    }

    private static Caller CallerOf(Actor actor) => new(actor.UserId, actor.Tenant);
}
