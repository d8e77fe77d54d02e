using Ticketing.Commands;
using Ticketing.Links;
using Ticketing.Tickets;
using static Ticketing.Tests.Linking.LinkedDesk;

namespace Ticketing.Tests.Merging;

public sealed class MergeDeskTests
{
    [Fact]
    public async Task A_merged_ticket_ends_leads_to_the_other_one_and_takes_nothing_but_undoing()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(3);

        var merged = (await desk.MergeAsync(ids[0], ids[1])).Ticket!;

        Assert.Equal((true, ids[1], false), (merged.IsMerged, merged.MergedInto, merged.StatusCategory.IsOpen()));
        Assert.Equal([ids[0]], (await desk.Merges.FindAsync(Max, await desk.GetAsync(ids[1]), default)).From.Select(one => one.Id));
        Assert.Equal([ids[0]], await desk.FindAsync($"mergedinto:{ids[1].Value}"));
        Assert.Equal([ids[0]], await desk.FindAsync("is:merged"));
        TicketCommand[] refused =
        [
            new AddComment("Any news?", CommentVisibility.Public), new EditTicket { Title = "Other" }, new FireTransition("reopen"),
            new AssignTicket { Assignee = new("max") }, new LinkTicket(LinkKind.RelatesTo.Forward, ids[2]), new MergeTicket(ids[2]),
            new CloseAsDuplicate(ids[2]), new SetAccessKeys(["x"]),
        ];
        foreach (var command in refused)
        {
            var e = await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.Tickets.ExecuteAsync(Max, ids[0], command));
            Assert.Equal((RefusalCodes.Merged, ids[1].ToString()), (e.Wording!.Code, e.Wording.Arguments[1]));
        }

        Assert.Equal(merged.Version, (await desk.MergeAsync(ids[0], ids[1])).Ticket!.Version);
        Assert.Equal(
            LinkErrorCodes.ToMerged, (await RefusedAsync(() => desk.LinkAsync(ids[2], LinkKind.RelatesTo.Forward, ids[0]))).Code);
        await desk.Tickets.ExecuteAsync(Bob, ids[0], new WatchTicket("bob"));
    }

    [Fact]
    public async Task Undoing_gives_both_tickets_and_those_they_are_linked_with_as_they_were()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(6);
        var (old, into) = (ids[0], ids[1]);
        await desk.LinkAsync(old, LinkKind.Blocks.Forward, ids[2]);
        await desk.LinkAsync(old, LinkKind.Blocks.Backward, ids[3]);
        await desk.LinkAsync(old, LinkKind.Parent.Forward, ids[4]);
        await desk.LinkAsync(old, LinkKind.Parent.Backward, ids[5]);
        await desk.LinkAsync(old, LinkKind.Duplicates.Forward, into);
        await desk.LinkAsync(into, LinkKind.Parent.Forward, ids[4]);
        await desk.Tickets.ExecuteAsync(Bob, old, new AddComment("It still jams.", CommentVisibility.Public));
        await desk.Tickets.ExecuteAsync(Max, old, new WatchTicket("ann"));
        await desk.Tickets.ExecuteAsync(Max, old, new WatchTicket("max"));
        var before = await desk.StatesAsync(ids);

        await desk.MergeAsync(old, into);
        Assert.Equal(
            ["blockedBy/4", "blocks/3", "child/6", "mergedFrom/1", "parent/5"],
            (await desk.GetAsync(into)).KeysOf(TicketKeyKind.Link));
        Assert.Equal(["mergedInto/2"], (await desk.GetAsync(old)).KeysOf(TicketKeyKind.Link));
        Assert.Equal(["ann", "max"], (await desk.GetAsync(into)).Watchers);
        Assert.Equal([into], (await desk.GetAsync(ids[2])).Blockers);
        Assert.True((await desk.GetAsync(into)).IsBlocked);

        await desk.Merges.UndoAsync(Max, old);
        Assert.Equal(before, await desk.StatesAsync(ids));
        var version = (await desk.GetAsync(old)).Version;
        Assert.Equal(version, (await desk.Merges.UndoAsync(Max, old)).Ticket!.Version);
        await desk.MergeAsync(old, into);
        await desk.Merges.UndoAsync(Max, old);
        Assert.Equal(before, await desk.StatesAsync(ids));
    }

    [Fact]
    public async Task Who_merges_may_triage_both_and_sees_both()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        var hidden = (await desk.FileAsync(1, "secret"))[0];

        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.MergeAsync(ids[0], ids[1], Bob));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.MergeAsync(ids[0], hidden, Ann));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.MergeAsync(hidden, ids[0], Ann));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.MergeAsync(ids[0], new(99)));
        await desk.MergeAsync(ids[0], hidden);
        var undo = await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.Merges.UndoAsync(Ann, ids[0]));
        Assert.Equal(RefusalCodes.MergedUnseen, undo.Wording!.Code);

        // Ann and Bob see that it was merged, and not where it went.
        foreach (var caller in new[] { Ann, Bob })
        {
            var seen = await desk.GetAsync(ids[0], caller);
            Assert.True(seen.IsMerged);
            Assert.Null((await desk.Merges.FindAsync(caller, seen, default)).Into);
            Assert.DoesNotContain(
                (await desk.Archive.HistoryAsync(caller, ids[0], 0, 100, default)),
                recorded => recorded.Event.ToString().Contains($"mergedInto/{hidden.Value}", StringComparison.Ordinal));
        }

        var refused = await Assert.ThrowsAsync<TicketForbiddenException>(
            () => desk.Tickets.ExecuteAsync(Bob, ids[0], new AddComment("Any news?", CommentVisibility.Public)));
        Assert.Equal(RefusalCodes.MergedUnseen, refused.Wording!.Code);
    }

    [Fact]
    public async Task Only_who_sees_the_other_ticket_anyway_or_is_let_in_watches_it()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        var hidden = await desk.FileAsync(2, "secret");
        await desk.Tickets.ExecuteAsync(Max, ids[0], new WatchTicket("ann"));
        await desk.Tickets.ExecuteAsync(Max, ids[1], new WatchTicket("ann"));

        await desk.MergeAsync(ids[0], hidden[0]);
        await desk.Merges.MergeAsync(Max, ids[1], new(hidden[1]) { AddsRequester = true });

        Assert.Empty((await desk.GetAsync(hidden[0])).Watchers);
        Assert.Equal(["bob"], (await desk.GetAsync(hidden[1])).Watchers);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.GetAsync(hidden[0], Ann));
        Assert.Equal(hidden[1], (await desk.Merges.FindAsync(Bob, await desk.GetAsync(ids[1], Bob), default)).Into!.Id);
        // What was said on the one is read by who reads that one.
        Assert.Empty((await desk.Merges.FindAsync(Ann, await desk.GetAsync(ids[0], Ann), default)).From);
    }

    [Fact]
    public async Task Who_may_not_make_others_watch_lets_nobody_in_by_merging()
    {
        var desk = await OpenAsync(t => t.AddAuthorizer<NoWatchers>());
        var (old, hidden) = ((await desk.FileAsync(1))[0], (await desk.FileAsync(1, "secret"))[0]);

        var refused = await Assert.ThrowsAsync<TicketForbiddenException>(
            () => desk.Merges.MergeAsync(Max, old, new(hidden) { AddsRequester = true }));

        Assert.Equal("Nobody is made a watcher here.", refused.Message);
        Assert.False((await desk.GetAsync(old)).IsMerged);
        await desk.MergeAsync(old, hidden);
    }

    [Fact]
    public async Task What_is_in_the_way_of_a_merge_is_named()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(6);
        await desk.MergeAsync(ids[4], ids[5]);
        await desk.LinkAsync(ids[0], LinkKind.Parent.Forward, ids[2]);
        await desk.LinkAsync(ids[1], LinkKind.Parent.Forward, ids[3]);

        Assert.Equal(LinkErrorCodes.ToItself, (await RefusedMergeAsync(() => desk.MergeAsync(ids[0], ids[0]))).Code);
        Assert.Equal(LinkErrorCodes.ToMerged, (await RefusedMergeAsync(() => desk.MergeAsync(ids[0], ids[4]))).Code);
        var second = await RefusedMergeAsync(() => desk.MergeAsync(ids[0], ids[1]));
        Assert.Equal((LinkErrorCodes.Second, $"{ids[1]} {ids[3]}"), (second.Code, string.Join(' ', second.Arguments)));

        await desk.Links.RemoveAsync(Max, ids[0], "parent", ids[2]);
        await desk.LinkAsync(ids[0], LinkKind.Blocks.Backward, ids[2]);
        await desk.LinkAsync(ids[1], LinkKind.Blocks.Forward, ids[2]);
        Assert.Equal(LinkErrorCodes.Cycle, (await RefusedMergeAsync(() => desk.MergeAsync(ids[0], ids[1]))).Code);
        Assert.False((await desk.GetAsync(ids[0])).IsMerged);
    }

    [Fact]
    public async Task What_contradicts_undoing_is_named()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(4);
        await desk.LinkAsync(ids[0], LinkKind.RelatesTo.Forward, ids[3]);
        await desk.MergeAsync(ids[0], ids[1]);
        await desk.Links.RemoveAsync(Max, ids[1], "relatesTo", ids[3]);

        var gone = await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.Merges.UndoAsync(Max, ids[0]));
        Assert.Equal(
            (RefusalCodes.MergeLinkGone, $"{ids[1]} relatesTo {ids[3]}"), (gone.Wording!.Code, string.Join(' ', gone.Wording.Arguments)));

        await desk.LinkAsync(ids[1], LinkKind.RelatesTo.Forward, ids[3]);
        await desk.MergeAsync(ids[1], ids[2]);
        var on = await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.Merges.UndoAsync(Max, ids[0]));
        Assert.Equal((RefusalCodes.MergedOn, ids[1].ToString()), (on.Wording!.Code, Assert.Single(on.Wording.Arguments)));
        // All that was merged on the way is read where it ends.
        Assert.Equal(ids[..2], (await desk.Merges.FindAsync(Max, await desk.GetAsync(ids[2]), default)).From.Select(one => one.Id));

        await desk.Merges.UndoAsync(Max, ids[1]);
        await desk.Merges.UndoAsync(Max, ids[0]);
        Assert.Equal([$"relatesTo/{ids[3].Value}"], (await desk.GetAsync(ids[0])).KeysOf(TicketKeyKind.Link));
        Assert.Empty((await desk.GetAsync(ids[1])).KeysOf(TicketKeyKind.Link));
    }

    [Fact]
    public async Task Links_of_merges_are_set_by_merging_alone()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);

        Assert.Equal(LinkErrorCodes.ByMerging, (await RefusedAsync(() => desk.LinkAsync(ids[0], LinkKind.Merges.Forward, ids[1]))).Code);
        Assert.Equal(LinkErrorCodes.ByMerging, (await RefusedAsync(() => desk.LinkAsync(ids[0], LinkKind.Merges.Backward, ids[1]))).Code);
        await desk.MergeAsync(ids[0], ids[1]);
        Assert.Equal(
            LinkErrorCodes.ByMerging,
            (await RefusedAsync(() => desk.Links.RemoveAsync(Max, ids[1], "mergedFrom", ids[0]))).Code);
    }

    [Fact]
    public async Task A_merge_writes_two_tickets_and_those_they_are_linked_with_whatever_was_said()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(3);
        await desk.LinkAsync(ids[0], LinkKind.RelatesTo.Forward, ids[2]);
        for (var i = 0; i < 50; i++)
            await desk.Tickets.ExecuteAsync(Max, ids[0], new AddComment($"{i}", CommentVisibility.Public));
        var versions = await VersionsAsync();

        await desk.MergeAsync(ids[0], ids[1]);

        // The link leaves, the merge, the end; the link comes, Max watches, the merge; the link leaves and comes.
        Assert.Equal([3, 3, 2], (await VersionsAsync()).Zip(versions, (after, before) => after - before));

        async Task<List<int>> VersionsAsync()
        {
            var found = new List<int>();
            foreach (var id in ids)
                found.Add((await desk.GetAsync(id)).Version);
            return found;
        }
    }

    private static async Task<FieldError> RefusedMergeAsync(Func<Task> merge)
    {
        var error = Assert.Single((await Assert.ThrowsAsync<TicketValidationException>(merge)).Errors);
        Assert.Equal("into", error.Field);
        return error;
    }
}
