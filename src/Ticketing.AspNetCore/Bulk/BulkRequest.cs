using System.ComponentModel;
using Ticketing.Bulk;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>A change of all tickets that a query finds.</summary>
internal sealed record BulkRequest
{
    [Description("The query; absent or blank finds every ticket that the caller sees. How it sorts does not matter.")]
    public string? Query { get; init; }

    [Description("What is changed.")]
    public BulkPartName? Change { get; init; }

    [Description(
        "What it is to be: a trigger, the name of a priority, a user id, the key of a team or category, a moment, tags, or what a custom " +
        "field takes. None takes away an assignee, a team, a due date or what is in a field.")]
    public IReadOnlyList<string>? Values { get; init; }

    [Description("The key of the custom field, where 'change' is field.")]
    public string? Field { get; init; }

    /// <exception cref="TicketValidationException">It does not say what is changed.</exception>
    public BulkChange ToChange() => Change is { } part
        ? new((BulkPart)part, new EquatableSet((Values ?? []).OfType<string>()), Field)
        : throw new TicketValidationException("change", "Say what is changed: transition, priority, assignee, team …");
}
