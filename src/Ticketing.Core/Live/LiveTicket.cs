using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Live;

/// <summary>Something happened to a ticket that the reader sees. What it is like now, he asks by the usual ways.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Version">Its version, as the reader sees it: after what happened, or later.</param>
/// <param name="Kinds">What happened, as far as he may know of it: <c>commentAdded</c>, <c>transitioned</c>; each once.</param>
/// <param name="By">Who did it (user ids), each once.</param>
public sealed record LiveTicket(TicketId Ticket, int Version, IReadOnlyList<string> Kinds, IReadOnlyList<string> By) : LiveMessage
{
    /// <summary>Tells of events that may be read, in their order; at least one.</summary>
    internal static LiveTicket Of(TicketId ticket, int version, IReadOnlyList<FeedEvent> events) => new(
        ticket, version,
        [.. events.Select(one => TicketEventName.Of(one.Recorded.Event)).Distinct()],
        [.. events.Select(one => one.Recorded.By).Distinct()])
    {
        Position = events[^1].Position,
    };
}
