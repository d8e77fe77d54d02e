namespace Ticketing.Storage;

/// <summary>How many tickets there are, as far as they were counted.</summary>
/// <param name="Count">The tickets counted: all of them, or fewer than there are.</param>
/// <param name="IsExact">Whether those are all.</param>
public readonly record struct TicketCount(int Count, bool IsExact);
