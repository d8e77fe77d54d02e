using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// An entry of the ledger as an administrator sees it: of a ticket that he may not see, only that there is one. Immutable.
/// </summary>
/// <param name="Number">Its place in the order in which entries were stored.</param>
/// <param name="User">Who was told.</param>
/// <param name="Channel">By what.</param>
/// <param name="State">What became of it.</param>
public sealed record LedgerItem(long Number, string User, string Channel, NotificationState State)
{
    /// <summary>Why it was withheld or failed; null when it did not.</summary>
    public string? Why { get; init; }

    /// <summary>When what he is told of happened, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was handed over, withheld or given up, in UTC; null as long as it is on its way.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>What it is about; null where whoever looks may not know of it.</summary>
    public NotificationEntry? Entry { get; init; }

    /// <summary>The ticket as whoever looks sees it; null where he does not, and of a notice.</summary>
    public Ticket? Ticket { get; init; }

    /// <summary>What a notice says; null of what is about a ticket, and where whoever looks may not know of it.</summary>
    public NoticeText? Notice { get; init; }

    /// <summary>
    /// Its message in the outbox, which can be sent again or dropped when it is parked; null when there is none, or none any more.
    /// </summary>
    public StoredMessage? Message { get; init; }
}
