namespace Ticketing.Tickets;

/// <summary>An event with its envelope: where it stands in its ticket's history, who caused it and when.</summary>
/// <param name="Version">The ticket's version after it: 1 for the first.</param>
/// <param name="At">When it happened, in UTC, to the microsecond.</param>
/// <param name="By">Who caused it (user id).</param>
/// <param name="Event">What happened.</param>
/// <param name="Imported">Whether it happened elsewhere and was brought in later.</param>
public sealed record RecordedEvent(int Version, DateTimeOffset At, string By, TicketEvent Event, bool Imported = false);
