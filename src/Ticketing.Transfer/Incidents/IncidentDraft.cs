using Ticketing.Tickets;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Rules;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Incidents;

/// <summary>One incident: its rows in the order of the file, each a fact that the source reported.</summary>
internal sealed class IncidentDraft(string number, SourceWords words, string defaultCategory) : Draft
{
    private readonly List<IncidentRow> rows = [];
    private readonly HashSet<string> revisions = new(StringComparer.Ordinal);

    public override string ExternalRef => number;

    public override string Identity => number;

    /// <summary>Why a row cannot be one of this incident; null when it can.</summary>
    public RejectedRow? Refuse(IncidentRow row)
    {
        if (rows.Count >= TransferLimits.RowsPerIncident)
            return RejectedRow.Of(row.Line, null, Wording.Of(RowFaultCodes.TooManyRows, $"An incident has at most {TransferLimits.RowsPerIncident} rows."));
        return revisions.Contains(row.Revision)
            ? RejectedRow.Of(row.Line, "sys_mod_count", Wording.Of(RowFaultCodes.RevisionTwice, $"The incident has a row with {row.Revision} already."))
            : null;
    }

    /// <summary>Adds the next row.</summary>
    public void Add(IncidentRow row)
    {
        rows.Add(row);
        revisions.Add(row.Revision);
        Rows = rows.Count;
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
            mentions.Category(row.Category ?? defaultCategory);
        }
    }

    public override void Plan(TicketHistory history, ImportTarget target, Action<RejectedRow> reject)
    {
        var known = history.Past.Select(recorded => recorded.Event).OfType<SourceReported>().Select(report => report.Revision).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (known.Contains(rows[i].Revision))
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
                Category = names.Category(row.Category ?? defaultCategory),
                Requester = row.Caller is null ? creator : names.Person(row.Caller).Id,
                Creator = creator,
                Organisation = row.Caller is null ? null : names.Person(row.Caller).Organisation,
                Team = row.Group is null ? null : names.Team(row.Group),
                Assignee = row.AssignedTo is null ? null : names.Person(row.AssignedTo).Id,
                ExternalRef = number,
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
        var category = names.Category(row.Category ?? defaultCategory);
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
        var status = words.Status(row.State);
        var isClosed = isLast || status.Category is StatusCategory.Closed;
        var isResolved = isClosed || status.Category is StatusCategory.Done;
        history.Add(
            new SourceReported
            {
                Revision = row.Revision,
                SourceStatus = row.State,
                Status = status.Key,
                StatusCategory = status.Category,
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
