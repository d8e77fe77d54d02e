using System.ComponentModel;
using Ticketing.Tickets;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>Tickets that may be about the same.</summary>
/// <param name="Tickets">The most similar first; empty for none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record SimilarTicketsModel(IReadOnlyList<Ticket> Tickets);
