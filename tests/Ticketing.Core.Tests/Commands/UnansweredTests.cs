using Ticketing.Commands;
using Ticketing.Tests.Linking;
using Ticketing.Tests.Merging;
using Ticketing.Tickets;
using static Ticketing.Tests.Linking.LinkedDesk;

namespace Ticketing.Tests.Commands;

/// <summary>What waits for an answer waits no more once whoever wrote it takes it back.</summary>
public sealed class UnansweredTests
{
    [Fact]
    public async Task A_ticket_is_answered_until_the_last_comment_that_waits_is_deleted()
    {
        var desk = await OpenAsync();
        var ticket = (await desk.FileAsync(2))[0];
        var answered = await WriteAsync(desk, ticket, "Any news?");
        await desk.Tickets.ExecuteAsync(Max, ticket, new AddComment("Not yet.", CommentVisibility.Public));
        var first = await WriteAsync(desk, ticket, "And now?");
        var second = await WriteAsync(desk, ticket, "Well?");
        await desk.Tickets.ExecuteAsync(Max, ticket, new AddComment("He is in a hurry.", CommentVisibility.Internal));

        Assert.True(await IsAnsweredAfterAsync(desk, ticket, answered));
        Assert.True(await IsAnsweredAfterAsync(desk, ticket, first));
        Assert.False(await IsAnsweredAfterAsync(desk, ticket, second));
        Assert.DoesNotContain(ticket, await desk.FindAsync("is:answered"));

        // And as it is for who reads nothing internal.
        Assert.False((await desk.GetAsync(ticket, Bob)).IsAnswered);
        Assert.Equal(
            await desk.GetAsync(ticket, Bob), Ticket.Fold(ticket, await desk.Archive.HistoryAsync(Bob, ticket, 0, 100, default)));
    }

    [Fact]
    public async Task What_waited_before_a_merge_waits_once_that_is_undone()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        var comment = await WriteAsync(desk, ids[0], "And now?");
        await desk.MergeAsync(ids[0], ids[1]);
        await desk.Merges.UndoAsync(Max, ids[0]);

        Assert.True((await desk.GetAsync(ids[0])).IsAnswered);
        Assert.False(await IsAnsweredAfterAsync(desk, ids[0], comment));
    }

    [Fact]
    public async Task What_comments_said_then_is_for_who_may_read_what_they_said_before()
    {
        var desk = await OpenAsync();
        var ticket = (await desk.FileAsync(1))[0];
        var (edited, deleted) = (await WriteAsync(desk, ticket, "Wich printer?"), await WriteAsync(desk, ticket, "My password is 1234."));
        var then = (await desk.GetAsync(ticket)).Version;
        await desk.Tickets.ExecuteAsync(Max, ticket, new EditComment(edited, "Which printer?"));
        await desk.Tickets.ExecuteAsync(Max, ticket, new EditComment(edited, "Which printer, and where?"));
        await desk.Tickets.ExecuteAsync(Max, ticket, new DeleteComment(deleted));

        var now = await desk.GetAsync(ticket);
        Assert.Equal(
            [(edited, "Wich printer?"), (deleted, "My password is 1234.")],
            (await desk.Archive.CommentsAsOfAsync(Max, now, then, default)).Values.Select(text => (text.Number, text.Body)));
        Assert.Equal("Which printer?", (await desk.Archive.CommentsAsOfAsync(Max, now, then + 1, default))[edited].Body);
        Assert.Empty(await desk.Archive.CommentsAsOfAsync(Max, now, now.Version, default));
        Assert.Empty(await desk.Archive.CommentsAsOfAsync(Max, now, edited - 1, default));
        Assert.Empty(await desk.Archive.CommentsAsOfAsync(Ann, await desk.GetAsync(ticket, Ann), then, default));
    }

    private static async Task<bool> IsAnsweredAfterAsync(LinkedDesk desk, TicketId ticket, int deleted) =>
        (await desk.Tickets.ExecuteAsync(Max, ticket, new DeleteComment(deleted))).Ticket!.IsAnswered;

    private static async Task<int> WriteAsync(LinkedDesk desk, TicketId ticket, string body)
    {
        await desk.Tickets.ExecuteAsync(Bob, ticket, new AddComment(body, CommentVisibility.Public));
        return (await desk.Archive.CommentsAsync(Max, ticket, 0, 100, default))[^1].Number;
    }
}
