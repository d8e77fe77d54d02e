using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Reading;

/// <summary>Comments that were edited or deleted say what they say now; what they said before is kept aside.</summary>
internal static class CommentCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(An_edited_comment_keeps_its_number_and_says_its_new_words),
        Case.Of(A_deleted_comment_is_no_text_any_more),
        Case.Of(What_comments_said_before_is_kept_in_order),
        Case.Of(Words_that_were_edited_away_or_deleted_find_nothing),
        Case.Of(What_internal_comments_said_before_is_for_their_readers),
        Case.Of(Who_reads_no_internal_comments_numbers_without_them),
        Case.Of(A_history_with_edited_comments_is_stored_at_once),
    ];

    private static async Task An_edited_comment_keeps_its_number_and_says_its_new_words(Scene scene)
    {
        var (ticket, comment) = await CommentedAsync(scene, "first");
        ticket = await RewriteAsync(scene, ticket, comment, "second", by: "bob", minutes: 5);

        var text = Expect.NotNull(await scene.On.Reader.FindTextAsync(ticket.Id, 2, scene.All, scene.Token), "The comment");
        Expect.Equal(comment.Text with { Body = "second" }, text, "The comment");
        var whole = Expect.NotNull(await scene.On.Reader.FindWholeAsync(ticket.Id, 100, scene.All, scene.Token), "The ticket");
        Expect.Sequence([text], whole.Texts, "The texts of the whole ticket");
        Expect.Sequence(
            [new(2, "bob", Scene.At(5))], await scene.On.Comments.CommentEditsAsync(ticket.Id, 1, 10, scene.All, scene.Token), "The edits");
        Expect.Sequence(
            [], await scene.On.Comments.CommentEditsAsync(ticket.Id, 3, 10, scene.All, scene.Token), "The edits of later comments");
    }

    private static async Task A_deleted_comment_is_no_text_any_more(Scene scene)
    {
        var (ticket, comment) = await CommentedAsync(scene, "first");
        await RewriteAsync(scene, ticket, comment, null);

        Expect.Null(await scene.On.Reader.FindTextAsync(ticket.Id, 2, scene.All, scene.Token), "The comment");
        Expect.Null(await scene.On.Comments.FindCommentAsync(ticket.Id, 2, scene.All, scene.Token), "The stored comment");
        Expect.Equal(0, (await scene.On.Reader.TextsAsync(ticket.Id, 0, 10, scene.All, scene.Token)).Count, "The number of texts");
        Expect.Equal(
            0, (await scene.On.Comments.CommentEditsAsync(ticket.Id, 1, 10, scene.All, scene.Token)).Count, "The number of edits");
    }

    private static async Task What_comments_said_before_is_kept_in_order(Scene scene)
    {
        var (ticket, comment) = await CommentedAsync(scene, "first");
        ticket = await RewriteAsync(scene, ticket, comment, "second", by: "bob", minutes: 5);
        await RewriteAsync(
            scene, ticket, comment with { Text = comment.Text with { Body = "second" }, WordsBy = "bob", WordsAt = Scene.At(5) }, null,
            minutes: 6);

        var earlier = await scene.On.Comments.EarlierTextsAsync(ticket.Id, 2, 0, 10, scene.All, scene.Token);
        Expect.Sequence(
            [
                new(comment.Text with { Number = 3 }, 2),
                new(comment.Text with { Number = 4, Body = "second", By = "bob", At = Scene.At(5) }, 2),
            ],
            earlier, "What it said before");
        Expect.Sequence(
            earlier.Skip(1), await scene.On.Comments.EarlierTextsAsync(ticket.Id, null, 3, 10, scene.All, scene.Token), "The next page");
        Expect.Sequence(
            earlier.Take(1), await scene.On.Comments.EarlierTextsAsync(ticket.Id, null, 0, 1, scene.All, scene.Token), "One");
        Expect.Sequence([], await scene.On.Comments.EarlierTextsAsync(ticket.Id, 3, 0, 10, scene.All, scene.Token), "Of another number");
        Expect.Sequence(
            [], await scene.On.Comments.EarlierTextsAsync(ticket.Id, null, 0, 10, scene.Elsewhere().All, scene.Token), "Of another tenant");
    }

    private static async Task Words_that_were_edited_away_or_deleted_find_nothing(Scene scene)
    {
        foreach (var visibility in Enum.GetValues<CommentVisibility>())
        {
            var (ticket, comment) = await CommentedAsync(scene, "gloaming", visibility);
            await scene.ExpectFoundAsync("gloaming", scene.Text("gloaming"), ticket);
            ticket = await RewriteAsync(scene, ticket, comment, "twilight");
            await scene.ExpectFoundAsync("gloaming", scene.Text("gloaming"));
            await scene.ExpectFoundAsync("twilight", scene.Text("twilight"), ticket);
            await RewriteAsync(scene, ticket, comment with { Text = comment.Text with { Body = "twilight" } }, null);
            await scene.ExpectFoundAsync("twilight", scene.Text("twilight"));
        }
    }

    private static async Task What_internal_comments_said_before_is_for_their_readers(Scene scene)
    {
        var (ticket, comment) = await CommentedAsync(scene, "first", CommentVisibility.Internal);
        await RewriteAsync(scene, ticket, comment, "second");
        var outsider = Actors.Viewing(scene.Tenant, Scope.All).Sees();

        Expect.Equal(
            1, (await scene.On.Comments.EarlierTextsAsync(ticket.Id, null, 0, 10, scene.All, scene.Token)).Count, "For its readers");
        Expect.Sequence([], await scene.On.Comments.EarlierTextsAsync(ticket.Id, null, 0, 10, outsider, scene.Token), "For others");
        Expect.Sequence([], await scene.On.Comments.CommentEditsAsync(ticket.Id, 1, 10, outsider, scene.Token), "The edits for others");
        Expect.Null(await scene.On.Comments.FindCommentAsync(ticket.Id, 2, outsider, scene.Token), "The comment for others");
        Expect.Sequence([1], (await scene.HistoryAsync(ticket.Id, outsider)).Select(recorded => recorded.Version), "The history");
    }

    private static async Task Who_reads_no_internal_comments_numbers_without_them(Scene scene)
    {
        var draft = (await scene.DraftAsync(Scene.Filed()))
            .Then(new CommentAdded(CommentVisibility.Internal), Scene.At(1), text: "internal")
            .Then(new CommentAdded(CommentVisibility.Public), Scene.At(2), text: "public");
        await scene.StoreAsync(draft.Change);
        var comment = StagedComment.New(draft.Change.Texts[1], 1);
        await RewriteAsync(scene, draft.Row, comment, "edited", by: "bob", minutes: 3);
        var outsider = Actors.Viewing(scene.Tenant, Scope.All).Sees();
        var id = draft.Row.Id;

        Expect.Equal(
            new StoredComment(comment.Text with { Body = "edited" }, 1),
            await scene.On.Comments.FindCommentAsync(id, 2, outsider, scene.Token), "The stored comment by the number that he sees");
        Expect.Sequence(
            [new(2, "bob", Scene.At(3))], await scene.On.Comments.CommentEditsAsync(id, 2, 2, outsider, scene.Token), "The edits");
        Expect.Sequence(
            [new(comment.Text with { Number = 3 }, 2)],
            await scene.On.Comments.EarlierTextsAsync(id, 2, 0, 10, outsider, scene.Token), "What it said before");
        Expect.Equal(
            new CommentEdited(2, CommentVisibility.Public), (await scene.HistoryAsync(id, outsider))[^1].Event,
            "The edit as he knows of it");
    }

    private static async Task A_history_with_edited_comments_is_stored_at_once(Scene scene)
    {
        var draft = (await scene.DraftAsync(Scene.Filed()))
            .Then(new CommentAdded(CommentVisibility.Public), Scene.At(1), text: "first")
            .Then(new CommentAdded(CommentVisibility.Public), Scene.At(2), text: "other");
        draft = draft.Rewriting(StagedComment.New(draft.Change.Texts[0], 0), "second", Scene.At(3));
        draft = draft.Rewriting(StagedComment.New(draft.Change.Texts.Single(text => text.Body == "other"), 0), null, Scene.At(4));
        await scene.StoreAsync(draft.Change);

        var texts = await scene.On.Reader.TextsAsync(draft.Row.Id, 0, 10, scene.All, scene.Token);
        Expect.Sequence(["second"], texts.Select(text => text.Body), "The texts");
        Expect.Sequence(
            ["first", "other"],
            (await scene.On.Comments.EarlierTextsAsync(draft.Row.Id, null, 0, 10, scene.All, scene.Token)).Select(one => one.Text.Body),
            "What was said before");
    }

    private static async Task<(Ticket Ticket, StagedComment Comment)> CommentedAsync(
        Scene scene, string body, CommentVisibility visibility = CommentVisibility.Public)
    {
        var draft = (await scene.DraftAsync(Scene.Filed())).Then(new CommentAdded(visibility), Scene.At(1), text: body);
        await scene.StoreAsync(draft.Change);
        return (draft.Row, StagedComment.New(draft.Change.Texts[0], 0));
    }

    private static async Task<Ticket> RewriteAsync(
        Scene scene, Ticket ticket, StagedComment comment, string? body, string by = "ann", double minutes = 4)
    {
        var draft = StagedTicket.Of(ticket).Rewriting(comment, body, Scene.At(minutes), by);
        await scene.StoreAsync(draft.Change);
        return draft.Row;
    }
}
