using System.Globalization;
using Ticketing.Tickets;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Rules;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Csv;

/// <summary>
/// One row of a table. Each import of a row that says something new ends with what the source reports, under the digest of the row: the
/// same row again is known by it, also when people here have worked on the ticket since.
/// </summary>
internal sealed class CsvTicketDraft(
    CsvTicket row, CsvTicketColumns columns, IReadOnlyList<string> headers, ImportTarget target) : Draft
{
    private readonly CsvTicketChanges said = new(row, columns, target);
    private readonly CsvFieldChanges custom = new(row, columns, target);

    // The first of the rows that say the same has the digest alone, as before they were counted.
    private readonly string reference = row.ExternalRef
        ?? (row.Occurrence == 1 ? $"csv:{row.Digest}" : string.Create(CultureInfo.InvariantCulture, $"csv:{row.Digest}:{row.Occurrence}"));

    public override string ExternalRef => reference;

    public override (string Project, string? Source) Scope => target.Scope;

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
        mentions.Category(row.Category ?? target.DefaultCategory);
        custom.Mention(mentions);
    }

    public override void Plan(TicketHistory history, Action<RejectedRow> reject)
    {
        if (history.Past.Select(recorded => recorded.Event).OfType<SourceReported>().LastOrDefault()?.Revision == row.Digest)
            return;
        if (!TryReadStatus(history.Stored, reject, out var status))
            return;
        if (history.Stored is { } stored)
        {
            Update(history, stored, status, reject);
            return;
        }

        var (at, created) = (row.CreatedAt ?? target.Now, Created());
        var begun = Ticket.Begin(default, new RecordedEvent(1, at, target.Caller.UserId, created, Imported: true));
        if (!TryReadFields(begun, reject, out var fields))
            return;
        history.Add(created, row.Description, at, target.Caller.UserId);
        foreach (var changed in fields)
            history.Add(changed, at, target.Caller.UserId);
        var last = new[] { at, row.UpdatedAt ?? at, row.ResolvedAt ?? at, row.ClosedAt ?? at }.Max();
        history.Add(said.Report(history.Current!, status), last, target.Caller.UserId);
    }

    // A row with a number may be a ticket of a project with a workflow of its own.
    private bool TryReadStatus(Ticket? stored, Action<RejectedRow> reject, out Status? status)
    {
        status = row.Status;
        if (status is not null || row.StatusWord is not { } word)
            return true;
        var workflow = (stored is null ? null : target.Workflows.Find(stored.Workflow)) ?? target.Workflow;
        status = workflow.Read(word.Trim());
        if (status is null)
            reject(RejectedRow.Of(Line, TicketColumn.Status.Name, workflow.LacksStatus(word)));
        return status is not null;
    }

    private bool TryReadFields(Ticket ticket, Action<RejectedRow> reject, out IReadOnlyList<TicketEvent> changes)
    {
        (changes, var faults) = custom.Read(ticket, headers);
        if (faults.Count > 0)
            reject(RejectedRow.Of(Line, faults));
        return faults.Count == 0;
    }

    private TicketCreated Created()
    {
        var names = target.Directory;
        var requester = names.Person(row.Requester);
        var (id, organisation) = requester is null
            ? (target.Caller.UserId, target.Rights.Actor.Organisation)
            : (requester.Id, requester.Organisation);
        return target.Birth(row.Title, row.Priority ?? Priority.Normal, row.Category, id, target.Caller.UserId) with
        {
            HasDescription = row.Description is not null,
            Organisation = organisation,
            Team = names.Team(row.Team),
            Assignee = names.Person(row.Assignee)?.Id,
            DueAt = row.DueAt,
            ExternalRef = reference,
            Tags = row.Tags,
        };
    }

    private void Update(TicketHistory history, Ticket stored, Status? status, Action<RejectedRow> reject)
    {
        var changes = said.Changes(stored, history.Description?.Body).ToList();
        var moved = changes.OfType<CategoryChanged>().Aggregate(stored, (ticket, to) => ticket with { Category = to.Category });
        if (!TryReadFields(moved, reject, out var fields))
            return;
        changes.AddRange(fields);
        if (changes.Count == 0 && !said.Moves(stored, status))
            return;
        // What was exported here is changed here and now, and by somebody who saw it as it is.
        var isOurs = IsFrom(stored);
        if (isOurs && row.UpdatedAt is { } seen && !Moments.AreSame(stored.UpdatedAt, seen))
        {
            reject(RejectedRow.Of(Line, null, Wording.Of(
                RowFaultCodes.ChangedSince, $"The ticket {stored.Id} was changed after this file was written; export it again.")));
            return;
        }

        var when = isOurs ? target.Now : row.UpdatedAt ?? target.Now;
        foreach (var change in changes)
            history.Add(change, change is DescriptionChanged ? row.Description : null, when, target.Caller.UserId);
        history.Add(said.Report(history.Current!, status), when, target.Caller.UserId);
    }
}
