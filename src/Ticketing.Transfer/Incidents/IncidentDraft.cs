using Ticketing.Tickets;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Incidents;

/// <summary>One incident: its rows in the order of the file, each a fact that the source reported.</summary>
internal sealed class IncidentDraft(string number, SourceWords words, ImportTarget aim) : Draft
{
    private readonly List<IncidentRow> rows = [];
    private readonly HashSet<(string Revision, DateTimeOffset At)> known = [];

    public override string ExternalRef => number;

    public override (string Project, string? Source) Scope => aim.Scope;

    /// <summary>
    /// Adds the next row. What tells the rows of an incident apart is the modification count and the time together: some sources count two changes as
    /// one.
    /// </summary>
    /// <returns>Why it cannot be one of this incident; null when it can.</returns>
    public RejectedRow? Add(IncidentRow row)
    {
        if (rows.Count >= TransferLimits.RowsPerIncident)
            return RejectedRow.Of(row.Line, null, Wording.Of(RowFaultCodes.TooManyRows, $"An incident has at most {TransferLimits.RowsPerIncident} rows."));
        if (!known.Add((row.Revision, row.UpdatedAt)))
            return RejectedRow.Of(row.Line, "sys_mod_count", Wording.Of(RowFaultCodes.RevisionTwice, $"The incident has a row with {row.Revision} at this time already."));
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
            mentions.Category(row.Category ?? aim.DefaultCategory);
        }
    }

    public override void Plan(TicketHistory history, ImportTarget target, Action<RejectedRow> reject)
    {
        var reported = history.Past.Where(recorded => recorded.Event is SourceReported)
            .Select(recorded => (((SourceReported)recorded.Event).Revision, recorded.At)).ToHashSet();
        for (var i = 0; i < rows.Count; i++)
        {
            if (reported.Contains((rows[i].Revision, rows[i].UpdatedAt)))
                continue;
            if (history.Current is null)
                Open(rows[i], history, target);
            else
                Follow(rows[i], history, target);
            Report(rows[i], i == rows.Count - 1, history, target);
        }
    }

    private void Open(IncidentRow row, TicketHistory history, ImportTarget target)
    {
        var names = target.Directory;
        var creator = Id(row.OpenedBy ?? row.Caller, target);
        var description = IncidentTexts.Description(row);
        history.Add(
            new TicketCreated
            {
                Project = target.Project.Key,
                Title = IncidentTexts.Title(row),
                HasDescription = description is not null,
                Workflow = target.Workflow.Name,
                WorkflowVersion = target.Workflow.Version,
                Status = target.Workflow.Initial.Key,
                StatusCategory = target.Workflow.Initial.Category,
                Priority = words.Priority(row.Priority),
                Category = names.Category(row.Category ?? aim.DefaultCategory),
                Requester = row.Caller is null ? creator : names.Person(row.Caller).Id,
                Creator = creator,
                Organisation = row.Caller is null ? null : names.Person(row.Caller).Organisation,
                Team = row.Group is null ? null : names.Team(row.Group),
                Assignee = row.AssignedTo is null ? null : names.Person(row.AssignedTo).Id,
                ExternalRef = number,
                Source = aim.Scope.Source,
            },
            description,
            row.OpenedAt,
            creator);
    }

    private void Follow(IncidentRow row, TicketHistory history, ImportTarget target)
    {
        var names = target.Directory;
        var by = Id(row.UpdatedBy, target);
        var team = row.Group is null ? null : names.Team(row.Group);
        var assignee = row.AssignedTo is null ? null : names.Person(row.AssignedTo).Id;
        var category = names.Category(row.Category ?? aim.DefaultCategory);
        var priority = words.Priority(row.Priority);
        if (history.Current!.Team != team || history.Current.Assignee != assignee)
            history.Add(new AssignmentChanged(team, assignee), row.UpdatedAt, by);
        if (history.Current.Priority != priority)
            history.Add(new PriorityChanged(priority), row.UpdatedAt, by);
        // A ticket that was moved to another project since keeps that project's category.
        if (history.Current.Category != category && history.Current.Project == target.Project.Key)
            history.Add(new CategoryChanged(category), row.UpdatedAt, by);
    }

    // Closing facts are back-filled onto all rows. Taken only where the state says so, a replay of an earlier moment does not know
    // the future; the last row is as the incident is now.
    private void Report(IncidentRow row, bool isLast, TicketHistory history, ImportTarget target)
    {
        var (status, category) = target.On(history.Current!, words.Status(row.State));
        var isClosed = isLast || category is StatusCategory.Closed;
        var isResolved = isClosed || category is StatusCategory.Done;
        history.Add(
            new SourceReported
            {
                Revision = row.Revision,
                SourceStatus = row.State,
                Status = status,
                StatusCategory = category,
                ResolvedAt = isResolved ? row.ResolvedAt : null,
                ResolvedBy = isResolved && row.ResolvedAt is not null && row.ResolvedBy is not null ? target.Directory.Person(row.ResolvedBy).Id : null,
                ClosedAt = isClosed ? row.ClosedAt : null,
                Reassignments = row.Reassignments,
                Reopens = row.Reopens,
            },
            row.UpdatedAt,
            Id(row.UpdatedBy, target));
    }

    private static string Id(string? name, ImportTarget target) => name is null ? target.Actor.UserId : target.Directory.Person(name).Id;
}
