using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Reading;

/// <summary>Internal comments are not there for those who may not read them.</summary>
internal static class InternalCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(Internal_comments_are_left_out_of_the_texts),
        Case.Of(Internal_comments_are_left_out_of_the_history),
        Case.Of(Internal_comments_are_left_out_of_the_feed),
        Case.Of(A_limit_counts_what_is_readable),
        Case.Of(Internal_comments_are_readable_only_in_the_scope_of_that_permission),
        Case.Of(Who_reads_internals_of_a_team_does_not_read_those_of_his_own_tickets),
    ];

    private static async Task Internal_comments_are_left_out_of_the_texts(Scene scene)
    {
        var ticket = await ConversationAsync(scene);
        var outsider = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        var texts = await scene.On.Reader.TextsAsync(ticket.Id, 0, 100, outsider, scene.Token);

        Expect.Sequence([TextKind.Description, TextKind.PublicComment], texts.Select(text => text.Kind), "The kinds of texts");
        Expect.Sequence([1, 2], texts.Select(text => text.Number), "The numbers of the texts");
        Expect.Equal("public", (await scene.On.Reader.FindTextAsync(ticket.Id, 2, outsider, scene.Token))?.Body, "The text by that number");
        Expect.Null(await scene.On.Reader.FindTextAsync(ticket.Id, 3, outsider, scene.Token), "A text behind the last one");
        Expect.Equal(
            "internal",
            (await scene.On.Reader.FindTextAsync(ticket.Id, 2, scene.All, scene.Token))?.Body,
            "The internal comment for who may read it");
    }

    private static async Task Internal_comments_are_left_out_of_the_history(Scene scene)
    {
        var ticket = await ConversationAsync(scene);

        var history = await scene.HistoryAsync(ticket.Id, Actors.Viewing(scene.Tenant, Scope.All).Sees());

        // A gap would tell that there is something, and how much.
        Expect.Sequence([1, 2, 3], history.Select(recorded => recorded.Version), "The versions of the events");
    }

    private static async Task Internal_comments_are_left_out_of_the_feed(Scene scene)
    {
        await ConversationAsync(scene);

        var feed = await scene.FeedAsync(Actors.Viewing(scene.Tenant, Scope.All).Sees());

        Expect.Sequence([1, 2, 3], feed.Select(entry => entry.Recorded.Version), "The versions of the events");
        Expect.Sequence(
            [1, 2, 3, 4],
            (await scene.FeedAsync()).Select(entry => entry.Recorded.Version),
            "The versions for who may read internal comments");
    }

    private static async Task A_limit_counts_what_is_readable(Scene scene)
    {
        var draft = await scene.DraftAsync(Scene.Filed(), description: "description");
        for (var number = 0; number < 5; number++)
            draft = draft.Then(new CommentAdded(CommentVisibility.Internal), Scene.At(1), text: "internal");
        draft = draft.Then(new CommentAdded(CommentVisibility.Public), Scene.At(2), text: "public");
        await scene.StoreAsync(draft.Change);
        var outsider = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        var texts = await scene.On.Reader.TextsAsync(draft.Row.Id, 1, 1, outsider, scene.Token);
        var history = await scene.On.Reader.HistoryAsync(draft.Row.Id, 1, 1, outsider, scene.Token);

        // Otherwise an empty page would look like the end.
        Expect.Sequence([2], texts.Select(text => text.Number), "The next readable text");
        Expect.Sequence([2], history.Select(recorded => recorded.Version), "The next readable event");
    }

    private static async Task Internal_comments_are_readable_only_in_the_scope_of_that_permission(Scene scene)
    {
        var here = await ConversationAsync(scene);
        var there = await ConversationAsync(scene, Scene.Filed(project: "office"));
        var reads = Actors.Holding(
            scene.Tenant, new RoleGrant(Actors.Views(Scope.All)), new RoleGrant(Actors.Views(Scope.Project, internals: true), "network"))
                .Sees();

        Expect.Equal(
            3, (await scene.On.Reader.TextsAsync(here.Id, 0, 100, reads, scene.Token)).Count, "The number of texts in his project");
        Expect.Equal(2, (await scene.On.Reader.TextsAsync(there.Id, 0, 100, reads, scene.Token)).Count, "The number of texts elsewhere");
        Expect.Equal(7, (await scene.FeedAsync(reads)).Count, "The number of events in the feed");
    }

    private static async Task Who_reads_internals_of_a_team_does_not_read_those_of_his_own_tickets(Scene scene)
    {
        var own = await ConversationAsync(scene, Scene.Filed() with { Requester = "ann" });
        var both = await ConversationAsync(scene, Scene.Filed() with { Requester = "ann", Team = "red" });
        var reads = Actors.Holding(
            scene.Tenant, new RoleGrant(Actors.Views(Scope.Own)), new RoleGrant(Actors.Views(Scope.Team, internals: true))).InTeams("red")
                .Sees();

        Expect.Equal(
            2, (await scene.On.Reader.TextsAsync(own.Id, 0, 100, reads, scene.Token)).Count, "The number of texts of his own ticket");
        Expect.Equal(
            3,
            (await scene.On.Reader.TextsAsync(both.Id, 0, 100, reads, scene.Token)).Count,
            "The number of texts of his own that is his team's too");
    }

    /// <summary>A description, an internal comment, a public one, a change: versions 1 to 4.</summary>
    private static async Task<Ticket> ConversationAsync(Scene scene, TicketCreated? created = null)
    {
        var draft = (await scene.DraftAsync(created ?? Scene.Filed(), description: "description"))
            .Then(new CommentAdded(CommentVisibility.Internal), Scene.At(1), text: "internal")
            .Then(new CommentAdded(CommentVisibility.Public), Scene.At(2), text: "public")
            .Then(new PriorityChanged(Priority.High), Scene.At(3));
        await scene.StoreAsync(draft.Change);
        return draft.Row;
    }
}
