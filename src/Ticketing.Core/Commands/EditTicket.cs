using System.Collections.Frozen;
using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Changes properties; what is absent stays as it is.</summary>
public sealed record EditTicket : TicketCommand
{
    /// <summary>One line.</summary>
    public Optional<string> Title { get; init; }

    /// <summary>Markdown.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>How pressing it is.</summary>
    public Optional<Priority> Priority { get; init; }

    /// <summary>The key of a category of the ticket's project, or of the one it moves to.</summary>
    public Optional<string> Category { get; init; }

    /// <summary>The key of the project it moves to.</summary>
    public Optional<string> Project { get; init; }

    /// <summary>The status it gets in a project with another workflow; needed when that has none of the same key.</summary>
    public Optional<string> Status { get; init; }

    /// <summary>When it is due; null for never.</summary>
    public Optional<DateTimeOffset?> DueAt { get; init; }

    /// <summary>All its tags.</summary>
    public Optional<IReadOnlyList<string>> Tags { get; init; }

    /// <summary>
    /// What is given for custom fields, by their keys: a text for each value, in the form of the field's kind (<c>12.5</c>,
    /// <c>2026-12-31</c>, <c>yes</c>, the key of a choice, a user id); none empties the field. Others stay as they are.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;
}
