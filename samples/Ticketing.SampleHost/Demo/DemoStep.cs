using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.SampleHost.Demo;

/// <summary>Something that happened to a ticket of the demo.</summary>
/// <param name="After">Hours after what happened before.</param>
/// <param name="By">Who did it (user id).</param>
/// <param name="Do"><c>assign</c>, <c>take</c>, <c>comment</c>, <c>internal</c>, or a transition's trigger.</param>
internal sealed record DemoStep(double After, string By, string Do)
{
    /// <summary>What was written: the comment, or why it was assigned.</summary>
    public string? Text { get; init; }

    /// <summary>The team it was assigned to.</summary>
    public string? Team { get; init; }

    /// <summary>The person it was assigned to.</summary>
    public string? Assignee { get; init; }

    /// <summary>It, as the desk takes it.</summary>
    public TicketCommand ToCommand() => Do switch
    {
        "assign" => new AssignTicket { Team = Team, Assignee = Assignee, Why = Text },
        "take" => new TakeTicket(),
        "comment" => new AddComment(Text!, CommentVisibility.Public),
        "internal" => new AddComment(Text!, CommentVisibility.Internal),
        _ => new FireTransition(Do, Text is null ? null : new AddComment(Text, CommentVisibility.Public)),
    };
}
