using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>How a ticket that people see is tied to what they do not see.</summary>
/// <param name="Of">What is done for that, and to which ticket.</param>
internal sealed record HiddenTie(Func<TicketId, HiddenThings, (TicketId On, TicketCommand Command)> Of);
