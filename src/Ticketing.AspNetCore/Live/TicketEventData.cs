namespace Ticketing.AspNetCore.Live;

/// <summary>What an event <c>ticket</c> tells.</summary>
internal sealed record TicketEventData(long Ticket, int Version, IReadOnlyList<string> Kinds, IReadOnlyList<string> By);
