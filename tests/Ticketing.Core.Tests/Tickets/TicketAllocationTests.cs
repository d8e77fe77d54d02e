using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.Tests.Tickets;

/// <summary>What a decision costs in memory: counted on this thread alone, so other tests do not matter.</summary>
public sealed class TicketAllocationTests
{
    private const int Times = 1000;

    [Fact]
    public void Deciding_a_transition_and_applying_it_takes_two_kilobytes_at_most()
    {
        var ticket = Decisions.NewTicket(team: "network");
        var facts = Decisions.Facts(Decisions.Holder("ann", Role.Agent));
        var start = new FireTransition("start");
        Assert.Equal("in-progress", DecideAndApply(ticket, start, facts).Status);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
            DecideAndApply(ticket, start, facts);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Times;

        Assert.InRange(each, 0, 2048);
    }

    private static Ticket DecideAndApply(Ticket ticket, TicketCommand command, DecisionFacts facts)
    {
        var events = ticket.Decide(command, facts)!.Events;
        for (var i = 0; i < events.Count; i++)
            ticket = ticket.Apply(events[i]);
        return ticket;
    }
}
