using Ticketing.Items;

namespace Ticketing.Commands;

/// <summary>Adds an item to a ticket.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Data">The item as JSON (<see cref="TicketItemKind{T}.Write"/>).</param>
public sealed record AddItem(TicketItemKind Kind, string Data) : TicketCommand
{
    /// <summary>Its key, unique in its kind and ticket.</summary>
    /// <value>Default one that nothing else has, later ones after earlier ones.</value>
    public string Key { get; init; } = Guid.CreateVersion7().ToString("n");

    /// <summary>Adds a value.</summary>
    public static AddItem Of<T>(TicketItemKind<T> kind, T value)
        where T : class => new(kind, kind.Write(value));
}
