namespace Ticketing.Replies;

/// <summary>A public reply that its writer can still take back. Nobody else knows of it: it is no part of the ticket yet.</summary>
/// <param name="Body">Markdown, as it was typed.</param>
/// <param name="Trigger">The transition that comes with it; null for none.</param>
/// <param name="LeavesAt">When it becomes a part of the ticket, in UTC.</param>
public sealed record HeldReply(string Body, string? Trigger, DateTimeOffset LeavesAt)
{
    /// <summary>The internal note that comes with it; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The tags that the ticket gets with it.</summary>
    public Tickets.EquatableSet AddedTags { get; init; }

    /// <summary>The version of the ticket that its writer knew; null when he did not say.</summary>
    internal int? ExpectedVersion { get; init; }

    /// <summary>The name of the request that it came with.</summary>
    internal Desk.IdempotencyKey? Request { get; init; }
}
