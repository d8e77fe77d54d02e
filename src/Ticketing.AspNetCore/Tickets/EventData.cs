using Ticketing.AspNetCore.Answers;
using Ticketing.AspNetCore.CustomFields;
using Ticketing.AspNetCore.Items;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>What each event is called over HTTP, and what it tells.</summary>
internal static class EventData
{
    public static (string Type, Dictionary<string, object?> Data) Of(RecordedEvent recorded) => recorded.Event switch
    {
        TicketCreated e => ("created", Named(e, Created(e))),
        TitleChanged e => ("titleChanged", new() { ["title"] = e.Title }),
        DescriptionChanged e => ("descriptionChanged", Named(e, [])),
        PriorityChanged e => ("priorityChanged", new() { ["priority"] = (PriorityName)e.Priority }),
        CategoryChanged e => ("categoryChanged", new() { ["category"] = e.Category }),
        ProjectChanged e => ("projectChanged", new()
        {
            ["project"] = e.Project, ["category"] = e.Category, ["workflow"] = e.Workflow, ["status"] = e.Status,
            ["statusCategory"] = ApiName.Of(e.StatusCategory),
        }),
        DueDateChanged e => ("dueDateChanged", new() { ["dueAt"] = e.DueAt }),
        TagsChanged e => ("tagsChanged", new() { ["tags"] = e.Tags.ToArray() }),
        // The keys are for whoever set them: others would learn from them who else is let in.
        AccessKeysChanged => ("accessKeysChanged", []),
        KeysChanged e => ("keysChanged", new()
        {
            ["kind"] = e.Kind.Name, ["added"] = e.Added.ToArray(), ["removed"] = e.Removed.ToArray(),
        }),
        FieldsChanged e => ("fieldsChanged", new() { ["fields"] = FieldValues.Of(e.Fields) }),
        ItemAdded e => ("itemAdded", new() { ["item"] = ItemData.Of(e.Item) }),
        ItemChanged e => ("itemChanged", new() { ["item"] = ItemData.Of(e.Item), ["before"] = ItemData.Of(e.Before) }),
        ItemRemoved e => ("itemRemoved", new() { ["item"] = ItemData.Of(e.Item) }),
        AssignmentChanged e => ("assignmentChanged", new() { ["team"] = e.Team, ["assignee"] = e.Assignee, ["why"] = e.Why }),
        Transitioned e => ("transitioned",
        new() { ["trigger"] = e.Trigger, ["from"] = e.From, ["to"] = e.To, ["statusCategory"] = ApiName.Of(e.Category) }),
        CommentAdded e => ("commentAdded",
        Named(e, new() { ["comment"] = recorded.Version, ["visibility"] = (CommentAudience)e.Visibility })),
        CommentEdited e => ("commentEdited",
        Named(e, new() { ["comment"] = e.Comment, ["visibility"] = (CommentAudience)e.Visibility })),
        CommentDeleted e => ("commentDeleted",
        Named(e, new() { ["comment"] = e.Comment, ["visibility"] = (CommentAudience)e.Visibility })),
        MergeUndone e => ("mergeUndone", new()
        {
            ["status"] = e.Status, ["statusCategory"] = ApiName.Of(e.StatusCategory), ["resolvedAt"] = e.ResolvedAt,
            ["resolvedBy"] = e.ResolvedBy, ["closedAt"] = e.ClosedAt, ["reopens"] = e.Reopens, ["answered"] = e.Answered,
        }),
        SourceReported e => ("sourceReported", new()
        {
            ["sourceStatus"] = e.SourceStatus, ["status"] = e.Status, ["statusCategory"] = ApiName.Of(e.StatusCategory),
            ["resolvedAt"] = e.ResolvedAt,
            ["resolvedBy"] = e.ResolvedBy, ["closedAt"] = e.ClosedAt, ["reassignments"] = e.Reassignments, ["reopens"] = e.Reopens,
            ["revision"] = e.Revision,
        }),
        _ => throw new InvalidOperationException($"The API has no name for {recorded.Event.GetType().Name}."),
    };

    private static Dictionary<string, object?> Named(TicketEvent e, Dictionary<string, object?> data)
    {
        if (e.Mentioned() is { Count: > 0 } mentioned)
            data["mentioned"] = mentioned.ToArray();
        if (e.Watching() is { Count: > 0 } watching)
            data["watching"] = watching.ToArray();
        if (((e as CommentAdded)?.Answered ?? (e as CommentDeleted)?.Answered) is { } answered)
            data["answered"] = answered;
        if (e is TicketCreated { Schedule: { } schedule })
            data["schedule"] = schedule;
        return data;
    }

    private static Dictionary<string, object?> Created(TicketCreated e) => new()
    {
        ["title"] = e.Title, ["project"] = e.Project, ["category"] = e.Category, ["status"] = e.Status,
        ["statusCategory"] = ApiName.Of(e.StatusCategory),
        ["priority"] = (PriorityName)e.Priority, ["requester"] = e.Requester, ["creator"] = e.Creator, ["organisation"] = e.Organisation,
        ["team"] = e.Team, ["assignee"] = e.Assignee, ["dueAt"] = e.DueAt, ["externalRef"] = e.ExternalRef, ["source"] = e.Source,
        ["tags"] = e.Tags.ToArray(),
    };
}
