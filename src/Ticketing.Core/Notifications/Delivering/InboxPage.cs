namespace Ticketing.Notifications.Delivering;

/// <summary>A page of the list behind the bell.</summary>
/// <param name="Items">What is shown.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record InboxPage(IReadOnlyList<InboxItem> Items, long? Next);
