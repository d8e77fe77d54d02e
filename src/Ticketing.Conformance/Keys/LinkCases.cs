using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Keys;

/// <summary>Links between tickets: keys on both, found by either, and marks that follow from them.</summary>
internal static class LinkCases
{
    private static readonly KeyIn Blocked = new(TicketKeyKind.Mark, ["blocked"]);

    private static readonly KeyIn Duplicate = new(TicketKeyKind.Mark, ["duplicate"]);

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(A_link_is_found_from_both_tickets_until_it_is_taken_off),
        Case.Of(A_ticket_is_blocked_as_long_as_an_open_one_blocks_it),
        Case.Of(A_ticket_is_a_duplicate_as_long_as_it_has_such_a_link),
        Case.Of(Both_ends_of_a_link_are_stored_in_one_commit_or_none_is),
    ];

    private static async Task A_link_is_found_from_both_tickets_until_it_is_taken_off(Scene scene)
    {
        var (one, other, third) = (await scene.FileAsync(), await scene.FileAsync(), await scene.FileAsync());
        one = await scene.ChangeAsync(one, Added(Link("parent", other), Link("relatesTo", third)));
        other = await scene.ChangeAsync(other, Added(Link("child", one)));
        third = await scene.ChangeAsync(third, Added(Link("relatesTo", one)));

        Expect.Equal(one, await scene.StoredAsync(one.Id), "The ticket");
        await scene.ExpectFoundAsync("those whose parent it is", Is(Link("parent", other)), one);
        await scene.ExpectFoundAsync("its parent", Is(Link("child", one)), other);
        await scene.ExpectFoundAsync("all linked with it", new KeyIn(TicketKeyKind.Linked, [$"{one.Id.Value}"]), other, third);
        await scene.ExpectFoundAsync(
            "by who reads no internal comments", Is(Link("child", one)), Actors.Viewing(scene.Tenant, Scope.All).Sees(), other);
        await scene.ExpectFoundAsync("those that have no link", new NoKey(TicketKeyKind.Link), []);

        one = await scene.ChangeAsync(one, new KeysChanged(TicketKeyKind.Link) { Removed = new([Link("parent", other)]) });
        await scene.ExpectFoundAsync("those whose parent it is no more", Is(Link("parent", other)), []);
        await scene.ExpectFoundAsync("linked with it no more", new KeyIn(TicketKeyKind.Linked, [$"{other.Id.Value}"]), []);
        await scene.ExpectFoundAsync("what stays", Is(Link("relatesTo", third)), one);
    }

    private static async Task A_ticket_is_blocked_as_long_as_an_open_one_blocks_it(Scene scene)
    {
        var (plain, ticket) = (await scene.FileAsync(), await scene.FileAsync());
        ticket = await scene.ChangeAsync(ticket, new KeysChanged(TicketKeyKind.Blocker) { Added = new(["7", "8"]) });
        Expect.Equal(true, ticket.IsBlocked, "Whether it is blocked");
        ticket = await scene.ChangeAsync(ticket, new KeysChanged(TicketKeyKind.Blocker) { Removed = new(["7"]) });

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
        await scene.ExpectFoundAsync("blocked", Blocked, ticket);
        await scene.ExpectFoundAsync("not blocked", new Not(Blocked), plain);

        ticket = await scene.ChangeAsync(ticket, new KeysChanged(TicketKeyKind.Blocker) { Removed = new(["8"]) });
        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket that nothing blocks any more");
        await scene.ExpectFoundAsync("blocked, after all", Blocked, []);
    }

    private static async Task A_ticket_is_a_duplicate_as_long_as_it_has_such_a_link(Scene scene)
    {
        var (ticket, other) = (await scene.FileAsync(), await scene.FileAsync());
        ticket = await scene.ChangeAsync(ticket, Added(Link("duplicates", other)));
        await scene.ChangeAsync(other, Added(Link("duplicatedBy", ticket)));
        await scene.ExpectFoundAsync("duplicates", Duplicate, ticket);

        ticket = await scene.ChangeAsync(ticket, new KeysChanged(TicketKeyKind.Link) { Removed = new([Link("duplicates", other)]) });
        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
        await scene.ExpectFoundAsync("duplicates, after all", Duplicate, []);
    }

    private static async Task Both_ends_of_a_link_are_stored_in_one_commit_or_none_is(Scene scene)
    {
        var (one, other) = (await scene.FileAsync(), await scene.FileAsync());
        var near = StagedTicket.Of(one).Then(Added(Link("relatesTo", other)), Scene.At(2));
        var far = StagedTicket.Of(other).Then(Added(Link("relatesTo", one)), Scene.At(2));
        await scene.ChangeAsync(other, new TitleChanged("Somebody was faster"));

        await Expect.ConflictAsync(scene.StoreAsync(near.Change, far.Change), "a link with a ticket that has changed meanwhile");
        Expect.Equal(one, await scene.StoredAsync(one.Id), "The other ticket");
    }

    private static string Link(string end, Ticket other) => new TicketLink(end, other.Id).ToString();

    private static KeysChanged Added(params IEnumerable<string> links) => new(TicketKeyKind.Link) { Added = new(links) };

    private static KeyIn Is(params ReadOnlySpan<string> links) => new(TicketKeyKind.Link, [.. links]);
}
