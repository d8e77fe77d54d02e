using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Ticketing.Commits;
using Ticketing.Tickets;

namespace Ticketing.Templates;

/// <summary>What stands in the form of a new ticket of a project before somebody writes in it. Immutable.</summary>
public sealed record TicketTemplate : IBookEntry<TicketTemplate>
{
    /// <summary>Its id, which the help desk gives it; empty for one that is to be added.</summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>Raised by every change; what a change may be meant for.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>
    /// What people choose it by; 1 to <see cref="TemplateLimits.Name"/> characters, unlike the others of its project.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The key of the project in which the ticket is filed: whoever files there is offered it.</summary>
    public required string Project { get; init; }

    /// <summary>Whether those alone are offered it who read internal comments; false by default.</summary>
    public bool IsForAgents { get; init; }

    /// <summary>The key of a category of the project; null for its default.</summary>
    public string? Category { get; init; }

    /// <summary>The title, or how it begins; null for nothing.</summary>
    public string? Title { get; init; }

    /// <summary>The description in Markdown; null for nothing. Up to <see cref="TemplateLimits.Text"/> characters.</summary>
    public string? Description { get; init; }

    /// <summary>How pressing it is; normal by default.</summary>
    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>Its tags.</summary>
    public EquatableSet Tags { get; init; }

    /// <summary>What stands in custom fields, by their keys: a text for each value, as in <c>CreateTicket.Fields</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    TicketTemplate IBookEntry<TicketTemplate>.At(string id, int version) => this with { Id = id, Version = version };
}
