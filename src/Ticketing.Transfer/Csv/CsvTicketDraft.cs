using Ticketing.Tickets;
using Ticketing.Transfer.Import;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Csv;

/// <summary>
/// One row of a table. Each import of a row that says something new ends with what the source reports, under the digest of the row: the same
/// row again is known by it, also when people here have worked on the ticket since.
/// </summary>
internal sealed class CsvTicketDraft(CsvTicket row, CsvTicketColumns columns, ImportTarget aim) : Draft
{
    private readonly string reference = row.ExternalRef ?? "csv:" + row.Digest;

    public override string ExternalRef => reference;

    public override string Identity => reference;

    public override bool AsksForDescription => row.Description is not null;

    public override void Mention(Mentions mentions)
    {
        mentions.Person(row.Requester);
        mentions.Person(row.Assignee);
        mentions.Team(row.Team);
        mentions.Category(row.Category ?? aim.DefaultCategory);
    }

    public override void Plan(TicketHistory history, ImportTarget target, Action<RejectedRow> reject)
    {
        if (history.Past.Select(recorded => recorded.Event).OfType<SourceReported>().LastOrDefault()?.Revision == row.Digest)
            return;
        if (history.Stored is null)
        {
            var at = Open(history, target);
            Report(history, target, new[] { at, row.UpdatedAt ?? at, row.ResolvedAt ?? at, row.ClosedAt ?? at }.Max());
            return;
        }

        var when = row.UpdatedAt ?? target.Now;
        Change(history, target, when);
        if (history.Added > 0 || Moves(history.Current!))
            Report(history, target, when);
    }

    private DateTimeOffset Open(TicketHistory history, ImportTarget target)
    {
        var names = target.Directory;
        var at = row.CreatedAt ?? target.Now;
        var requester = row.Requester is null ? null : names.Person(row.Requester);
        history.Add(
            new TicketCreated
            {
                Project = target.Project.Key,
                Title = row.Title,
                HasDescription = row.Description is not null,
                Workflow = target.Workflow.Name,
                WorkflowVersion = target.Workflow.Version,
                Status = target.Workflow.Initial.Key,
                StatusCategory = target.Workflow.Initial.Category,
                Priority = row.Priority ?? Priority.Normal,
                Category = names.Category(row.Category ?? target.DefaultCategory),
                Requester = requester?.Id ?? target.Actor.UserId,
                Creator = target.Actor.UserId,
                Organisation = requester is null ? target.Actor.Organisation : requester.Organisation,
                Team = row.Team is null ? null : names.Team(row.Team),
                Assignee = row.Assignee is null ? null : names.Person(row.Assignee).Id,
                DueAt = row.DueAt,
                ExternalRef = reference,
                Tags = row.Tags,
            },
            row.Description,
            at,
            target.Actor.UserId);
        return at;
    }

    // An empty cell takes away what a ticket may be without; where a ticket cannot be without, it says nothing.
    private void Change(TicketHistory history, ImportTarget target, DateTimeOffset at)
    {
        var names = target.Directory;
        var stored = history.Stored!;
        var by = target.Actor.UserId;
        if (stored.Title != row.Title)
            history.Add(new TitleChanged(row.Title), at, by);
        if (row.Description is not null && history.Description?.Body != row.Description)
            history.Add(new DescriptionChanged(), row.Description, at, by);
        if (row.Priority is { } priority && stored.Priority != priority)
            history.Add(new PriorityChanged(priority), at, by);
        // Categories belong to a project; the ticket may have moved to another one since.
        if (row.Category is not null && stored.Project == target.Project.Key && names.Category(row.Category) is var category && stored.Category != category)
            history.Add(new CategoryChanged(category), at, by);
        var team = Has(TicketColumn.Team) ? row.Team is null ? null : names.Team(row.Team) : stored.Team;
        var assignee = Has(TicketColumn.Assignee) ? row.Assignee is null ? null : names.Person(row.Assignee).Id : stored.Assignee;
        if (stored.Team != team || stored.Assignee != assignee)
            history.Add(new AssignmentChanged(team, assignee), at, by);
        if (Has(TicketColumn.DueAt) && stored.DueAt != row.DueAt)
            history.Add(new DueDateChanged(row.DueAt), at, by);
        if (Has(TicketColumn.Tags) && stored.Tags != row.Tags)
            history.Add(new TagsChanged(row.Tags), at, by);
    }

    private bool Moves(Ticket ticket) =>
        (row.Status is { } status && status.Key != ticket.Status) ||
        (Has(TicketColumn.ResolvedAt) && row.ResolvedAt != ticket.ResolvedAt) ||
        (Has(TicketColumn.ClosedAt) && row.ClosedAt != ticket.ClosedAt);

    private void Report(TicketHistory history, ImportTarget target, DateTimeOffset at)
    {
        var ticket = history.Current!;
        var (status, category) = row.Status is { } said ? (said.Key, said.Category) : (ticket.Status, ticket.StatusCategory);
        var resolved = Has(TicketColumn.ResolvedAt) ? row.ResolvedAt : category.IsOpen() ? null : ticket.ResolvedAt;
        history.Add(
            new SourceReported
            {
                Revision = row.Digest,
                SourceStatus = row.StatusWord ?? status,
                Status = status,
                StatusCategory = category,
                ResolvedAt = resolved,
                ResolvedBy = resolved is null ? null : ticket.ResolvedBy,
                ClosedAt = Has(TicketColumn.ClosedAt) ? row.ClosedAt : category is StatusCategory.Closed ? ticket.ClosedAt : null,
                Reassignments = ticket.Reassignments,
                Reopens = ticket.Reopens,
            },
            at,
            target.Actor.UserId);
    }

    private bool Has(TicketColumn column) => columns.Place(column) is not null;
}
