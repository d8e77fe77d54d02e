using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Workflows;

/// <summary>What a guard may look at.</summary>
/// <param name="Ticket">The ticket before the transition.</param>
/// <param name="Actor">Who fires it.</param>
/// <param name="Now">The moment.</param>
public sealed record TransitionContext(Ticket Ticket, Actor Actor, DateTimeOffset Now);
