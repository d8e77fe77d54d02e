using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>What a command led to.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Ticket">The ticket as it is now and the actor sees it; null when he does not see it any more.</param>
/// <param name="Text">The number of the comment it added, if any; null also for an internal one that the actor may not read.</param>
/// <param name="Repeated">
/// Whether the same request had been carried out before (<see cref="IdempotencyKey"/>), and this one did nothing.
/// </param>
public sealed record CommandOutcome(TicketId Id, Ticket? Ticket, int? Text = null, bool Repeated = false)
{
    /// <summary>
    /// Who is named in what was written and may not read it (user ids): the name stays plain text, and nobody tells them. Of people of whom
    /// the actor may not know nothing is said.
    /// </summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];

    /// <summary>The texts it wrote: known without reading them again.</summary>
    internal IReadOnlyList<TicketText> Written { get; init; } = [];
}
