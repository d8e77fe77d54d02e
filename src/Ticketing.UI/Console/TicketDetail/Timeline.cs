namespace Ticketing.UI.Console.TicketDetail;

/// <summary>A stretch of what happened to a ticket, in order.</summary>
/// <param name="Items">What happened, as far as the filter lets it through.</param>
/// <param name="EarlierBefore">What came before it is before this version; null when nothing did.</param>
/// <param name="IsLatest">Whether nothing came after it.</param>
public sealed record Timeline(IReadOnlyList<TimelineItem> Items, int? EarlierBefore, bool IsLatest)
{
    /// <summary>The descriptions that do not count any more, the newest first.</summary>
    public IReadOnlyList<TimelineItem> EarlierDescriptions { get; init; } = [];
}
