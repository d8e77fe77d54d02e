using System.Globalization;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Transfer.Import;

namespace Ticketing.Transfer.Ndjson;

/// <summary>A whole ticket.</summary>
/// <param name="record">What the file says of it.</param>
/// <param name="asItIs">Whether its history is taken as it is, also what was imported in it and what was not; otherwise all of it is marked as imported.</param>
internal sealed class TicketRecordDraft(TicketRecord record, bool asItIs) : Draft
{
    private readonly IReadOnlyList<RecordedEvent> events =
        [.. record.Events.Select(recorded => recorded.ToRecorded()).Select(recorded => asItIs ? recorded : recorded with { Imported = true })];

    private readonly Ticket folded = Ticket.Fold(new(record.Id), record.Events.Select(recorded => recorded.ToRecorded()));

    public override string? ExternalRef => record.ExternalRef;

    public override (string Project, string? Source) Scope => ((TicketCreated)record.Events[0].Event.Value) is var created ? (created.Project, created.Source) : default;

    public override TicketId? WantedId => new TicketId(record.Id);

    public override RecordedEvent? Birth => events[0];

    public override string Identity => ExternalRef is null ? folded.Id.ToString() : base.Identity;

    public override void Mention(Mentions mentions) => mentions.Project(folded.Project);

    public override void Plan(TicketHistory history, ImportTarget target, Action<RejectedRow> reject)
    {
        if (Refusal(target) is { } refusal)
        {
            reject(RejectedRow.Of(Line, refusal.Property, refusal.Reason));
            return;
        }

        // Where internal comments are hidden from whoever imports, the history has gaps, and nothing can be compared with it.
        if (history.Stored is { } stored && history.Past.Count != stored.Version)
        {
            reject(RejectedRow.Of(Line, null, Wording.Of(RowFaultCodes.HistoryHidden, $"The ticket {stored.Id} is this one, but you may not read all of its history.")));
            return;
        }

        var shared = Math.Min(history.Past.Count, events.Count);
        for (var i = 0; i < shared; i++)
        {
            if (history.Past[i].IsSameFactAs(events[i]))
                continue;
            reject(RejectedRow.Of(
                Line, string.Create(CultureInfo.InvariantCulture, $"events[{i}]"),
                Wording.Of(RowFaultCodes.OtherHistory, $"The ticket {history.Stored!.Id} is this one, but its history is another from here on.")));
            return;
        }

        foreach (var recorded in events.Skip(history.Past.Count))
            history.Add(recorded);
        foreach (var text in record.Texts.Where(text => text.Number > history.Past.Count))
            history.Add(new TicketText(default, text.Number, text.Kind, text.Body, text.By, text.At));
    }

    private (string Property, Wording Reason)? Refusal(ImportTarget target)
    {
        if (!target.Directory.HasProject(folded.Project))
            return ("project", Wording.Of(RowFaultCodes.NoProject, $"There is no project '{folded.Project}'."));
        if (!target.Actor.May(Permission.Import, folded.Project))
            return ("project", Wording.Of(RowFaultCodes.NotYours, $"You may not import into the project '{folded.Project}'."));
        if (target.FindWorkflow(folded.Workflow) is not { } workflow)
            return ("workflow", Wording.Of(RowFaultCodes.NoWorkflow, $"There is no workflow '{folded.Workflow}'."));
        return workflow.FindStatus(folded.Status) is null
            ? ("status", new Wording(
                RowFaultCodes.NoStatus,
                $"The workflow '{workflow.Name}' has no status '{folded.Status}'.",
                [folded.Status, workflow.Name, string.Join(", ", workflow.Statuses.Select(known => known.Key))]))
            : null;
    }
}
