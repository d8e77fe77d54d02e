using Ticketing.Tickets;
using Ticketing.Transfer.Import;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Csv;

/// <summary>What a row says that its ticket does not have.</summary>
internal sealed class CsvTicketChanges(CsvTicket row, CsvTicketColumns columns, ImportTarget target)
{
    /// <summary>
    /// The changes of fields. An empty cell takes away what a ticket may be without; where a ticket cannot be without, it says nothing. A
    /// cell that holds the very key or id is not looked up: the directory need not know it.
    /// </summary>
    public IEnumerable<TicketEvent> Changes(Ticket stored, string? description)
    {
        var names = target.Directory;
        if (stored.Title != row.Title)
            yield return new TitleChanged(row.Title);
        if (row.Description is not null && description != row.Description)
            yield return new DescriptionChanged();
        if (row.Priority is { } priority && stored.Priority != priority)
            yield return new PriorityChanged(priority);
        // Categories belong to a project; the ticket may have moved to another one since.
        if (row.Category is not null && row.Category != stored.Category && stored.Project == target.Project.Key
            && names.Category(row.Category) is var category && stored.Category != category)
            yield return new CategoryChanged(category);
        var team = Changed(TicketColumn.Team, row.Team, stored.Team, name => names.Team(name));
        var assignee = Changed(TicketColumn.Assignee, row.Assignee, stored.Assignee, name => names.Person(name).Id);
        if (stored.Team != team || stored.Assignee != assignee)
            yield return new AssignmentChanged(team, assignee);
        if (Has(TicketColumn.DueAt) && stored.DueAt != row.DueAt)
            yield return new DueDateChanged(row.DueAt);
        if (Has(TicketColumn.Tags) && stored.Tags != row.Tags)
            yield return new TagsChanged(row.Tags);
    }

    /// <summary>Whether the row has the ticket in another status, or resolved or closed at another time.</summary>
    public bool Moves(Ticket ticket, Status? status) =>
        (status is not null && On(ticket, status).Key != ticket.Status) ||
        (Has(TicketColumn.ResolvedAt) && row.ResolvedAt != ticket.ResolvedAt) ||
        (Has(TicketColumn.ClosedAt) && row.ClosedAt != ticket.ClosedAt);

    /// <summary>What the source reports of the ticket, under the digest of the row.</summary>
    public SourceReported Report(Ticket ticket, Status? said)
    {
        var (status, category) = said is null ? (ticket.Status, ticket.StatusCategory) : On(ticket, said);
        var resolved = Has(TicketColumn.ResolvedAt) ? row.ResolvedAt : category.IsOpen() ? null : ticket.ResolvedAt;
        return new()
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
        };
    }

    private string? Changed(TicketColumn column, string? said, string? stored, Func<string, string> find) =>
        !Has(column) || said == stored ? stored : said is null ? null : find(said);

    // A status of the file is one of the project's workflow, unless it was looked up in the ticket's own.
    private (string Key, StatusCategory Category) On(Ticket ticket, Status status) =>
        row.Status is null ? (status.Key, status.Category) : target.On(ticket, status);

    private bool Has(TicketColumn column) => columns.Place(column) is not null;
}
