using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Tests.Access;

/// <summary>
/// What a grant reaches is the same wherever it is asked: for a command on a ticket, for what is seen, for a project without a ticket, and
/// where one person's rights are compared with another's.
/// </summary>
public sealed class ReachProperties
{
    private const int Worlds = 60;
    private const int TicketsEach = 40;

    [Fact]
    public async Task Who_may_view_a_ticket_sees_it_and_who_may_read_there_reads()
    {
        var (seen, unseen) = (0, 0);
        await ForEachAsync((actor, ticket) =>
        {
            var visibility = Visibility.Of(actor);
            var views = actor.May(Permission.View, ticket);

            Assert.Equal(views, visibility.Sees(ticket));
            Assert.Equal(views && actor.May(Permission.ReadInternal, ticket), visibility.ReadsInternal(ticket));
            seen += views ? 1 : 0;
            unseen += views ? 0 : 1;
        });

        Assert.True(seen > 1000 && unseen > 1000, $"{seen} seen, {unseen} unseen");
    }

    [Fact]
    public async Task What_is_held_in_a_project_is_held_on_each_of_its_tickets_and_what_is_held_on_a_ticket_is_held_somewhere()
    {
        var (inProject, onTicket) = (0, 0);
        await ForEachAsync((actor, ticket) =>
        {
            foreach (var permission in Permission.BuiltIn)
            {
                var may = actor.May(permission, ticket);
                Assert.True(may || !actor.May(permission, ticket.Project), $"{permission} in {ticket.Project}, and not on its ticket");
                Assert.True(!may || actor.MaySomewhere(permission), $"{permission} on a ticket, and nowhere");
                inProject += actor.May(permission, ticket.Project) ? 1 : 0;
                onTicket += may ? 1 : 0;
            }
        });

        Assert.True(inProject > 1000 && onTicket > inProject, $"{inProject} in projects, {onTicket} on tickets");
    }

    [Fact]
    public async Task Who_covers_all_that_another_holds_of_a_permission_may_wherever_the_other_may()
    {
        var covered = 0;
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new RightsWorld(seed);
            await world.FurnishAsync();
            var people = (await world.HoldersAsync()).Values.OfType<Actor>().ToList();
            var tickets = Enumerable.Range(0, TicketsEach).Select(_ => world.Ticket()).ToList();
            foreach (var (one, other) in people.SelectMany(_ => people, (one, other) => (one, other)).Where(pair => pair.one != pair.other))
            {
                var holdings = Holdings.Of(one);
                foreach (var same in Way.Of(other).GroupBy(way => way.Grant.Permission).Where(same => same.All(holdings.Covers)))
                {
                    covered++;
                    Assert.All(
                        tickets.Where(ticket => other.May(same.Key, ticket)),
                        ticket => Assert.True(
                            one.May(same.Key, AsIf(ticket, other, one)),
                            $"World {seed}: {one.UserId} covers {other.UserId}'s {same.Key}"));
                }
            }
        }

        Assert.True(covered > Worlds, $"{covered} covered");
    }

    private static async Task ForEachAsync(Action<Actor, Ticket> check)
    {
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new RightsWorld(seed);
            await world.FurnishAsync();
            foreach (var actor in (await world.HoldersAsync()).Values.OfType<Actor>())
            {
                // Some are other people besides, whose tickets are theirs too.
                var also = seed % 2 == 0 ? actor : actor with { Aliases = new(["p4"]) };
                for (var ticket = 0; ticket < TicketsEach; ticket++)
                    check(also, world.Ticket());
            }
        }
    }

    // What ties in person ties each to his own: the other's are compared as if they were the one's.
    private static Ticket AsIf(Ticket ticket, Actor other, Actor one) => ticket with
    {
        Requester = ticket.Requester == other.UserId ? one.UserId : ticket.Requester,
        Creator = ticket.Creator == other.UserId ? one.UserId : ticket.Creator,
        Assignee = ticket.Assignee == other.UserId ? one.UserId : ticket.Assignee,
    };
}
