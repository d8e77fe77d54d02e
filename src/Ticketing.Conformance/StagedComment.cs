using Ticketing.Tickets;

namespace Ticketing.Conformance;

/// <summary>A comment that is going to be rewritten.</summary>
/// <param name="Text">The comment as it is stored.</param>
/// <param name="InternalsBefore">How many internal events came before it.</param>
/// <param name="WordsBy">Who wrote what it says.</param>
/// <param name="WordsAt">When.</param>
internal sealed record StagedComment(TicketText Text, int InternalsBefore, string WordsBy, DateTimeOffset WordsAt)
{
    /// <summary>A comment that nobody edited.</summary>
    public static StagedComment New(TicketText text, int internalsBefore) => new(text, internalsBefore, text.By, text.At);
}
