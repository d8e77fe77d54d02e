using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>What nobody sees but the administrator.</summary>
/// <param name="Ticket">A ticket.</param>
/// <param name="Subject">A thing of the host's own.</param>
internal sealed record HiddenThings(TicketId Ticket, SubjectReference Subject);
