using System.ComponentModel;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>To whom a ticket is assigned: what is absent stays as it is, null takes away.</summary>
internal sealed record AssigneeRequest
{
    [Description("The key of the team.")]
    public string? Team { get; init; }

    [Description("The person (user id).")]
    public string? Assignee { get; init; }

    [Description("Why; up to 300 characters.")]
    public string? Why { get; init; }
}
