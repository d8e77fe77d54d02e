using Ticketing.Links;
using Ticketing.Testing;
using Ticketing.Tickets;
using static Ticketing.Tests.Linking.LinkedDesk;

namespace Ticketing.Tests.Linking;

/// <summary>Links set and taken off at random, and tickets that are ended and opened meanwhile.</summary>
public sealed class LinkProperties
{
    private const int Tickets = 7;

    [Property(200)]
    public async Task However_links_are_set_there_is_no_cycle_one_parent_and_each_is_on_both_tickets(int seed)
    {
        var random = new Random(seed);
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(Tickets);
        for (var step = 0; step < 40; step++)
        {
            try
            {
                await StepAsync(desk, random, ids);
            }
            catch (Exception e) when (e is TicketValidationException or TransitionRefusedException)
            {
                // What is refused changes nothing, which is looked at below.
            }
        }

        var tickets = new Dictionary<TicketId, Ticket>();
        foreach (var id in ids)
            tickets[id] = await desk.GetAsync(id);
        foreach (var kind in LinkKind.BuiltIn)
        {
            Assert.All(tickets.Values, ticket => Assert.All(
                LinkRules.Others(ticket, kind.Forward),
                other => Assert.True(LinkRules.IsLinked(tickets[other], kind.Backward, ticket.Id))));
            Assert.Equal(
                tickets.Values.Sum(ticket => LinkRules.Others(ticket, kind.Forward).Count()),
                tickets.Values.Sum(ticket => LinkRules.Others(ticket, kind.Backward).Count()));
            if (kind.IsAcyclic)
                Assert.All(ids, id => Assert.False(Reaches(id, id, kind.Forward)));
        }

        Assert.All(tickets.Values, ticket =>
        {
            Assert.InRange(LinkRules.Others(ticket, LinkKind.Parent.Forward).Count(), 0, 1);
            Assert.Equal(
                LinkRules.Others(ticket, LinkKind.Blocks.Backward).Where(other => tickets[other].StatusCategory.IsOpen()).Order(),
                ticket.Blockers.Order());
            Assert.Equal(ticket.Blockers.Any(), ticket.IsBlocked);
            Assert.Equal(LinkRules.Others(ticket, LinkKind.Duplicates.Forward).Any(), ticket.IsDuplicate);
        });

        bool Reaches(TicketId from, TicketId to, LinkEnd end) =>
            LinkRules.Others(tickets[from], end).Any(next => next == to || Reaches(next, to, end));
    }

    private static async Task StepAsync(LinkedDesk desk, Random random, TicketId[] ids)
    {
        var (ticket, other) = (ids[random.Next(ids.Length)], ids[random.Next(ids.Length)]);
        var ends = new LinkKinds([]).Ends;
        var end = ends[random.Next(ends.Count)];
        switch (random.Next(6))
        {
            case 0:
                await desk.Links.RemoveAsync(Max, ticket, end.Name, other);
                break;
            case 1:
                await desk.FireAsync(ticket, (await desk.GetAsync(ticket)).Status switch
                {
                    "to-do" => "start",
                    "in-progress" => "complete",
                    "completed" => "reject",
                    _ => "reopen",
                });
                break;
            default:
                await desk.LinkAsync(ticket, end, other);
                break;
        }
    }
}
