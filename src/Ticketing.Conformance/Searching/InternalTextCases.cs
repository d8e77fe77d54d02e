using Ticketing.Access;
using Ticketing.Conformance.Counting;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Searching;

/// <summary>Internal comments cannot be searched or counted by those who may not read them.</summary>
internal static class InternalTextCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Internal_comments_are_found_only_by_who_reads_them),
        Case.Of(A_word_in_public_is_found_though_it_is_internal_too),
        Case.Of(A_negated_word_tells_nothing_of_internal_comments),
        Case.Of(A_negated_word_counts_internal_comments_for_who_reads_them_in_one_of_his_ways),
        Case.Of(Internal_comments_are_found_only_where_they_are_readable),
        Case.Of(Relevance_tells_nothing_of_internal_comments),
    ];

    private static async Task Internal_comments_are_found_only_by_who_reads_them(Scene scene)
    {
        var ticket = await scene.CommentAsync(await scene.FileAsync(), "zebra walnut", CommentVisibility.Internal);
        var outsider = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        foreach (var where in new Criterion[] { scene.Text("zebra"), scene.Text("zebra walnut"), new HasText([new([], "zeb")]) })
        {
            await scene.ExpectFoundAsync("a reader", where, ticket);
            await scene.ExpectFoundAsync("an outsider", where, outsider, []);
            await scene.ExpectSomeCellsAsync("an outsider", where, 1, outsider, []);
        }
    }

    private static async Task A_word_in_public_is_found_though_it_is_internal_too(Scene scene)
    {
        var ticket = await scene.CommentAsync(await scene.FileAsync("zebra"), "zebra", CommentVisibility.Internal);

        await scene.ExpectFoundAsync("the word", scene.Text("zebra"), Actors.Viewing(scene.Tenant, Scope.All).Sees(), ticket);
    }

    private static async Task A_negated_word_tells_nothing_of_internal_comments(Scene scene)
    {
        var secret = await scene.CommentAsync(await scene.FileAsync(), "zebra", CommentVisibility.Internal);
        var plain = await scene.FileAsync();

        await scene.ExpectFoundAsync(
            "an outsider", new Not(scene.Text("zebra")), Actors.Viewing(scene.Tenant, Scope.All).Sees(), secret, plain);
        await scene.ExpectFoundAsync("a reader", new Not(scene.Text("zebra")), plain);
    }

    private static async Task A_negated_word_counts_internal_comments_for_who_reads_them_in_one_of_his_ways(Scene scene)
    {
        // He sees it as its requester, without internals, and as one of its team, with them: then he reads them, and the word is there.
        await scene.CommentAsync(
            await scene.FileAsync(Scene.Filed() with { Requester = "ann", Team = "red" }), "zebra", CommentVisibility.Internal);
        var own = await scene.CommentAsync(
            await scene.FileAsync(Scene.Filed() with { Requester = "ann" }), "zebra", CommentVisibility.Internal);
        var actor = Actors.Holding(
            scene.Tenant, new RoleGrant(Actors.Views(Scope.Own)), new RoleGrant(Actors.Views(Scope.Team, internals: true))).InTeams("red");

        await scene.ExpectFoundAsync("not the word", new Not(scene.Text("zebra")), actor.Sees(), own);
    }

    private static async Task Internal_comments_are_found_only_where_they_are_readable(Scene scene)
    {
        var here = await scene.CommentAsync(await scene.FileAsync(), "zebra", CommentVisibility.Internal);
        var there = await scene.CommentAsync(await scene.FileAsync(Scene.Filed(project: "office")), "zebra", CommentVisibility.Internal);
        var shown = await scene.FileAsync(Scene.Filed("zebra", "office"));
        var actor = Actors.Holding(
            scene.Tenant, new RoleGrant(Actors.Views(Scope.All)), new RoleGrant(Actors.Views(Scope.Project, internals: true), "network"));

        await scene.ExpectFoundAsync("the word", scene.Text("zebra"), actor.Sees(), here, shown);
        await scene.ExpectFoundAsync("not the word", new Not(scene.Text("zebra")), actor.Sees(), there);
    }

    private static async Task Relevance_tells_nothing_of_internal_comments(Scene scene)
    {
        var plain = await scene.FileAsync(Scene.Filed(), description: "zebra");
        var loaded = await scene.FileAsync(Scene.Filed(), description: "zebra");
        loaded = await scene.CommentAsync(loaded, "zebra zebra zebra", CommentVisibility.Internal);
        var request = new TicketSearchRequest(scene.Text("zebra"), new(TicketFields.Relevance), 10);

        var hits = await scene.On.Search.SearchAsync(request, Actors.Viewing(scene.Tenant, Scope.All).Sees(), scene.Token);

        Expect.Sequence([loaded.Id, plain.Id], hits.Select(hit => hit.Ticket.Id), "Equal scores, the greater number first");
        Expect.Equal(hits[0].After.Key, hits[1].After.Key, "The scores");
    }
}
