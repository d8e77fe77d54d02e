using System.Collections.Frozen;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;
using Ticketing.AspNetCore.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A ticket as lists show it.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal record TicketItem
{
    private static readonly IReadOnlyDictionary<string, object?> NoFields = FrozenDictionary<string, object?>.Empty;

    [Description("Its number.")]
    public required long Id { get; init; }

    [Description("One line.")]
    public required string Title { get; init; }

    [Description("The key of its status in its workflow.")]
    public required string Status { get; init; }

    [Description("What the status means in any workflow: open, active, waiting, done or closed.")]
    public required string StatusCategory { get; init; }

    [Description("How pressing it is.")]
    public required PriorityName Priority { get; init; }

    [Description("The key of its project.")]
    public required string Project { get; init; }

    [Description("The key of its category in its project.")]
    public required string Category { get; init; }

    [Description("The key of the team it is assigned to.")]
    public required string? Team { get; init; }

    [Description("The person it is assigned to (user id).")]
    public required string? Assignee { get; init; }

    [Description("Who needs it (user id).")]
    public required string Requester { get; init; }

    [Description("Who filed it (user id).")]
    public required string Creator { get; init; }

    [Description("The organisation whose people share it.")]
    public required string? Organisation { get; init; }

    [Description("When it was filed.")]
    public required DateTimeOffset CreatedAt { get; init; }

    [Description("When something last happened to it that the caller may know of.")]
    public required DateTimeOffset UpdatedAt { get; init; }

    [Description("When its work was completed; null while it is open.")]
    public required DateTimeOffset? ResolvedAt { get; init; }

    [Description("Who completed its work (user id).")]
    public required string? ResolvedBy { get; init; }

    [Description("When it was closed; null while it is not.")]
    public required DateTimeOffset? ClosedAt { get; init; }

    [Description("When it is due.")]
    public required DateTimeOffset? DueAt { get; init; }

    [Description("What another system calls it.")]
    public required string? ExternalRef { get; init; }

    [Description("Its tags.")]
    public required IReadOnlyCollection<string> Tags { get; init; }

    [Description("What is in its custom fields that the caller sees, by their keys.")]
    public required IReadOnlyDictionary<string, object?> Fields { get; init; }

    [Description("The name of the workflow it follows.")]
    public required string Workflow { get; init; }

    [Description("Whether the last word is that of whoever needs it: nobody who works on it has answered yet.")]
    public required bool Answered { get; init; }

    [Description("Whether an open ticket blocks it, which the caller may not see.")]
    public required bool Blocked { get; init; }

    [Description("Whether it duplicates another ticket.")]
    public required bool Duplicate { get; init; }

    [Description("Whether it was merged into another ticket, which the caller may not see: it takes no changes until that is undone.")]
    public required bool Merged { get; init; }

    [Description("How often it went from one person or team to another.")]
    public required int Reassignments { get; init; }

    [Description("How often it was opened again.")]
    public required int Reopens { get; init; }

    [Description("Raised by every change that the caller may know of; what ETag and If-Match carry.")]
    public required int Version { get; init; }

    [Description("Where the words of the query stand in it; only in lists, when it is asked for and there is something to show.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public virtual HighlightItem? Highlight { get; init; }

    public static TicketItem From(Ticket ticket) => new()
    {
        Id = ticket.Id.Value,
        Title = ticket.Title,
        Status = ticket.Status,
        StatusCategory = ApiName.Of(ticket.StatusCategory),
        Priority = (PriorityName)ticket.Priority,
        Project = ticket.Project,
        Category = ticket.Category,
        Team = ticket.Team,
        Assignee = ticket.Assignee,
        Requester = ticket.Requester,
        Creator = ticket.Creator,
        Organisation = ticket.Organisation,
        CreatedAt = ticket.CreatedAt,
        UpdatedAt = ticket.UpdatedAt,
        ResolvedAt = ticket.ResolvedAt,
        ResolvedBy = ticket.ResolvedBy,
        ClosedAt = ticket.ClosedAt,
        DueAt = ticket.DueAt,
        ExternalRef = ticket.ExternalRef,
        Tags = ticket.Tags.Count == 0 ? Array.Empty<string>() : ticket.Tags.ToArray(),
        Fields = ticket.Fields.Count == 0 ? NoFields : FieldValues.Of(ticket.Fields),
        Workflow = ticket.Workflow,
        Answered = ticket.IsAnswered,
        Blocked = ticket.IsBlocked,
        Duplicate = ticket.IsDuplicate,
        Merged = ticket.IsMerged,
        Reassignments = ticket.Reassignments,
        Reopens = ticket.Reopens,
        Version = ticket.Version,
    };
}
