using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>A text in which people are named.</summary>
/// <param name="Event">The event that brought it.</param>
/// <param name="Ids">Who is, as far as there are such people.</param>
internal sealed record Mentioning(RecordedEvent Event, IReadOnlyList<string> Ids);
