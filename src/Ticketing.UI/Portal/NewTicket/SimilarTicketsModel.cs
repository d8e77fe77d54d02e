using Ticketing.Tickets;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>Tickets that may be about the same.</summary>
/// <param name="Tickets">The most similar first; empty for none.</param>
public sealed record SimilarTicketsModel(IReadOnlyList<Ticket> Tickets);
