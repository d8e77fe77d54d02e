using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Tickets;
using static Ticketing.Tests.Linking.LinkedDesk;

namespace Ticketing.Tests.Linking;

public sealed class LinkDeskTests
{
    [Fact]
    public async Task A_link_is_seen_from_both_tickets_and_set_once()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);

        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[1]);
        var versions = ((await desk.GetAsync(ids[0])).Version, (await desk.GetAsync(ids[1])).Version);
        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[1]);
        await desk.LinkAsync(ids[1], LinkKind.Blocks.Backward, ids[0]);

        Assert.Equal(versions, ((await desk.GetAsync(ids[0])).Version, (await desk.GetAsync(ids[1])).Version));
        Assert.Equal([("blocks", ids[1])], await SeenAsync(desk, Max, ids[0]));
        Assert.Equal([("blockedBy", ids[0])], await SeenAsync(desk, Max, ids[1]));
    }

    [Fact]
    public async Task A_link_is_taken_off_both_from_either_of_them()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[1]);

        await desk.Links.RemoveAsync(Max, ids[1], "blockedBy", ids[0]);
        await desk.Links.RemoveAsync(Max, ids[1], "blockedBy", ids[0]);

        Assert.Empty(await SeenAsync(desk, Max, ids[0]));
        Assert.Empty(await SeenAsync(desk, Max, ids[1]));
        Assert.False((await desk.GetAsync(ids[1])).IsBlocked);
    }

    [Fact]
    public async Task A_ticket_is_linked_by_who_may_triage_it_and_sees_the_other()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        var hidden = (await desk.FileAsync(1, "secret"))[0];

        await desk.LinkAsync(ids[0], LinkKind.RelatesTo.Forward, ids[1], Ann);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.LinkAsync(ids[0], LinkKind.RelatesTo.Forward, hidden, Ann));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.LinkAsync(hidden, LinkKind.RelatesTo.Forward, ids[0], Ann));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.LinkAsync(ids[0], LinkKind.RelatesTo.Forward, new(999)));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.Links.SetAsync(Max, ids[0], "eats", ids[1]));
        var refused = await Assert.ThrowsAsync<TicketForbiddenException>(
            () => desk.LinkAsync(ids[0], LinkKind.RelatesTo.Forward, ids[1], Bob));

        Assert.Equal(Permission.Triage, refused.Permission);
    }

    [Fact]
    public async Task Other_ends_that_a_reader_does_not_see_are_counted_and_nowhere_named()
    {
        var desk = await OpenAsync();
        var seen = await desk.FileAsync(2);
        var hidden = (await desk.FileAsync(1, "secret"))[0];
        await desk.LinkAsync(seen[0], LinkKind.Blocks.Backward, hidden);
        await desk.LinkAsync(seen[0], LinkKind.RelatesTo.Forward, seen[1]);

        var links = await desk.Links.ListAsync(Ann, seen[0], default);
        Assert.Equal([seen[1]], links.Seen.Select(one => one.Ticket.Id));
        Assert.Equal(new(LinkKind.Blocks.Backward, 1), Assert.Single(links.Hidden));

        var blockers = await desk.Links.BlockersAsync(Ann, [await desk.GetAsync(seen[0], Ann)], default);
        Assert.Equal((0, true), (blockers[seen[0]].Seen.Count, blockers[seen[0]].HasHidden));

        var keys = (await desk.Archive.HistoryAsync(Ann, seen[0], 0, 100, default)).Select(recorded => recorded.Event)
            .OfType<KeysChanged>().SelectMany(changed => changed.Added);
        Assert.Equal(["blockedBy/0", "0", $"relatesTo/{seen[1].Value}"], keys);
        Assert.DoesNotContain(
            (await desk.Archive.GetWholeAsync(Ann, seen[0], 100, default)).Events,
            recorded => recorded.Event.ToString().Contains($"/{hidden.Value}", StringComparison.Ordinal));
        Assert.Contains(
            (await desk.Archive.HistoryAsync(Max, seen[0], 0, 100, default)).Select(recorded => recorded.Event).OfType<KeysChanged>(),
            changed => changed.Added.Contains($"blockedBy/{hidden.Value}"));
    }

    [Fact]
    public async Task A_ticket_has_one_parent_which_is_named_to_who_sees_it()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        var hidden = (await desk.FileAsync(1, "secret"))[0];
        await desk.LinkAsync(ids[0], LinkKind.Parent.Forward, hidden);

        var named = await RefusedAsync(() => desk.LinkAsync(ids[0], LinkKind.Parent.Forward, ids[1]));
        var fromTheOther = await RefusedAsync(() => desk.LinkAsync(ids[1], LinkKind.Parent.Backward, ids[0]));
        var unnamed = await RefusedAsync(() => desk.LinkAsync(ids[0], LinkKind.Parent.Forward, ids[1], Ann));

        Assert.Equal((LinkErrorCodes.Second, $"{ids[0]} {hidden}"), (named.Code, string.Join(' ', named.Arguments)));
        Assert.Equal(LinkErrorCodes.Second, fromTheOther.Code);
        Assert.Equal((LinkErrorCodes.SecondUnseen, ids[0].ToString()), (unnamed.Code, Assert.Single(unnamed.Arguments)));
        Assert.DoesNotContain(hidden.ToString(), unnamed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_has_kinds_of_its_own()
    {
        var causes = new LinkKind("causes", new("Causes") { ["fr"] = "Cause" }, "causedBy", new("Is caused by"))
        {
            IsAcyclic = true,
        };
        var desk = await OpenAsync(t => t.AddLinkKind(causes));
        var ids = await desk.FileAsync(2);

        await desk.Links.SetAsync(Max, ids[0], "causes", ids[1]);

        Assert.Equal([("causedBy", ids[0])], await SeenAsync(desk, Max, ids[1]));
        Assert.Equal([ids[1]], await desk.FindAsync($"linked:{ids[0].Value}"));
        Assert.Equal(LinkErrorCodes.Cycle, (await RefusedAsync(() => desk.LinkAsync(ids[1], causes.Forward, ids[0]))).Code);
        Assert.Throws<InvalidOperationException>(() => new LinkKinds([new("causes", new("Causes")), new("Causes", new("Causes"))]));
    }

    [Fact]
    public async Task A_ticket_has_a_hundred_links()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(TicketLimits.Links + 2);
        foreach (var other in ids[1..^1])
            await desk.LinkAsync(ids[0], LinkKind.RelatesTo.Forward, other);

        Assert.Equal(LinkErrorCodes.TooMany, (await RefusedAsync(() => desk.LinkAsync(ids[0], LinkKind.RelatesTo.Forward, ids[^1]))).Code);
        Assert.Equal(LinkErrorCodes.TooMany, (await RefusedAsync(() => desk.LinkAsync(ids[^1], LinkKind.RelatesTo.Forward, ids[0]))).Code);
        Assert.Equal(
            LinkErrorCodes.ToItself, (await RefusedAsync(() => desk.LinkAsync(ids[^1], LinkKind.RelatesTo.Forward, ids[^1]))).Code);
    }

    [Fact]
    public async Task Queries_ask_for_links_with_tickets_that_whoever_asks_sees()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(4);
        var hidden = (await desk.FileAsync(1, "secret"))[0];
        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[1]);
        await desk.LinkAsync(ids[2], LinkKind.Parent.Forward, ids[0]);
        await desk.LinkAsync(ids[2], LinkKind.Duplicates.Forward, ids[1]);
        await desk.LinkAsync(ids[3], LinkKind.Blocks.Backward, hidden);

        (string Query, TicketId[] Found)[] cases =
        [
            ($"blocks:{ids[1].Value}", [ids[0]]),
            ($"blocks:#{ids[1].Value}", [ids[0]]),
            ($"blockedby:{ids[0].Value}", [ids[1]]),
            ($"parent:{ids[0].Value}", [ids[2]]),
            ($"child:{ids[2].Value}", [ids[0]]),
            ($"duplicates:{ids[1].Value}", [ids[2]]),
            ($"linked:{ids[1].Value}", [ids[0], ids[2]]),
            ($"linked:{ids[0].Value},{ids[1].Value}", [ids[0], ids[1], ids[2]]),
            ($"-linked:{ids[1].Value} project:support", [ids[1], ids[3]]),
            ("is:duplicate", [ids[2]]),
            ("is:blocked", [ids[1], ids[3]]),
            ("blocked:yes", [ids[1], ids[3]]),
            ("blocked:no linked:none", []),
            ("blocked:no project:support", [ids[0], ids[2]]),
        ];
        foreach (var (query, found) in cases)
        {
            // Ann does not see the ticket that is not named here.
            Assert.Equal($"{query} {string.Join(' ', found)}", $"{query} {string.Join(' ', await desk.FindAsync(query, Ann))}");
        }

        Assert.Equal([ids[3]], await desk.FindAsync($"linked:{hidden.Value}"));
        Assert.Empty(await desk.FindAsync($"linked:{hidden.Value}", Ann));
        Assert.Equal([hidden], await desk.FindAsync($"linked:{ids[3].Value}"));
    }

    private static async Task<IEnumerable<(string End, TicketId Other)>> SeenAsync(LinkedDesk desk, Caller caller, TicketId ticket) =>
        (await desk.Links.ListAsync(caller, ticket, default)).Seen.Select(one => (one.End.Name, one.Ticket.Id));
}
