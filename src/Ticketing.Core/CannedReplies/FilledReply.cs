using Ticketing.Tickets;

namespace Ticketing.CannedReplies;

/// <summary>A canned reply as it would answer a ticket now: filled in, with what whoever uses it may do there.</summary>
/// <param name="Reply">The reply, as it was written.</param>
/// <param name="Body">Markdown, filled in.</param>
public sealed record FilledReply(CannedReply Reply, string Body)
{
    /// <summary>The name of the ticket's workflow, in which the trigger means something.</summary>
    public required string Workflow { get; init; }

    /// <summary>The trigger to fire with it; null for none, or where it cannot be fired now.</summary>
    public string? Trigger { get; init; }

    /// <summary>The tags that the ticket would get and does not have yet; none where its tags are not his to change.</summary>
    public EquatableSet Tags { get; init; }

    /// <summary>The internal note, filled in; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Whether something that the reply does besides cannot be done on this ticket now.</summary>
    public bool IsReduced { get; init; }
}
