using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Commits;
using Ticketing.Links;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Tests.Linking.LinkedDesk;

namespace Ticketing.Tests.Linking;

public sealed class BlockedTicketTests
{
    [Fact]
    public async Task A_ticket_is_not_completed_while_an_open_one_blocks_it()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[1]);
        await desk.FireAsync(ids[1], "start");

        var refused = await Assert.ThrowsAsync<TransitionRefusedException>(() => desk.FireAsync(ids[1], "complete"));
        Assert.Equal((RefusalCodes.Blocked, ids[0].ToString()), (refused.Wording!.Code, Assert.Single(refused.Wording.Arguments)));
        Assert.DoesNotContain("complete", refused.Permitted);

        await desk.FireAsync(ids[0], "start", "complete");
        Assert.False((await desk.GetAsync(ids[1])).IsBlocked);
        await desk.FireAsync(ids[0], "reject");
        Assert.True((await desk.GetAsync(ids[1])).IsBlocked);
        await desk.FireAsync(ids[0], "cancel");
        await desk.FireAsync(ids[1], "complete");
        Assert.Equal("completed", (await desk.GetAsync(ids[1])).Status);
    }

    [Fact]
    public async Task What_blocks_is_named_to_who_sees_it()
    {
        var desk = await OpenAsync();
        var ticket = (await desk.FileAsync(1))[0];
        var hidden = (await desk.FileAsync(1, "secret"))[0];
        await desk.LinkAsync(hidden, LinkKind.Blocks.Forward, ticket);
        await desk.Tickets.ExecuteAsync(Ann, ticket, new TakeTicket { Starts = true });

        var refused = await Assert.ThrowsAsync<TransitionRefusedException>(
            () => desk.Tickets.ExecuteAsync(Ann, ticket, new FireTransition("complete")));

        Assert.Equal(RefusalCodes.BlockedUnseen, refused.Wording!.Code);
        Assert.DoesNotContain(hidden.ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_is_over_blocks_nothing()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        await desk.FireAsync(ids[0], "cancel");

        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[1]);

        Assert.False((await desk.GetAsync(ids[1])).IsBlocked);
        Assert.Equal([ids[1]], await desk.FindAsync($"blockedby:{ids[0].Value}"));
    }

    [Fact]
    public async Task Two_that_block_one_are_both_waited_for()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(3);
        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[2]);
        await desk.LinkAsync(ids[1], LinkKind.Blocks.Forward, ids[2]);

        await desk.FireAsync(ids[0], "cancel");
        Assert.Equal([ids[1]], (await desk.GetAsync(ids[2])).Blockers);
        await desk.Links.RemoveAsync(Max, ids[1], "blocks", ids[2]);

        Assert.False((await desk.GetAsync(ids[2])).IsBlocked);
    }

    [Fact]
    public async Task A_workflow_may_let_a_ticket_be_completed_all_the_same()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(2);
        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[1]);
        var blocked = await desk.GetAsync(ids[1]);
        var workflow = Workflow.Create("free")
            .Status("new", "New", StatusCategory.Open).Status("done", "Done", StatusCategory.Done)
            .Configure("new").Permit("finish", "done", Permission.Work).EvenIfBlocked()
            .Configure("done").Permit("again", "new", Permission.Work)
            .Build();

        var finish = Assert.Single(workflow.From("new"));
        Assert.False(TransitionRules.IsHeldUp(workflow, finish, blocked));
        Assert.True(TransitionRules.IsHeldUp(workflow, finish with { EvenIfBlocked = false }, blocked));
    }

    [Fact]
    public async Task What_a_contributor_of_the_host_lets_happen_has_the_same_consequence()
    {
        var desk = await OpenAsync(t => t.AddCommitContributor<Canceller>());
        var ids = await desk.FileAsync(2);
        await desk.LinkAsync(ids[0], LinkKind.Blocks.Forward, ids[1]);

        await desk.Tickets.ExecuteAsync(Max, ids[0], new EditTicket { Title = "Cancel me" });

        Assert.Equal(("cancelled", false), ((await desk.GetAsync(ids[0])).Status, (await desk.GetAsync(ids[1])).IsBlocked));
    }

    [Fact]
    public async Task A_duplicate_is_closed_in_one_step()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(3);
        await desk.FireAsync(ids[1], "start");
        var before = (await desk.GetAsync(ids[0])).Version;

        await desk.Tickets.ExecuteAsync(Max, ids[0], new CloseAsDuplicate(ids[2]));
        await desk.Tickets.ExecuteAsync(Max, ids[1], new CloseAsDuplicate(ids[2], new("See there.", CommentVisibility.Public)));
        await desk.Tickets.ExecuteAsync(Max, ids[1], new CloseAsDuplicate(ids[2]));

        var (cancelled, completed) = (await desk.GetAsync(ids[0]), await desk.GetAsync(ids[1]));
        Assert.Equal(("cancelled", true, before + 2), (cancelled.Status, cancelled.IsDuplicate, cancelled.Version));
        Assert.Equal(("completed", true), (completed.Status, completed.IsDuplicate));
        Assert.Equal(["duplicatedBy", "duplicatedBy"], (await desk.GetAsync(ids[2])).Links.Select(link => link.End));
        Assert.Equal("See there.", Assert.Single(await desk.Archive.CommentsAsync(Bob, ids[1], 0, 10, default)).Body);
        await Assert.ThrowsAsync<TicketForbiddenException>(
            () => desk.Tickets.ExecuteAsync(Bob, ids[2], new CloseAsDuplicate(ids[0])));
    }

    [Fact]
    public async Task Who_may_not_cancel_a_duplicate_starts_and_completes_it()
    {
        var desk = await OpenAsync();
        var ids = await desk.FileAsync(3);
        await desk.LinkAsync(ids[2], LinkKind.Blocks.Forward, ids[1]);

        await desk.Tickets.ExecuteAsync(Ann, ids[0], new CloseAsDuplicate(ids[2]));
        var refused = await Assert.ThrowsAsync<TransitionRefusedException>(
            () => desk.Tickets.ExecuteAsync(Ann, ids[1], new CloseAsDuplicate(ids[2])));

        Assert.Equal("completed", (await desk.GetAsync(ids[0])).Status);
        Assert.Equal(RefusalCodes.NoEnd, refused.Wording!.Code);
        Assert.DoesNotContain((await desk.GetAsync(ids[1])).Links, link => link.End == "duplicates");
    }

    private sealed class Canceller : ICommitContributor
    {
        public CommitContribution? Contribute(ProposedCommit proposed) =>
            proposed.Commit.Tickets is [{ After: { Title: "Cancel me" } ticket }, ..]
                ? new()
                {
                    Events =
                    [
                        new(ticket.Id, new Transitioned("cancel", ticket.Status, "cancelled", StatusCategory.Closed, 1)),
                    ],
                }
                : null;
    }
}
