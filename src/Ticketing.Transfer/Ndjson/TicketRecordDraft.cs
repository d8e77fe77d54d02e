using System.Globalization;
using Ticketing.Tickets;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// A whole ticket. Its history is taken as it is, also what was imported in it and what was not, from somebody who is believed; otherwise
/// all of it is marked as imported.
/// </summary>
/// <param name="record">What the file says of it.</param>
/// <param name="target">Where it goes.</param>
internal sealed class TicketRecordDraft(TicketRecord record, ImportTarget target) : Draft
{
    private readonly List<RecordedEvent> events = Events(record, target.Rights.IsBelieved);

    private readonly Ticket folded = Ticket.Fold(new(record.Id), record.Events.Select(recorded => recorded.ToRecorded()));

    public override string? ExternalRef => record.ExternalRef;

    public override (string Project, string? Source) Scope =>
        events[0].Event is TicketCreated created ? (created.Project, created.Source) : default;

    public override TicketId? WantedId => new TicketId(record.Id);

    public override RecordedEvent? Birth => events[0];

    public override string Identity => ExternalRef is null ? folded.Id.ToString() : base.Identity;

    public override void Mention(Mentions mentions) => mentions.Project(folded.Project);

    public override void Plan(TicketHistory history, Action<RejectedRow> reject)
    {
        if (Refusal() is { } refusal)
        {
            reject(RejectedRow.Of(Line, refusal.Property, refusal.Reason));
            return;
        }

        // Where internal comments are hidden from whoever imports, the history has gaps, and nothing can be compared with it.
        if (history.Stored is { } stored && history.Past.Count != stored.Version)
        {
            reject(RejectedRow.Of(Line, null, Wording.Of(
                RowFaultCodes.HistoryHidden, $"The ticket {stored.Id} is this one, but you may not read all of its history.")));
            return;
        }

        var shared = history.Past.Zip(events, (here, there) => here.IsSameFactAs(there)).TakeWhile(isSame => isSame).Count();
        if (shared < Math.Min(history.Past.Count, events.Count))
        {
            reject(RejectedRow.Of(Line, string.Create(CultureInfo.InvariantCulture, $"events[{shared}]"), Wording.Of(
                RowFaultCodes.OtherHistory, $"The ticket {history.Stored!.Id} is this one, but its history is another from here on.")));
            return;
        }

        foreach (var recorded in events.Skip(history.Past.Count))
            history.Add(recorded);
        foreach (var text in record.Texts.Where(text => text.Number > history.Past.Count))
            history.Add(text.ToText());
        history.Rewrite(Rewrites(history.Past.Count));
    }

    // What the new events make of comments that are stored already, and what those and the new ones said before.
    private CommentRewrites Rewrites(int past)
    {
        var rewritten = events.Skip(past).Select(recorded => recorded.Event)
            .Where(happened => happened.CommentRewritten() is not null)
            .ToList();
        if (rewritten.Count == 0)
            return CommentRewrites.None;
        var stored = rewritten.Select(happened => happened.CommentRewritten()!.Value).Where(comment => comment <= past).ToHashSet();
        var deleted = rewritten.OfType<CommentDeleted>().Select(e => e.Comment).ToHashSet();
        return new(
            [.. record.Texts.Where(text => stored.Contains(text.Number)).Select(text => text.ToText())],
            [.. stored.Where(deleted.Contains)],
            [
                .. from text in record.Earlier ?? []
                   where text.Number > past
                   select new EarlierText(text.ToText(), events[text.Number - 1].Event.CommentRewritten()!.Value),
            ]);
    }

    private static List<RecordedEvent> Events(TicketRecord record, bool asItIs)
    {
        var events = record.Events.Select(recorded => recorded.ToRecorded());
        return [.. asItIs ? events : events.Select(recorded => recorded with { Imported = true })];
    }

    private (string Property, Wording Reason)? Refusal()
    {
        if (!target.Directory.HasProject(folded.Project))
            return ("project", Wording.Of(RowFaultCodes.NoProject, $"There is no project '{folded.Project}'."));
        if (!target.Rights.ReachInto(folded.Project))
            return ("project", Wording.Of(RowFaultCodes.NotYours, $"You may not import into the project '{folded.Project}'."));
        if (target.Workflows.Find(folded.Workflow) is not { } workflow)
            return ("workflow", Wording.Of(RowFaultCodes.NoWorkflow, $"There is no workflow '{folded.Workflow}'."));
        return workflow.FindStatus(folded.Status) is null
            ? ("status", new Wording(
                RowFaultCodes.NoStatus,
                $"The workflow '{workflow.Name}' has no status '{folded.Status}'.",
                [folded.Status, workflow.Name, string.Join(", ", workflow.Statuses.Select(known => known.Key))]))
            : null;
    }
}
