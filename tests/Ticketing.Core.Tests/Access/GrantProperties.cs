using Ticketing.Access;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Tests.Access;

/// <summary>
/// What one person does with people and roles gives nobody more than that person could do himself before the first of it, and takes nothing
/// from anybody that he could not do. Where somebody is tied to a ticket in person (it is his own, or assigned to him), the one who acts is
/// compared as if he were.
/// </summary>
/// <remarks>
/// They are walks through many worlds, and count over all of them together that enough was allowed, refused and changed, which a property
/// that knows one case at a time could not.
/// </remarks>
public sealed class GrantProperties
{
    private const int Attempts = 12;
    private const int TicketsEach = 25;

    private static readonly int Worlds = PropertyCases.Count(150);

    [Fact]
    public async Task By_no_sequence_of_changes_does_anybody_get_further_than_the_one_who_makes_them_or_lose_more()
    {
        var (allowed, refused, changed) = (0, 0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = new RightsWorld(seed);
            await world.FurnishAsync();
            var before = await world.HoldersAsync();
            for (var attempt = 0; attempt < Attempts; attempt++)
                await world.TryAsync();
            var after = await world.HoldersAsync();
            allowed += world.Allowed;
            refused += Attempts - world.Allowed;

            var actor = before[RightsWorld.Actor]!;
            foreach (var ticket in Enumerable.Range(0, TicketsEach).Select(_ => world.Ticket()))
            {
                foreach (var (id, then) in after)
                {
                    var asActor = AsIf(ticket, id);
                    foreach (var permission in Permission.BuiltIn)
                    {
                        var (could, can) = (before[id]?.May(permission, ticket) is true, then?.May(permission, ticket) is true);
                        changed += could == can ? 0 : 1;
                        Assert.True(
                            could == can || actor.May(permission, asActor),
                            Story(seed, world, $"{id}: {permission} was {could}, is {can}"));
                    }

                    Assert.True(
                        !Sees(then, ticket) || Sees(before[id], ticket) || Sees(actor, asActor),
                        Story(seed, world, $"{id} sees a ticket more"));
                    Assert.True(
                        !Reads(then, ticket) || Reads(before[id], ticket) || Reads(actor, asActor), Story(seed, world, $"{id} reads more"));
                }
            }
        }

        // It is no proof when nothing happens.
        Assert.True(
            allowed > Worlds && refused > Worlds && changed > Worlds, $"{allowed} allowed, {refused} refused, {changed} differences");
    }

    [Fact]
    public async Task There_is_always_an_administrator_left()
    {
        var ended = 0;
        for (var seed = Worlds; seed < 2 * Worlds; seed++)
        {
            var world = new RightsWorld(seed);
            await world.FurnishAsync();
            var before = (await world.HoldersAsync()).Where(one => world.IsAdministrator(one.Value)).Select(one => one.Key).ToList();
            for (var attempt = 0; attempt < Attempts; attempt++)
                await world.TryAsync();
            var after = (await world.HoldersAsync()).Where(one => world.IsAdministrator(one.Value)).Select(one => one.Key).ToList();

            ended += before.Except(after).Count();
            Assert.True(
                before.Count == 0 || after.Count > 0, Story(seed, world, $"[{string.Join(' ', before)}] were administrators, nobody is"));
        }

        Assert.True(ended > 5, $"{ended} ceased to be administrators");
    }

    private static Ticket AsIf(Ticket ticket, string id) => ticket with
    {
        Requester = ticket.Requester == id ? RightsWorld.Actor : ticket.Requester,
        Creator = ticket.Creator == id ? RightsWorld.Actor : ticket.Creator,
        Assignee = ticket.Assignee == id ? RightsWorld.Actor : ticket.Assignee,
    };

    private static bool Sees(Actor? actor, Ticket ticket) => actor is not null && Visibility.Of(actor).Sees(ticket);

    private static bool Reads(Actor? actor, Ticket ticket) => actor is not null && Visibility.Of(actor).ReadsInternal(ticket);

    private static string Story(int seed, RightsWorld world, string what) => $"World {seed}: {what}\n{string.Join("\n", world.Tried)}";
}
