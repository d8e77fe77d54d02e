using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>Something that happened to the ticket, as far as the person may know of it.</summary>
/// <param name="Event">What, when, and by whom.</param>
/// <param name="By">What that one is called.</param>
/// <param name="Text">The comment or description that was written, in Markdown; null for all else.</param>
public sealed record NotifiedEvent(RecordedEvent Event, string By, string? Text);
