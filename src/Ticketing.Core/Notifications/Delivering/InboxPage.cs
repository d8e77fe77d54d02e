namespace Ticketing.Notifications.Delivering;

/// <summary>A page of the list behind the bell.</summary>
/// <param name="Items">What is shown.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record InboxPage(IReadOnlyList<InboxItem> Items, long? Next)
{
    /// <summary>
    /// The highest number that was looked at, also of what is not shown because its reader may not know it any more: whoever has seen the
    /// first page has seen all up to it. Null when there is nothing.
    /// </summary>
    public long? Newest { get; init; }
}
