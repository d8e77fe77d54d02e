using System.ComponentModel;
using Ticketing.Commands;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A transition to fire.</summary>
internal sealed record TransitionRequest
{
    [Description("Which: start, complete …")]
    public string? Trigger { get; init; }

    [Description("A comment that comes with it.")]
    public CommentRequest? Comment { get; init; }

    [Description("Who gets the ticket together with it (user id); absent: whoever has it.")]
    public string? Assignee { get; init; }

    /// <exception cref="TicketValidationException">The trigger is missing.</exception>
    public FireTransition ToCommand() => string.IsNullOrWhiteSpace(Trigger)
        ? throw new TicketValidationException("trigger", "This is required and must not be blank.")
        : new(Trigger, Comment?.ToCommand()) { Assignee = Assignee };
}
