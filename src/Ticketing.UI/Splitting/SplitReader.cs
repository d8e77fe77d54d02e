using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.CustomFields;
using Ticketing.Links;
using Ticketing.Projects;
using Ticketing.Splitting;
using Ticketing.Tickets;
using Ticketing.UI.Comments;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Splitting;

/// <summary>Reads what the form of a ticket shows that a comment becomes.</summary>
internal sealed class SplitReader(
    PageContext page, CommentReader comments, AttachmentDesk attachments, ProjectDesk projects, FieldDesk fields, LinkKinds kinds)
{
    /// <param name="id">The ticket with the comment.</param>
    /// <param name="number">The comment.</param>
    /// <param name="read">What stands in the form, for the ticket; null for what it begins with.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The reader reads no such comment.</exception>
    /// <exception cref="TicketForbiddenException">He may make no ticket of it.</exception>
    public async Task<SplitModel> ReadAsync(
        TicketId id, int number, Func<Ticket, SplitInput>? read, CancellationToken cancellationToken)
    {
        var (ticket, comment) = await comments.GetAsync(id, number, cancellationToken);
        if (!comment.MaySplit)
            throw new TicketForbiddenException(Permission.Triage);
        var all = await WholeList.ReadAsync(after => projects.ListAsync(page.Caller, after, cancellationToken), project => project.Key);
        var own = all.Where(project => project.IsActive && page.Actor.May(Permission.Create, project.Key)).ToList();
        var files = await attachments.ListAsync(page.Caller, id, cancellationToken);
        var input = read?.Invoke(ticket) ?? new(ticket.Title, Pick(own, ticket.Project), ticket.Priority)
        {
            Files = [.. CommentFiles.Of(comment.Text!, files).Select(one => one.Id)],
        };
        return new(comment, input, own, files, [.. kinds.Ends.Where(end => end.Kind.IsSetByHand)])
        {
            Fields = await FieldsAsync(ticket, input.Project, cancellationToken),
        };
    }

    private static string Pick(List<Project> own, string wanted) =>
        own.Exists(project => project.Key == wanted) || own.Count == 0 ? wanted : own[0].Key;

    private async Task<IReadOnlyList<FieldDefinition>> FieldsAsync(Ticket ticket, string project, CancellationToken cancellationToken)
    {
        var category = project == ticket.Project
            ? ticket.Category
            : (await WholeList.ReadAsync(
                after => projects.ListCategoriesAsync(page.Caller, project, after, cancellationToken), one => one.Key))
                .FirstOrDefault(one => one.IsDefault)?.Key;
        return category is null ? [] : await fields.OfNewAsync(page.Caller, project, category, cancellationToken);
    }
}
