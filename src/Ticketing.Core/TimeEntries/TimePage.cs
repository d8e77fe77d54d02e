namespace Ticketing.TimeEntries;

/// <summary>Some of the time entries that were asked for.</summary>
/// <param name="Items">The entries, the latest first.</param>
/// <param name="Next">For the page after it; null when there is none.</param>
/// <param name="Minutes">What all entries that were asked for come to.</param>
/// <param name="IsExact">Whether that is all; otherwise there are more than were added up.</param>
public sealed record TimePage(IReadOnlyList<LoggedTime> Items, string? Next, long Minutes, bool IsExact);
