using System.Collections.Frozen;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Files a ticket.</summary>
public sealed record CreateTicket
{
    /// <summary>One line; 1 to <see cref="TicketLimits.Title"/> characters.</summary>
    public required string Title { get; init; }

    /// <summary>Markdown; up to <see cref="TicketLimits.Text"/> characters.</summary>
    public string? Description { get; init; }

    /// <summary>The key of its project; null for the host's default project.</summary>
    public string? Project { get; init; }

    /// <summary>The key of its category; null for the project's default.</summary>
    public string? Category { get; init; }

    /// <summary>How pressing it is; normal by default.</summary>
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>Who needs it (user id); null for whoever files it.</summary>
    public string? Requester { get; init; }

    /// <summary>The key of the team it is assigned to.</summary>
    public string? Team { get; init; }

    /// <summary>The person it is assigned to (user id).</summary>
    public string? Assignee { get; init; }

    /// <summary>When it is due.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What another system calls it; unique in the project into which the ticket came, and its source.</summary>
    public string? ExternalRef { get; init; }

    /// <summary>Its tags; up to <see cref="TicketLimits.Tags"/>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Access keys: whoever holds one of them sees it.</summary>
    public IReadOnlyList<string> AccessKeys { get; init; } = [];

    /// <summary>
    /// What is given for custom fields, by their keys: a text for each value, in the form of the field's kind (<c>12.5</c>,
    /// <c>2026-12-31</c>, <c>yes</c>, the key of a choice, a user id); none for nothing, even where the field has a default.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>
    /// What of the host's own it is about (<c>order/42</c>), which whoever files it may know of; up to
    /// <see cref="TicketLimits.Subjects"/>.
    /// </summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <inheritdoc cref="AddComment.Files"/>
    internal IReadOnlyList<AddItem> Files { get; init; } = [];

    /// <inheritdoc cref="TicketCreated.Schedule"/>
    internal string? Schedule { get; init; }
}
