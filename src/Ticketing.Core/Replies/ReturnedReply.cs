namespace Ticketing.Replies;

/// <summary>A reply that was not sent: what its writer typed is his until he sends or discards it.</summary>
/// <param name="Body">Markdown, as it was typed.</param>
/// <param name="Trigger">The transition that was to come with it; null for none.</param>
/// <param name="WasRefused">Whether it could not be sent when its time came; otherwise he took it back.</param>
public sealed record ReturnedReply(string Body, string? Trigger, bool WasRefused)
{
    /// <summary>The internal note that was to come with it; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The tags that the ticket was to get with it.</summary>
    public Tickets.EquatableSet AddedTags { get; init; }
}
