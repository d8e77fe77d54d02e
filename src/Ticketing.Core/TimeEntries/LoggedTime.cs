using System.Text.Json;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.TimeEntries;

/// <summary>A time entry, and where it is.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Key">Which one of the ticket's.</param>
/// <param name="Entry">What it says.</param>
public sealed record LoggedTime(TicketId Ticket, string Key, TimeEntry Entry)
{
    /// <summary>The item that it is kept as, for <see cref="Items.TicketItemKind.MayChange"/>.</summary>
    public required TicketItem Item { get; init; }

    internal static LoggedTime Of(FoundItem found) => new(found.Ticket, found.Item.Key, Read(found.Item)) { Item = found.Item };

    private static TimeEntry Read(TicketItem item)
    {
        try
        {
            return TimeItems.Kind.Read(item);
        }
        catch (JsonException)
        {
            // Of another version, or of somebody else's import: what it is counted by is there still.
            return new()
            {
                Person = item.Person ?? item.By,
                At = item.At ?? DateTimeOffset.UnixEpoch,
                Minutes = (int)Math.Clamp(item.Amount ?? 0, 0, int.MaxValue),
            };
        }
    }
}
