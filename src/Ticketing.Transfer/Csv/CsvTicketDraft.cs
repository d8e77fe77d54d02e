using System.Globalization;
using Ticketing.Tickets;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Rules;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Csv;

/// <summary>
/// One row of a table. Each import of a row that says something new ends with what the source reports, under the digest of the row: the same
/// row again is known by it, also when people here have worked on the ticket since.
/// </summary>
internal sealed class CsvTicketDraft(CsvTicket row, CsvTicketColumns columns, ImportTarget aim) : Draft
{
    // The first of the rows that say the same has the digest alone, as before they were counted.
    private readonly string reference = row.ExternalRef
        ?? (row.Occurrence == 1 ? $"csv:{row.Digest}" : string.Create(CultureInfo.InvariantCulture, $"csv:{row.Digest}:{row.Occurrence}"));

    public override string ExternalRef => reference;

    public override (string Project, string? Source) Scope => aim.Scope;

    public override TicketId? Origin => row.CreatedAt is null ? null : row.Id;

    public override string Identity => Origin?.ToString() ?? base.Identity;

    public override bool AsksForDescription => row.Description is not null;

    // What an import made has a reference, which an export says: a row without one was never a row of another system's table.
    public override bool IsFrom(Ticket ticket) =>
        ticket.Id == Origin && ticket.ExternalRef == row.ExternalRef && Moments.AreSame(ticket.CreatedAt, row.CreatedAt!.Value);

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
        if (!TryRead(history.Stored, target, reject, out var status))
            return;
        if (history.Stored is null)
        {
            var at = Open(history, target);
            Report(history, target, status, new[] { at, row.UpdatedAt ?? at, row.ResolvedAt ?? at, row.ClosedAt ?? at }.Max());
            return;
        }

        var changes = Changes(history, target).ToList();
        if (changes.Count == 0 && !Moves(history.Stored, target, status))
            return;
        // What was exported here is changed here and now, and by somebody who saw it as it is.
        var isOurs = IsFrom(history.Stored);
        if (isOurs && row.UpdatedAt is { } seen && !Moments.AreSame(history.Stored.UpdatedAt, seen))
        {
            reject(RejectedRow.Of(Line, null, Wording.Of(RowFaultCodes.ChangedSince, $"The ticket {history.Stored.Id} was changed after this file was written; export it again.")));
            return;
        }

        var when = isOurs ? target.Now : row.UpdatedAt ?? target.Now;
        foreach (var change in changes)
            history.Add(change, change is DescriptionChanged ? row.Description : null, when, target.Actor.UserId);
        Report(history, target, status, when);
    }

    // A row with a number may be a ticket of a project with a workflow of its own.
    private bool TryRead(Ticket? stored, ImportTarget target, Action<RejectedRow> reject, out Status? status)
    {
        status = row.Status;
        if (status is not null || row.StatusWord is not { } word)
            return true;
        var workflow = (stored is null ? null : target.FindWorkflow(stored.Workflow)) ?? target.Workflow;
        status = workflow.Read(word.Trim());
        if (status is null)
            reject(RejectedRow.Of(Line, TicketColumn.Status.Name(), workflow.LacksStatus(word)));
        return status is not null;
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
                Source = aim.Scope.Source,
                Tags = row.Tags,
            },
            row.Description,
            at,
            target.Actor.UserId);
        return at;
    }

    // An empty cell takes away what a ticket may be without; where a ticket cannot be without, it says nothing. A cell that holds the very key or
    // id is not looked up: the directory need not know it.
    private IEnumerable<TicketEvent> Changes(TicketHistory history, ImportTarget target)
    {
        var names = target.Directory;
        var stored = history.Stored!;
        if (stored.Title != row.Title)
            yield return new TitleChanged(row.Title);
        if (row.Description is not null && history.Description?.Body != row.Description)
            yield return new DescriptionChanged();
        if (row.Priority is { } priority && stored.Priority != priority)
            yield return new PriorityChanged(priority);
        // Categories belong to a project; the ticket may have moved to another one since.
        if (row.Category is not null && row.Category != stored.Category && stored.Project == target.Project.Key
            && names.Category(row.Category) is var category && stored.Category != category)
            yield return new CategoryChanged(category);
        var team = Has(TicketColumn.Team) && row.Team != stored.Team ? row.Team is null ? null : names.Team(row.Team) : stored.Team;
        var assignee = Has(TicketColumn.Assignee) && row.Assignee != stored.Assignee ? row.Assignee is null ? null : names.Person(row.Assignee).Id : stored.Assignee;
        if (stored.Team != team || stored.Assignee != assignee)
            yield return new AssignmentChanged(team, assignee);
        if (Has(TicketColumn.DueAt) && stored.DueAt != row.DueAt)
            yield return new DueDateChanged(row.DueAt);
        if (Has(TicketColumn.Tags) && stored.Tags != row.Tags)
            yield return new TagsChanged(row.Tags);
    }

    private bool Moves(Ticket ticket, ImportTarget target, Status? status) =>
        (status is not null && On(ticket, target, status).Key != ticket.Status) ||
        (Has(TicketColumn.ResolvedAt) && row.ResolvedAt != ticket.ResolvedAt) ||
        (Has(TicketColumn.ClosedAt) && row.ClosedAt != ticket.ClosedAt);

    // A status of the file is one of the project's workflow, unless it was looked up in the ticket's own.
    private (string Key, StatusCategory Category) On(Ticket ticket, ImportTarget target, Status status) =>
        row.Status is null ? (status.Key, status.Category) : target.On(ticket, status);

    private void Report(TicketHistory history, ImportTarget target, Status? said, DateTimeOffset at)
    {
        var ticket = history.Current!;
        var (status, category) = said is null ? (ticket.Status, ticket.StatusCategory) : On(ticket, target, said);
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
