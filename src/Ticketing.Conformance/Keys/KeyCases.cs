using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Keys;

/// <summary>Keys of kinds that a store does not know: it keeps them all alike.</summary>
internal static class KeyCases
{
    private static readonly TicketKeyKind Place = new("place");

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Keys_of_any_kind_are_kept_and_found),
        Case.Of(Keys_taken_off_are_not_found_any_more),
        Case.Of(The_same_key_of_another_kind_is_another_key),
        Case.Of(Who_watches_a_ticket_sees_it_by_that),
        Case.Of(A_watcher_asks_for_what_others_watch),
        Case.Of(Tickets_without_a_key_of_a_kind_are_found),
    ];

    private static async Task Keys_of_any_kind_are_kept_and_found(Scene scene)
    {
        var plain = await scene.FileAsync();
        var ticket = await scene.FileAsync();
        ticket = await scene.ChangeAsync(ticket, new KeysChanged(Place) { Added = new(["Zürich", "o'hare\"", "100%"]) });
        ticket = await scene.ChangeAsync(ticket, new KeysChanged(TicketKeyKind.Watcher) { Added = new(["ann"]) });

        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket");
        Expect.Sequence(["100%", "Zürich", "o'hare\""], (await scene.StoredAsync(ticket.Id)).KeysOf(Place), "Its keys");
        foreach (var key in ticket.KeysOf(Place))
            await scene.ExpectFoundAsync(key, new KeyIn(Place, [key]), ticket);
        await scene.ExpectFoundAsync("either", new KeyIn(Place, ["zürich", "100%"]), ticket);
        await scene.ExpectFoundAsync("neither", new KeyIn(Place, ["zürich", "100"]), []);
        await scene.ExpectFoundAsync("not it", new Not(new KeyIn(Place, ["100%"])), plain);
        await scene.ExpectFoundAsync("both", new AllOf([new KeyIn(Place, ["100%"]), new KeyIn(Place, ["Zürich"])]), ticket);
    }

    private static async Task Keys_taken_off_are_not_found_any_more(Scene scene)
    {
        var ticket = await scene.FileAsync();
        ticket = await scene.ChangeAsync(ticket, new KeysChanged(Place) { Added = new(["a", "b"]) });
        ticket = await scene.ChangeAsync(ticket, new KeysChanged(Place) { Added = new(["c"]), Removed = new(["a"]) });

        await scene.ExpectFoundAsync("the one taken off", new KeyIn(Place, ["a"]), []);
        await scene.ExpectFoundAsync("the one kept", new KeyIn(Place, ["b"]), ticket);
        await scene.ExpectFoundAsync("the new one", new KeyIn(Place, ["c"]), ticket);

        ticket = await scene.ChangeAsync(ticket, new KeysChanged(Place) { Removed = new(["b", "c"]) });
        Expect.Equal(ticket, await scene.StoredAsync(ticket.Id), "The ticket without keys");
        await scene.ExpectFoundAsync("none", new NoKey(Place), ticket);
    }

    private static async Task The_same_key_of_another_kind_is_another_key(Scene scene)
    {
        var tagged = await scene.FileAsync(Scene.Filed() with { Tags = new(["ann"]), AccessKeys = new(["ann"]) });
        var watched = await scene.FileAsync();
        watched = await scene.ChangeAsync(watched, new KeysChanged(TicketKeyKind.Watcher) { Added = new(["ann"]) });

        await scene.ExpectFoundAsync("the tag", new KeyIn(TicketKeyKind.Tag, ["ann"]), tagged);
        await scene.ExpectFoundAsync("the access key", new KeyIn(TicketKeyKind.Access, ["ann"]), tagged);
        await scene.ExpectFoundAsync("the watcher", new KeyIn(TicketKeyKind.Watcher, ["ann"]), watched);
    }

    private static async Task Who_watches_a_ticket_sees_it_by_that(Scene scene)
    {
        var hidden = await scene.FileAsync();
        hidden = await scene.ChangeAsync(hidden, new KeysChanged(TicketKeyKind.Watcher) { Added = new(["ben"]) });
        var watched = await scene.FileAsync();
        watched = await scene.ChangeAsync(watched, new KeysChanged(TicketKeyKind.Watcher) { Added = new(["ann", "ben"]) });
        var own = await scene.FileAsync(Scene.Filed() with { Requester = "ann" });
        var seen = Actors.Viewing(scene.Tenant, Scope.Watched).Sees();

        await scene.ExpectFoundAsync("a watcher", null, seen, watched);
        Expect.Null(await scene.On.Reader.FindAsync(hidden.Id, seen, scene.Token), "What somebody else watches");
        var both = Actors.Holding(
            scene.Tenant, new RoleGrant(Actors.Views(Scope.Watched)), new RoleGrant(Actors.Views(Scope.Own))).Sees();
        await scene.ExpectFoundAsync("a watcher and requester", null, both, watched, own);

        watched = await scene.ChangeAsync(watched, new KeysChanged(TicketKeyKind.Watcher) { Removed = new(["ann"]) });
        await scene.ExpectFoundAsync("one who watches no more", null, seen, []);
    }

    private static async Task A_watcher_asks_for_what_others_watch(Scene scene)
    {
        var mine = await scene.FileAsync();
        mine = await scene.ChangeAsync(mine, new KeysChanged(TicketKeyKind.Watcher) { Added = new(["ann"]) });
        var shared = await scene.FileAsync();
        shared = await scene.ChangeAsync(shared, new KeysChanged(TicketKeyKind.Watcher) { Added = new(["ann", "ben"]) });
        var others = await scene.FileAsync();
        others = await scene.ChangeAsync(others, new KeysChanged(TicketKeyKind.Watcher) { Added = new(["ben"]) });
        var seen = Actors.Viewing(scene.Tenant, Scope.Watched).Sees();

        await scene.ExpectFoundAsync("what Ben watches, by Ann", new KeyIn(TicketKeyKind.Watcher, ["ben"]), seen, shared);
        await scene.ExpectFoundAsync("what Ann watches, by Ann", new KeyIn(TicketKeyKind.Watcher, ["ann"]), seen, mine, shared);
        await scene.ExpectFoundAsync("what Ben does not watch, by Ann", new Not(new KeyIn(TicketKeyKind.Watcher, ["ben"])), seen, mine);
        await scene.ExpectFoundAsync("what Ben watches, by all", new KeyIn(TicketKeyKind.Watcher, ["ben"]), shared, others);
    }

    private static async Task Tickets_without_a_key_of_a_kind_are_found(Scene scene)
    {
        var none = await scene.FileAsync();
        var misleading = await scene.FileAsync(Scene.Filed() with { Tags = new(["\"key.place\":"]) });
        misleading = await scene.ChangeAsync(
            misleading, new KeysChanged(TicketKeyKind.Watcher) { Added = new(["\"key.place\":", "key.place"]) });
        var placed = await scene.FileAsync();
        placed = await scene.ChangeAsync(placed, new KeysChanged(Place) { Added = new(["here"]) });

        await scene.ExpectFoundAsync("no place", new NoKey(Place), none, misleading);
        await scene.ExpectFoundAsync("no tag", new NoKey(TicketKeyKind.Tag), none, placed);
        await scene.ExpectFoundAsync("no watcher", new NoKey(TicketKeyKind.Watcher), none, placed);
        await scene.ExpectFoundAsync("no access key", new NoKey(TicketKeyKind.Access), none, misleading, placed);
    }
}
