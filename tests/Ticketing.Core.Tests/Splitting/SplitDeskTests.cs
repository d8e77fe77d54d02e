using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Links;
using Ticketing.Tests.Linking;
using Ticketing.Tickets;
using static Ticketing.Tests.Linking.LinkedDesk;

namespace Ticketing.Tests.Splitting;

public sealed class SplitDeskTests
{
    [Fact]
    public async Task A_comment_becomes_a_linked_ticket_of_whoever_wrote_it_and_stays_where_it_is()
    {
        var desk = await OpenAsync();
        var ticket = (await desk.FileAsync(1))[0];
        await desk.Tickets.ExecuteAsync(Max, ticket, new AddComment("He is on leave.", CommentVisibility.Internal));
        var number = await WriteAsync(desk, ticket, "The scanner is slow as well.");

        var filed = (await desk.Splits.SplitAsync(Ann, ticket, new(number))).Ticket!;

        Assert.Equal(
            ("Ticket 0", "support", "general", "bob", "ann", "network", ticket.Value + 1),
            (filed.Title, filed.Project, filed.Category, filed.Requester, filed.Creator, filed.Team, filed.Id.Value));
        Assert.Equal("The scanner is slow as well.", (await desk.Archive.GetAsync(Bob, filed.Id, default)).Description);
        Assert.Equal([$"relatesTo/{ticket.Value}"], filed.KeysOf(TicketKeyKind.Link));
        var before = await desk.GetAsync(ticket);
        Assert.Equal([$"relatesTo/{filed.Id.Value}"], before.KeysOf(TicketKeyKind.Link));
        Assert.Equal("The scanner is slow as well.", (await desk.Archive.GetCommentAsync(Max, ticket, number, default)).Body);

        // Each by the number that he knows the comment by.
        foreach (var (caller, known) in new[] { (Ann, number), (Bob, number - 1) })
        {
            var splits = await desk.Splits.FindAsync(caller, await desk.GetAsync(ticket, caller), default);
            Assert.Equal([(known, filed.Id)], splits.Into.SelectMany(one => one.Value, (one, other) => (one.Key, other)));
            var from = await desk.Splits.FindAsync(caller, await desk.GetAsync(filed.Id, caller), default);
            Assert.Equal((ticket, known), (from.From!.Id, from.FromComment));
            Assert.Equal(
                await desk.GetAsync(ticket, caller), Ticket.Fold(ticket, await desk.Archive.HistoryAsync(caller, ticket, 0, 100, default)));
        }
    }

    [Fact]
    public async Task An_internal_comment_is_internal_on_what_it_becomes_and_hidden_from_who_may_not_read_it()
    {
        var desk = await OpenAsync();
        var ticket = (await desk.FileAsync(1))[0];
        var number = await WriteAsync(desk, ticket, "The cable is ours to replace.", Max, CommentVisibility.Internal);

        var outcome = await desk.Splits.SplitAsync(Ann, ticket, new(number) { Title = "Cable" });

        var filed = outcome.Ticket!;
        Assert.Equal(("max", null), (filed.Requester, (await desk.Archive.GetAsync(Ann, filed.Id, default)).Description));
        var note = await desk.Archive.GetCommentAsync(Ann, filed.Id, outcome.Text!.Value, default);
        Assert.Equal((TextKind.InternalComment, "The cable is ours to replace."), (note.Kind, note.Body));
        // Bob, who needs the first one, neither sees the new one nor learns that there was anything to split.
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.GetAsync(filed.Id, Bob));
        var seen = await desk.GetAsync(ticket, Bob);
        Assert.Empty(seen.KeysOf(TicketKeyKind.Split));
        Assert.Empty((await desk.Splits.FindAsync(Bob, seen, default)).Into);
        Assert.DoesNotContain(
            await desk.Archive.HistoryAsync(Bob, ticket, 0, 100, default),
            recorded => recorded.Event is KeysChanged { Kind: var kind } && kind == TicketKeyKind.Split);
        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.Splits.SplitAsync(Bob, ticket, new(99)));
    }

    [Fact]
    public async Task An_internal_comment_goes_nowhere_where_one_may_not_write_internally()
    {
        var desk = await OpenAsync();
        var ticket = (await desk.FileAsync(1))[0];
        var number = await WriteAsync(desk, ticket, "Ours to replace.", Max, CommentVisibility.Internal);
        await desk.Tickets.ExecuteAsync(Max, ticket, new AssignTicket { Team = new((string?)null), Assignee = new("max") });
        // Ann filed nothing and has it no more; one that she filed she sees, and reads nothing internal of it.
        var hers = (await desk.Tickets.CreateAsync(Ann, new() { Title = "Hers" })).Id;
        var open = await WriteAsync(desk, hers, "And this.", Max);
        var closed = await WriteAsync(desk, hers, "Among us.", Max, CommentVisibility.Internal);

        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.Splits.SplitAsync(Ann, ticket, new(number)));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.Splits.SplitAsync(Ann, hers, new(closed)));
        Assert.Equal("max", (await desk.Splits.SplitAsync(Ann, hers, new(open))).Ticket!.Requester);
    }

    [Fact]
    public async Task Who_splits_may_triage_the_ticket_and_file_in_the_project()
    {
        var desk = await OpenAsync();
        var ticket = (await desk.FileAsync(1))[0];
        var number = await WriteAsync(desk, ticket, "And the scanner.");
        var next = ticket.Value + 1;

        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.Splits.SplitAsync(Bob, ticket, new(number)));
        var unseen = await Assert.ThrowsAsync<TicketValidationException>(
            () => desk.Splits.SplitAsync(Ann, ticket, new(number) { Project = "secret" }));
        Assert.Equal("project", Assert.Single(unseen.Errors).Field);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.Splits.SplitAsync(Ann, ticket, new(99)));
        await Assert.ThrowsAsync<TicketValidationException>(() => desk.Splits.SplitAsync(
            Ann, ticket, new(number) { Link = LinkKind.Merges.Forward }));

        // A refusal takes no number. Bob may not file there, and still needs it: it is his ticket that it came from.
        var elsewhere = (await desk.Splits.SplitAsync(Max, ticket, new(number)
        {
            Project = "secret", Link = LinkKind.Blocks.Backward, Priority = Priority.Urgent,
        })).Ticket!;
        Assert.Equal(
            (next, "secret", "bob", Priority.Urgent, (string?)null),
            (elsewhere.Id.Value, elsewhere.Project, elsewhere.Requester, elsewhere.Priority, elsewhere.Team));
        Assert.Equal([elsewhere.Id], (await desk.GetAsync(ticket)).Blockers);
        // Ann learns that something became of it, and not what.
        var splits = await desk.Splits.FindAsync(Ann, await desk.GetAsync(ticket, Ann), default);
        Assert.Equal([default], splits.Into[number]);
        Assert.DoesNotContain(
            await desk.Archive.HistoryAsync(Ann, ticket, 0, 100, default),
            recorded => recorded.Event.ToString().Contains($"/{elsewhere.Id.Value}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_merged_ticket_s_comments_are_not_split_until_that_is_undone()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        var number = await WriteAsync(desk, ids[0], "And the scanner.");
        await desk.Merges.MergeAsync(Max, ids[0], new(ids[1]));

        var refused = await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.Splits.SplitAsync(Max, ids[0], new(number)));

        Assert.Equal(RefusalCodes.Merged, refused.Wording!.Code);
        await desk.Merges.UndoAsync(Max, ids[0]);
        Assert.Equal(ids[1].Value + 1, (await desk.Splits.SplitAsync(Max, ids[0], new(number))).Id.Value);
    }

    [Fact]
    public async Task The_same_request_makes_one_ticket()
    {
        var desk = await OpenAsync();
        var ticket = (await desk.FileAsync(1))[0];
        var number = await WriteAsync(desk, ticket, "And the scanner.");
        var options = new CommandOptions { Idempotency = new IdempotencyKey("once", "split") };

        var first = await desk.Splits.SplitAsync(Max, ticket, new(number), options: options);
        var again = await desk.Splits.SplitAsync(Max, ticket, new(number), options: options);

        Assert.Equal((first.Id, true), (again.Id, again.Repeated));
        Assert.Equal(first.Ticket, again.Ticket);
        Assert.NotEqual(ticket, first.Id);
    }

    private static async Task<int> WriteAsync(
        LinkedDesk desk, TicketId ticket, string body, Caller? caller = null,
        CommentVisibility visibility = CommentVisibility.Public)
    {
        var who = caller ?? Bob;
        await desk.Tickets.ExecuteAsync(who, ticket, new AddComment(body, visibility));
        return (await desk.Archive.CommentsAsync(Max, ticket, 0, 100, default))[^1].Number;
    }
}
