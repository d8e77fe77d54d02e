using Ticketing.Tickets;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Incidents;

/// <summary>One incident: its rows in the order of the file, each a fact that the source reported.</summary>
internal sealed class IncidentDraft(string number, SourceWords words, ImportTarget target) : Draft
{
    private readonly List<IncidentRow> rows = [];
    private readonly HashSet<(string Revision, DateTimeOffset At)> known = [];

    public override string ExternalRef => number;

    public override (string Project, string? Source) Scope => target.Scope;

    /// <summary>
    /// Adds the next row. What tells the rows of an incident apart is the modification count and the time together: some sources count two
    /// changes as one.
    /// </summary>
    /// <returns>Why it cannot be one of this incident; null when it can.</returns>
    public RejectedRow? Add(IncidentRow row)
    {
        if (rows.Count >= TransferLimits.RowsPerIncident)
            return RejectedRow.Of(
                row.Line, null, Wording.Of(RowFaultCodes.TooManyRows, $"An incident has at most {TransferLimits.RowsPerIncident} rows."));
        if (!known.Add((row.Revision, row.UpdatedAt)))
            return RejectedRow.Of(row.Line, "sys_mod_count", Wording.Of(
                RowFaultCodes.RevisionTwice, $"The incident has a row with {row.Revision} at this time already."));
        rows.Add(row);
        Rows = rows.Count;
        return null;
    }

    public override void Mention(Mentions mentions)
    {
        foreach (var row in rows)
        {
            mentions.Person(row.Caller);
            mentions.Person(row.OpenedBy);
            mentions.Person(row.UpdatedBy);
            mentions.Person(row.AssignedTo);
            mentions.Person(row.ResolvedBy);
            mentions.Team(row.Group);
            mentions.Category(row.Category ?? target.DefaultCategory);
        }
    }

    public override void Plan(TicketHistory history, Action<RejectedRow> reject)
    {
        var reported = history.Past.Where(recorded => recorded.Event is SourceReported)
            .Select(recorded => (((SourceReported)recorded.Event).Revision, recorded.At)).ToHashSet();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (reported.Contains((row.Revision, row.UpdatedAt)))
                continue;
            if (history.Current is { } ticket)
                Follow(row, ticket, history);
            else
                Open(row, history);
            history.Add(Report(row, history.Current!, isLast: i == rows.Count - 1), row.UpdatedAt, Id(row.UpdatedBy));
        }
    }

    private void Open(IncidentRow row, TicketHistory history)
    {
        var names = target.Directory;
        var creator = Id(row.OpenedBy ?? row.Caller);
        var caller = names.Person(row.Caller);
        var description = IncidentTexts.Description(row);
        var born = target.Birth(IncidentTexts.Title(row), words.Priority(row.Priority), row.Category, caller?.Id ?? creator, creator) with
        {
            HasDescription = description is not null,
            Organisation = caller?.Organisation,
            Team = names.Team(row.Group),
            Assignee = names.Person(row.AssignedTo)?.Id,
            ExternalRef = number,
        };
        history.Add(born, description, row.OpenedAt, creator);
    }

    private void Follow(IncidentRow row, Ticket ticket, TicketHistory history)
    {
        var names = target.Directory;
        var by = Id(row.UpdatedBy);
        var (team, assignee) = (names.Team(row.Group), names.Person(row.AssignedTo)?.Id);
        var category = names.Category(row.Category ?? target.DefaultCategory);
        var priority = words.Priority(row.Priority);
        if (ticket.Team != team || ticket.Assignee != assignee)
            history.Add(new AssignmentChanged(team, assignee), row.UpdatedAt, by);
        if (ticket.Priority != priority)
            history.Add(new PriorityChanged(priority), row.UpdatedAt, by);
        // A ticket that was moved to another project since keeps that project's category.
        if (ticket.Category != category && ticket.Project == target.Project.Key)
            history.Add(new CategoryChanged(category), row.UpdatedAt, by);
    }

    // Closing facts are back-filled onto all rows. Taken only where the state says so, a replay of an earlier moment does not know
    // the future; the last row is as the incident is now.
    private SourceReported Report(IncidentRow row, Ticket ticket, bool isLast)
    {
        var (status, category) = target.On(ticket, words.Status(row.State));
        var isClosed = isLast || category is StatusCategory.Closed;
        var isResolved = isClosed || category is StatusCategory.Done;
        return new()
        {
            Revision = row.Revision,
            SourceStatus = row.State,
            Status = status,
            StatusCategory = category,
            ResolvedAt = isResolved ? row.ResolvedAt : null,
            ResolvedBy = isResolved && row.ResolvedAt is not null ? target.Directory.Person(row.ResolvedBy)?.Id : null,
            ClosedAt = isClosed ? row.ClosedAt : null,
            Reassignments = row.Reassignments,
            Reopens = row.Reopens,
        };
    }

    private string Id(string? name) => target.Directory.Person(name)?.Id ?? target.Caller.UserId;
}
