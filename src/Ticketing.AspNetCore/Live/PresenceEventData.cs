namespace Ticketing.AspNetCore.Live;

/// <summary>What an event <c>presence</c> tells.</summary>
internal sealed record PresenceEventData(long Ticket);
