using Ticketing.Items;

namespace Ticketing.Commands;

/// <summary>Changes an item of a ticket.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Key">Which one.</param>
/// <param name="Data">The item as JSON, as it is to be (<see cref="TicketItemKind{T}.Write"/>).</param>
public sealed record ChangeItem(TicketItemKind Kind, string Key, string Data) : TicketCommand
{
    /// <summary>Changes it to a value.</summary>
    public static ChangeItem Of<T>(TicketItemKind<T> kind, string key, T value)
        where T : class => new(kind, key, kind.Write(value));
}
