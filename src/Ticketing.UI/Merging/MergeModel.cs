using Ticketing.Tickets;

namespace Ticketing.UI.Merging;

/// <summary>A ticket that is about to be merged, and what stands in the form.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Requester">What he is called who needs it.</param>
/// <param name="Find">The number of the other one, or words of it.</param>
public sealed record MergeModel(Ticket Ticket, string Requester, string Find)
{
    /// <summary>Whether whoever needs it is to follow the other one.</summary>
    public bool AddsRequester { get; init; }

    /// <summary>The tickets that words of the form find; null where there are no words.</summary>
    public IReadOnlyList<Ticket>? Found { get; init; }

    /// <summary>Why it was not merged, in the reader's language; null for nothing.</summary>
    public string? Refusal { get; init; }
}
