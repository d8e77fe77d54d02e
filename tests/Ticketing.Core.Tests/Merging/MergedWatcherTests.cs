using Ticketing.Commands;
using Ticketing.Tests.Linking;
using Ticketing.Tickets;
using static Ticketing.Tests.Linking.LinkedDesk;

namespace Ticketing.Tests.Merging;

/// <summary>Watchers follow a merge, and tell nobody whether colleagues spoke to each other on the other ticket.</summary>
public sealed class MergedWatcherTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_may_not_read_internal_comments_sees_the_same_watchers_whether_one_of_them_wrote_some_or_not(bool isTalk)
    {
        var desk = await OpenAsync();
        var (old, into) = await FileAsync(desk, isTalk);

        await desk.MergeAsync(old, into);
        Assert.Equal(["max"], (await desk.GetAsync(into, Bob)).Watchers);

        await desk.Merges.UndoAsync(Max, old);
        Assert.Empty((await desk.GetAsync(into, Bob)).Watchers);
    }

    [Fact]
    public async Task Who_watched_because_of_an_internal_comment_watches_so_again_when_the_merge_is_undone()
    {
        var desk = await OpenAsync();
        var (old, into) = await FileAsync(desk, isTalk: true);
        var before = await desk.StatesAsync([old, into]);

        await desk.MergeAsync(old, into);
        await desk.Merges.UndoAsync(Max, old);

        Assert.Equal(["max"], (await desk.GetAsync(into)).Watchers);
        Assert.Equal(before, await desk.StatesAsync([old, into]));
    }

    [Fact]
    public async Task Who_stopped_watching_since_the_merge_is_no_watcher_when_it_is_undone()
    {
        var desk = await OpenAsync();
        var (old, into) = await FileAsync(desk, isTalk: true);

        await desk.MergeAsync(old, into);
        await desk.Tickets.ExecuteAsync(Max, into, new UnwatchTicket("max"));
        await desk.Merges.UndoAsync(Max, old);

        Assert.Empty((await desk.GetAsync(into)).Watchers);
    }

    private static async Task<(TicketId Old, TicketId Into)> FileAsync(LinkedDesk desk, bool isTalk)
    {
        var ids = await desk.FileAsync(2);
        await desk.Tickets.ExecuteAsync(Max, ids[0], new WatchTicket("max"));
        if (isTalk)
            await desk.Tickets.ExecuteAsync(Max, ids[1], new AddComment("He is difficult.", CommentVisibility.Internal));
        return (ids[0], ids[1]);
    }
}
