using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// Something that somebody wants to do to a ticket: a closed family. What it leads to is decided by <see cref="TicketDecider"/>.
/// </summary>
public abstract record TicketCommand
{
    private protected TicketCommand()
    {
    }
}

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
}

/// <summary>Assigns to a team, a person or both; null takes away, what is absent stays as it is.</summary>
public sealed record AssignTicket : TicketCommand
{
    /// <summary>The key of the team.</summary>
    public Optional<string?> Team { get; init; }

    /// <summary>The person (user id).</summary>
    public Optional<string?> Assignee { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }
}

/// <summary>Takes an unassigned ticket from the waiting list: whoever says it becomes the assignee.</summary>
public sealed record TakeTicket : TicketCommand;

/// <summary>Fires a transition of the workflow.</summary>
/// <param name="Trigger">Which: <c>start</c>, <c>complete</c> …</param>
/// <param name="Comment">A comment that comes with it.</param>
public sealed record FireTransition(string Trigger, AddComment? Comment = null) : TicketCommand;

/// <summary>Adds a comment.</summary>
/// <param name="Body">Markdown.</param>
/// <param name="Visibility">Who may read it: there is no default.</param>
public sealed record AddComment(string Body, CommentVisibility Visibility) : TicketCommand;

/// <summary>Sets the access keys of a ticket: whoever holds one of them sees it.</summary>
public sealed record SetAccessKeys(IReadOnlyList<string> Keys) : TicketCommand;
