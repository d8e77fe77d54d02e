using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.Choosing;

/// <summary>
/// What a value of tickets can be changed to, in a menu: one class for each value. Offers, reads what was chosen as a command, and says
/// what takes it back.
/// </summary>
internal interface IValueMenu
{
    /// <summary>Names the value in addresses and texts: <c>priority</c>.</summary>
    string Part { get; }

    /// <summary>The key that opens it; null for none.</summary>
    string? Key => null;

    /// <summary>The fields that are asked for beside a choice: what is wrong with one is asked again.</summary>
    IReadOnlyList<string> Asked => [];

    /// <summary>Whether the reader may change it.</summary>
    bool May(Ticket ticket);

    /// <summary>What can be chosen for all of some tickets, which are at least one.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="typed">What was typed to find some of it; empty for nothing.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<MenuOffer> OfferAsync(IReadOnlyList<Ticket> tickets, string typed, CancellationToken cancellationToken);

    /// <summary>The command that a choice means for a ticket; null for a choice that there is not.</summary>
    /// <exception cref="TicketValidationException">A field beside it is missing or not acceptable.</exception>
    Task<TicketCommand?> ReadAsync(Ticket ticket, SentChoice choice, CancellationToken cancellationToken);

    /// <summary>What a ticket has, in words.</summary>
    Task<string> SayAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>The choice that takes a change back; null when there is none, or it would ask for more.</summary>
    Task<string?> BackAsync(Ticket before, Ticket after, SentChoice choice, CancellationToken cancellationToken);
}
