using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>Gives new tickets their numbers, which are taken once it is sure that there will be a ticket.</summary>
internal static class TicketNumbers
{
    /// <summary>What stands for the number while there is none.</summary>
    public static readonly TicketId None = new(1);

    /// <summary>A new ticket under a number.</summary>
    public static TicketChange Number(this TicketChange change, TicketId id) => change with
    {
        After = change.After with { Id = id },
        Texts = [.. change.Texts.Select(text => text with { Ticket = id })],
        Rewrites = change.Rewrites.Of(id),
    };
}
