using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Keys;

/// <summary>Keys that internal comments put on a ticket: for those alone who may read them.</summary>
internal static class InternalKeyCases
{
    private static readonly KeyIn OfAnn = new(TicketKeyKind.Mention, ["ann"]);
    private static readonly NoKey OfNobody = new(TicketKeyKind.Mention);

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(A_key_from_an_internal_comment_is_found_by_its_readers_alone),
        Case.Of(A_key_that_a_public_comment_brings_as_well_is_found_by_all),
        Case.Of(Internal_keys_of_others_do_not_hide_public_ones),
        Case.Of(A_reader_of_some_internal_comments_finds_the_keys_of_those),
        Case.Of(Who_watches_because_of_an_internal_comment_is_told_to_its_readers_alone),
    ];

    private static async Task A_key_from_an_internal_comment_is_found_by_its_readers_alone(Scene scene)
    {
        var named = await scene.ChangeAsync(await scene.FileAsync(), Comment(CommentVisibility.Internal, "ann"), "@ann");
        var plain = await scene.FileAsync();
        var publicly = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        await scene.ExpectFoundAsync("Ann, by readers", OfAnn, named);
        await scene.ExpectFoundAsync("nobody, by readers", OfNobody, plain);
        await scene.ExpectFoundAsync("Ann, by others", OfAnn, publicly, []);
        await scene.ExpectFoundAsync("not Ann, by others", new Not(OfAnn), publicly, named.AsPublic(), plain);
        await scene.ExpectFoundAsync("nobody, by others", OfNobody, publicly, named.AsPublic(), plain);
        var seen = await scene.On.Reader.FindAsync(named.Id, publicly, scene.Token);
        Expect.Equal(named.AsPublic(), seen, "The ticket, as others see it");
        Expect.Sequence([], seen!.Mentions, "Who is named, as others see it");
        Expect.Sequence(["ann"], (await scene.StoredAsync(named.Id)).Mentions, "Who is named");
    }

    private static async Task A_key_that_a_public_comment_brings_as_well_is_found_by_all(Scene scene)
    {
        var named = await scene.ChangeAsync(await scene.FileAsync(), Comment(CommentVisibility.Internal, "ann", "ben"), "@ann @ben");
        named = await scene.ChangeAsync(named, Comment(CommentVisibility.Public, "ann"), "@ann");
        named = await scene.ChangeAsync(named, Comment(CommentVisibility.Internal, "ann"), "@ann");
        var publicly = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        await scene.ExpectFoundAsync("Ann, by others", OfAnn, publicly, named.AsPublic());
        await scene.ExpectFoundAsync("Ben, by others", new KeyIn(TicketKeyKind.Mention, ["ben"]), publicly, []);
        await scene.ExpectFoundAsync("nobody, by others", OfNobody, publicly, []);
        await scene.ExpectFoundAsync("Ben, by readers", new KeyIn(TicketKeyKind.Mention, ["ben"]), named);
    }

    private static async Task Internal_keys_of_others_do_not_hide_public_ones(Scene scene)
    {
        var named = await scene.ChangeAsync(await scene.FileAsync(), Comment(CommentVisibility.Public, "ann"), "@ann");
        named = await scene.ChangeAsync(named, Comment(CommentVisibility.Internal, "ben"), "@ben");
        var publicly = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        await scene.ExpectFoundAsync(
            "either, by others", new KeyIn(TicketKeyKind.Mention, ["ann", "ben"]), publicly, named.AsPublic());
        Expect.Sequence(["ann"], (await scene.On.Reader.FindAsync(named.Id, publicly, scene.Token))!.Mentions, "Who is named publicly");
    }

    // He reads those of what he requested alone.
    private static async Task A_reader_of_some_internal_comments_finds_the_keys_of_those(Scene scene)
    {
        var read = await scene.FileAsync(Scene.Filed() with { Requester = "ann" });
        read = await scene.ChangeAsync(read, Comment(CommentVisibility.Internal, "ann"), "@ann");
        var unread = await scene.ChangeAsync(await scene.FileAsync(), Comment(CommentVisibility.Internal, "ann"), "@ann");
        var some = Actors.Holding(
            scene.Tenant,
            new RoleGrant(Actors.Views(Scope.All)),
            new RoleGrant(Actors.Views(Scope.Own, internals: true))).Sees();

        await scene.ExpectFoundAsync("Ann", OfAnn, some, read);
        await scene.ExpectFoundAsync("not Ann", new Not(OfAnn), some, unread.AsPublic());
        await scene.ExpectFoundAsync("nobody", OfNobody, some, unread.AsPublic());
    }

    private static async Task Who_watches_because_of_an_internal_comment_is_told_to_its_readers_alone(Scene scene)
    {
        var watched = await scene.ChangeAsync(
            await scene.FileAsync(), new CommentAdded(CommentVisibility.Internal) { Watching = new(["ann"]) }, "I look at it");
        var publicly = Actors.Viewing(scene.Tenant, Scope.All).Sees();
        var byAnn = new KeyIn(TicketKeyKind.Watcher, ["ann"]);

        await scene.ExpectFoundAsync("what Ann watches, by readers", byAnn, watched);
        await scene.ExpectFoundAsync("what Ann watches, by others", byAnn, publicly, []);

        watched = await scene.ChangeAsync(
            watched, new KeysChanged(TicketKeyKind.Watcher) { Removed = new(["ann"]), Internal = true });
        await scene.ExpectFoundAsync("what Ann watches no more", byAnn, []);
        var seen = await scene.On.Reader.FindAsync(watched.Id, publicly, scene.Token);
        Expect.Equal(watched.AsPublic(), seen, "The ticket, as others see it");
    }

    private static CommentAdded Comment(CommentVisibility visibility, params string[] mentioned) =>
        new(visibility) { Mentioned = new(mentioned) };
}
