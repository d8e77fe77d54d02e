using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Replies;
using Ticketing.Storage;
using Ticketing.Tests.Notifications;
using Ticketing.Tickets;
using static Ticketing.Tests.Notifications.NotifiedDesk;

namespace Ticketing.Tests.Replies;

public sealed class ReplyTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_reply_waits_ten_seconds_and_nobody_knows_of_it_till_then()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        var outcome = await SendAsync(desk, ticket, "It works again.");
        Assert.Null(outcome.Text);
        desk.Time.Advance(Long - TimeSpan.FromMilliseconds(1));
        await desk.DeliverAsync();
        Assert.Empty(await CommentsAsync(desk, ticket));
        Assert.DoesNotContain("rita commented", desk.Mail.Told);
        Assert.Equal("It works again.", (await WaitingAsync(desk, ticket)).Held?.Body);

        desk.Time.Advance(TimeSpan.FromMilliseconds(1));
        await desk.DeliverAsync();
        Assert.Equal(["It works again."], await CommentsAsync(desk, ticket));
        Assert.Single(desk.Mail.Told, "rita commented");
        Assert.Equal(WaitingReplies.None, await WaitingAsync(desk, ticket));
    }

    [Fact]
    public async Task What_is_taken_back_is_never_sent_and_is_his_again()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await SendAsync(desk, ticket, "Too early.", "start");
        var back = await desk.Get<ReplyDesk>().TakeBackAsync(Ann, ticket, cancellationToken: Token);
        Assert.Equal(("Too early.", "start", false), (back.Returned?.Body, back.Returned?.Trigger, back.Returned?.WasRefused));
        desk.Time.Advance(Long * 2);
        await desk.DeliverAsync();
        Assert.Empty(await CommentsAsync(desk, ticket));
        Assert.Equal(back, await WaitingAsync(desk, ticket));

        await SendAsync(desk, ticket, "Better.", returned: back.Version);
        Assert.Null((await WaitingAsync(desk, ticket)).Returned);
        desk.Time.Advance(Long);
        await desk.DeliverAsync();
        Assert.Equal(["Better."], await CommentsAsync(desk, ticket));
    }

    [Fact]
    public async Task It_is_too_late_to_take_back_what_was_sent()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await SendAsync(desk, ticket, "Gone.");
        desk.Time.Advance(Long);
        await desk.DeliverAsync();
        Assert.Equal(WaitingReplies.None, await desk.Get<ReplyDesk>().TakeBackAsync(Ann, ticket, cancellationToken: Token));
        Assert.Equal(["Gone."], await CommentsAsync(desk, ticket));
    }

    [Fact]
    public async Task What_a_canned_reply_does_besides_waits_with_it_and_comes_back_with_it()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        var reply = new AddComment("Solved.", CommentVisibility.Public) { Note = "The usual.", AddedTags = new(["cable"]) };
        await desk.Get<ReplyDesk>().SendAsync(Ann, ticket, reply, cancellationToken: Token);
        var back = await desk.Get<ReplyDesk>().TakeBackAsync(Ann, ticket, cancellationToken: Token);
        Assert.Equal(("Solved.", "The usual."), (back.Returned?.Body, back.Returned?.Note));
        Assert.Equal(["cable"], back.Returned!.AddedTags);
        Assert.Empty((await ReadAsync(desk, ticket)).Tags);

        await desk.Get<ReplyDesk>().SendAsync(Ann, ticket, reply, returned: back.Version, cancellationToken: Token);
        desk.Time.Advance(Long);
        await desk.DeliverAsync();
        Assert.Equal(["The usual.", "Solved."], await CommentsAsync(desk, ticket));
        Assert.Equal(["cable"], (await ReadAsync(desk, ticket)).Tags);
        Assert.Equal(WaitingReplies.None, await WaitingAsync(desk, ticket));
    }

    [Fact]
    public async Task A_transition_comes_with_it_in_one_commit_and_one_notification()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await SendAsync(desk, ticket, "We begin.", "start");
        Assert.Equal("to-do", (await ReadAsync(desk, ticket)).Status);
        desk.Time.Advance(Long);
        await desk.DeliverAsync();
        Assert.Equal("in-progress", (await ReadAsync(desk, ticket)).Status);
        Assert.Single(desk.Mail.Told, told => told.StartsWith("rita ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_while_its_writer_looks()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await Assert.ThrowsAsync<TransitionRefusedException>(() => SendAsync(desk, ticket, "No.", "verify"));
        await Assert.ThrowsAsync<TicketValidationException>(() => SendAsync(desk, ticket, ""));
        Assert.Equal(WaitingReplies.None, await WaitingAsync(desk, ticket));
    }

    [Fact]
    public async Task What_does_not_go_any_more_is_returned_and_its_writer_told()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await SendAsync(desk, ticket, "We begin.", "start");
        await desk.Tickets.ExecuteAsync(Ben, ticket, new FireTransition("start"), cancellationToken: Token);
        desk.Time.Advance(Long);
        await desk.DeliverAsync();
        Assert.Empty(await CommentsAsync(desk, ticket));
        var back = (await WaitingAsync(desk, ticket)).Returned;
        Assert.Equal(("We begin.", true), (back?.Body, back?.WasRefused));
        var told = await desk.Get<INotificationLedger>().OfUserAsync(Ann.Tenant, Ann.UserId, "app", false, null, 10, Token);
        Assert.Contains(told, stored => stored.Entry.Kind.ToString() == "replyReturned");
    }

    [Fact]
    public async Task A_second_reply_sends_the_first()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await SendAsync(desk, ticket, "First.");
        await SendAsync(desk, ticket, "Second.");
        Assert.Equal(["First."], await CommentsAsync(desk, ticket));
        Assert.Equal("Second.", (await desk.Get<ReplyDesk>().TakeBackAsync(Ann, ticket, cancellationToken: Token)).Returned?.Body);
        desk.Time.Advance(Long);
        await desk.DeliverAsync();
        Assert.Equal(["First."], await CommentsAsync(desk, ticket));
    }

    [Fact]
    public async Task The_same_form_twice_is_one_reply()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await SendAsync(desk, ticket, "Once.", key: "form-1");
        Assert.True((await SendAsync(desk, ticket, "Once.", key: "form-1")).Repeated);
        desk.Time.Advance(Long);
        await desk.DeliverAsync();
        Assert.True((await SendAsync(desk, ticket, "Once.", key: "form-1")).Repeated);
        desk.Time.Advance(Long);
        await desk.DeliverAsync();
        Assert.Equal(["Once."], await CommentsAsync(desk, ticket));
    }

    [Fact]
    public async Task An_internal_note_waits_for_nothing()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        var note = new AddComment("For us.", CommentVisibility.Internal);
        Assert.NotNull((await desk.Get<ReplyDesk>().SendAsync(Ann, ticket, note, cancellationToken: Token)).Text);
    }

    private static async Task<TicketId> FileAsync(NotifiedDesk desk)
    {
        var filing = new CreateTicket { Title = "A lathe", Project = "support", Requester = "rita", Assignee = "ann", Team = "network" };
        var id = (await desk.Tickets.CreateAsync(Boss, filing, cancellationToken: Token)).Id;
        await desk.DeliverAsync();
        desk.Mail.Sent.Clear();
        return id;
    }

    private static Task<CommandOutcome> SendAsync(
        NotifiedDesk desk, TicketId ticket, string body, string? trigger = null, int? returned = null, string? key = null)
    {
        var comment = new AddComment(body, CommentVisibility.Public);
        return desk.Get<ReplyDesk>().SendAsync(
            Ann, ticket, trigger is null ? comment : new FireTransition(trigger, comment),
            new() { Idempotency = key is null ? null : new(key, body) }, returned, Token);
    }

    private static Task<WaitingReplies> WaitingAsync(NotifiedDesk desk, TicketId ticket) =>
        desk.Get<ReplyDesk>().FindAsync(Ann, ticket, Token);

    private static async Task<IEnumerable<string>> CommentsAsync(NotifiedDesk desk, TicketId ticket) =>
        (await desk.Get<TicketArchive>().CommentsAsync(Boss, ticket, 0, 100, Token)).Select(text => text.Body);

    private static async Task<Ticket> ReadAsync(NotifiedDesk desk, TicketId ticket) =>
        (await desk.Get<TicketArchive>().GetAsync(Boss, ticket, Token)).Ticket;
}
