namespace Ticketing.Storage;

/// <summary>A place in an order of tickets.</summary>
/// <param name="Key">
/// The value sorted by: microseconds since 1970 for times, the number of a priority, a score as the store measures it; null for a ticket
/// without one, which stands last.
/// </param>
/// <param name="Id">The ticket's number, which decides between equal keys.</param>
public sealed record SortPosition(double? Key, long Id);
