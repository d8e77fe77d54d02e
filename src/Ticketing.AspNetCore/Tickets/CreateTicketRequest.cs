using System.ComponentModel;
using System.Text.Json;
using Ticketing.AspNetCore.CustomFields;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A ticket to file.</summary>
internal sealed record CreateTicketRequest
{
    [Description("One line; 1 to 300 characters.")]
    public string? Title { get; init; }

    [Description("Markdown; up to 100,000 characters.")]
    public string? Description { get; init; }

    [Description("The key of its project; absent for the default project.")]
    public string? Project { get; init; }

    [Description("The key of its category; absent for the project's default.")]
    public string? Category { get; init; }

    [Description("How pressing it is; absent for normal.")]
    public PriorityName? Priority { get; init; }

    [Description("Who needs it (user id); absent for the caller.")]
    public string? Requester { get; init; }

    [Description("The key of the team it is assigned to.")]
    public string? Team { get; init; }

    [Description("The person it is assigned to (user id).")]
    public string? Assignee { get; init; }

    [Description("When it is due.")]
    public DateTimeOffset? DueAt { get; init; }

    [Description("What another system calls it; unique.")]
    public string? ExternalRef { get; init; }

    [Description("Its tags; up to 30.")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Description("Access keys: whoever holds one of them sees it.")]
    public IReadOnlyList<string>? AccessKeys { get; init; }

    [Description("What of the host's own it is about, such as order/42; the kinds are the host's. Up to 20.")]
    public IReadOnlyList<string>? Subjects { get; init; }

    [Description("What is in custom fields, by their keys: a text, a number, true or false, or a list of the keys of choices.")]
    public IReadOnlyDictionary<string, JsonElement>? Fields { get; init; }

    public CreateTicket ToCommand() => new()
    {
        Title = Title!,
        Description = Description,
        Project = Project,
        Category = Category,
        Priority = Priority is { } priority ? (Priority)priority : Ticketing.Tickets.Priority.Normal,
        Requester = Requester,
        Team = Team,
        Assignee = Assignee,
        DueAt = DueAt,
        ExternalRef = ExternalRef,
        Tags = Tags ?? [],
        AccessKeys = AccessKeys ?? [],
        Subjects = Subjects ?? [],
        Fields = FieldValues.Read(Fields),
    };
}
