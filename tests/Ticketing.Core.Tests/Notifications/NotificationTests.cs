using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;
using Ticketing.Tickets;
using static Ticketing.Tests.Notifications.NotifiedDesk;

namespace Ticketing.Tests.Notifications;

public sealed class NotificationTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ticket_that_comes_to_a_team_is_told_to_its_people_once_and_not_to_who_filed_it()
    {
        await using var desk = await OpenAsync();

        var ticket = await FileAsync(desk, Ann, "network");

        Assert.Equal(
            ["ann app assigned Delivered", "ann mail assigned Delivered", "ben app assigned Delivered", "ben mail assigned Delivered",
                "rita app changed Delivered", "rita app filed Delivered", "rita mail changed Withheld: preference",
                "rita mail filed Delivered"],
            await desk.LedgerAsync(ticket));
        Assert.Equal(["ann assigned", "ben assigned", "rita filed"], desk.Mail.Told.Order());
    }

    [Fact]
    public async Task Who_is_assigned_a_ticket_is_told_that_it_is_his_and_the_requester_that_something_changed_in_the_app_alone()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk, Rita);

        await RunAsync(desk, Boss, ticket, new AssignTicket { Assignee = new("ann") });

        Assert.Equal(
            ["ann app assigned Delivered", "ann mail assigned Delivered", "rita app changed Delivered",
                "rita mail changed Withheld: preference"],
            await desk.LedgerAsync(ticket));
    }

    [Fact]
    public async Task A_comment_is_told_once_to_each_whom_it_concerns_with_its_text_and_what_was_written_before()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk, Rita);
        await RunAsync(desk, Boss, ticket, new AssignTicket { Assignee = new("ann") });
        await RunAsync(desk, Ann, ticket, new AddComment("Which room?", CommentVisibility.Public));
        desk.Mail.Sent.Clear();

        await RunAsync(desk, Rita, ticket, new AddComment("Room *12*, @ann", CommentVisibility.Public));

        var told = Assert.Single(desk.Mail.Sent);
        Assert.Equal(("ann", NotificationKind.Mentioned, NotificationReason.Mentioned), (told.To.Id, told.Kind, told.Reason));
        Assert.Equal(("Rita", "Room *12*, @ann"), (told.Events.Single().By, told.Events.Single().Text));
        Assert.Equal("Which room?", told.Earlier[0].Text);
        Assert.Equal($"http://localhost/tickets/{ticket.Value}", told.Links.Ticket.AbsoluteUri);
    }

    [Fact]
    public async Task Of_an_internal_comment_nobody_is_told_who_may_not_read_it_not_even_named_in_it()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk, Rita, "network");
        desk.Mail.Sent.Clear();

        await RunAsync(desk, Ann, ticket, new AddComment("She calls each week, @rita @rob @ben", CommentVisibility.Internal));

        Assert.Equal(["ben mentioned"], desk.Mail.Told);
        Assert.DoesNotContain(await desk.LedgerAsync(ticket), line => line.StartsWith("rob", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edited_comment_is_told_to_whom_it_names_anew_alone_and_a_deleted_one_to_nobody()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk, Rita, "network");
        await RunAsync(desk, Ann, ticket, new AddComment("Wich room, @rita?", CommentVisibility.Public));
        desk.Mail.Sent.Clear();
        var comment = (await desk.Get<TicketArchive>().CommentsAsync(Ann, ticket, 0, 1, Cancelled))[0].Number;

        await RunAsync(desk, Ann, ticket, new EditComment(comment, "Which room, @rita?"));
        Assert.Empty(desk.Mail.Told);
        await RunAsync(desk, Ann, ticket, new EditComment(comment, "Which room, @rita? @ben knows."));
        Assert.Equal(["ben mentioned"], desk.Mail.Told);
        Assert.Equal("Which room, @rita? @ben knows.", desk.Mail.Sent.First().Events.Single().Text);
        await RunAsync(desk, Ann, ticket, new DeleteComment(comment));
        Assert.Single(desk.Mail.Sent);
    }

    [Fact]
    public async Task Who_was_given_a_role_by_another_host_a_moment_ago_is_told()
    {
        await using var desk = await OpenAsync(actorLifetime: TimeSpan.FromSeconds(30));
        var ticket = await FileAsync(desk, Rita, "network");
        await RunAsync(desk, Ann, ticket, new AddComment("@rob?", CommentVisibility.Internal));
        Assert.DoesNotContain("rob mentioned", desk.Mail.Told);

        await desk.CommitAsync(new SetUserRoles("rob", [new(Role.Agent.Name)]), new SetUserTeams("rob", new(["network"])));
        await RunAsync(desk, Ann, ticket, new AddComment("@rob!", CommentVisibility.Internal));

        Assert.Contains("rob mentioned", desk.Mail.Told);
    }

    [Fact]
    public async Task A_mail_to_who_may_not_read_internal_comments_quotes_none()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk, Rita, "network");
        await RunAsync(desk, Ann, ticket, new AddComment("A secret", CommentVisibility.Internal));
        desk.Mail.Sent.Clear();

        await RunAsync(desk, Ann, ticket, new AddComment("It is on its way.", CommentVisibility.Public));

        var told = desk.Mail.Sent.Single(one => one.To.Id == "rita");
        Assert.DoesNotContain(told.Earlier, one => one.Text == "A secret");
        Assert.Equal(told.Ticket.AsPublic(), told.Ticket);
        Assert.Contains(desk.Mail.Sent.Single(one => one.To.Id == "ben").Earlier, one => one.Text == "A secret");
    }

    [Fact]
    public async Task Who_may_not_see_the_ticket_any_more_when_it_is_sent_is_not_told()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk, Rita, deliver: true);
        desk.Mail.Sent.Clear();
        await desk.Tickets.ExecuteAsync(Boss, ticket, new AssignTicket { Team = new("network") }, cancellationToken: Cancelled);
        var handler = desk.Get<IEnumerable<IOutboxHandler>>().Single(one => one.Channel == "notifications");
        var news = await desk.Get<IOutbox>().ClaimAsync(
            new("notifications", desk.Time.GetUtcNow(), TimeSpan.FromMinutes(1), 10), Cancelled);
        foreach (var one in news)
            await handler.HandleAsync(one, Cancelled);
        await desk.CommitAsync(new SetUserRoles("ben", []));

        await desk.DeliverAsync();

        Assert.Equal(["ann assigned"], desk.Mail.Told);
        Assert.Contains("ben mail assigned Withheld: noRight", await desk.LedgerAsync(ticket));
    }

    [Fact]
    public async Task What_is_refused_for_good_or_too_often_is_a_failure_of_the_ledger_and_can_be_sent_again()
    {
        await using var desk = await OpenAsync();
        desk.Mail.Answer = told => told.To.Id switch
        {
            "rita" => Delivery.Delivered,
            "ann" => Delivery.Rejected("No such mailbox."),
            _ => Delivery.Again("Busy."),
        };
        var ticket = await FileAsync(desk, Rita, "network");

        Assert.Equal(
            ["ann mail assigned Failed: No such mailbox.", "ben mail assigned Failed: Busy.", "rita mail changed Withheld: preference"],
            await desk.LedgerAsync(ticket, "mail"));
        var parked = await desk.Get<IOutbox>().ListAsync(Caller.DefaultTenant, OutboxState.Parked, null, null, 10, Cancelled);
        Assert.Equal(2, parked.Count);
        desk.Mail.Answer = _ => Delivery.Delivered;
        foreach (var message in parked)
            await desk.Get<IOutbox>().SendAgainAsync(Caller.DefaultTenant, message.Number, desk.Time.GetUtcNow(), Cancelled);
        await desk.DeliverAsync();
        Assert.Equal(["ann assigned", "ben assigned"], desk.Mail.Told.Order());
        Assert.DoesNotContain(await desk.LedgerAsync(ticket), line => line.Contains("Failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_chose_is_heeded_by_kind_and_channel()
    {
        await using var desk = await OpenAsync();
        var preferences = desk.Get<PreferenceDesk>();
        await preferences.SaveAsync(
            Ben, NotificationPreferences.None.With(NotificationKind.Assigned, "mail", NotificationChoice.Off) with { Own = true },
            Cancelled);
        await preferences.UnsubscribeAsync(Caller.DefaultTenant, "rita", "mail", Cancelled);

        var ticket = await FileAsync(desk, Ben, "network");

        Assert.Equal(
            ["ann app assigned Delivered", "ann mail assigned Delivered", "ben app assigned Delivered",
                "ben mail assigned Withheld: preference", "rita app changed Delivered",
                "rita app filed Delivered", "rita mail changed Withheld: preference", "rita mail filed Withheld: preference"],
            await desk.LedgerAsync(ticket));
    }

    [Fact]
    public async Task Preferences_of_what_there_is_not_are_refused()
    {
        await using var desk = await OpenAsync();
        var unknown = NotificationPreferences.None.With(new("sung"), "mail", NotificationChoice.AtOnce);

        var refused = await Assert.ThrowsAsync<TicketValidationException>(
            () => desk.Get<PreferenceDesk>().SaveAsync(Ben, unknown, Cancelled));

        Assert.Contains("sung/mail", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_chosen_of_a_channel_that_is_gone_hinders_no_other_choice()
    {
        await using var desk = await OpenAsync();
        await desk.Get<PreferenceDesk>().UnsubscribeAsync(Caller.DefaultTenant, "ben", "pigeon", Cancelled);
        var chosen = await desk.Get<PreferenceDesk>().GetAsync(Ben, Cancelled);

        await desk.Get<PreferenceDesk>().SaveAsync(Ben, chosen.With(NotificationKind.Filed, "mail", NotificationChoice.Off), Cancelled);

        Assert.Equal(["pigeon"], (await desk.Get<PreferenceDesk>().GetAsync(Ben, Cancelled)).Off);
    }

    [Fact]
    public async Task An_address_that_is_not_confirmed_gets_nothing_and_the_ledger_says_so()
    {
        await using var desk = await OpenAsync();
        desk.Mail.WhyNot = person => person.Id == "rita" ? WithheldBecause.Unconfirmed : null;

        var ticket = await FileAsync(desk, Ann);

        Assert.Equal(["rita mail filed Withheld: unconfirmed"], await desk.LedgerAsync(ticket, "mail"));
    }

    [Fact]
    public async Task What_one_person_does_within_the_quiet_time_is_told_once()
    {
        await using var desk = await OpenAsync(quiet: TimeSpan.FromMinutes(2));
        var ticket = await FileAsync(desk, Rita, deliver: false);
        desk.Time.Advance(TimeSpan.FromMinutes(5));
        await desk.DeliverAsync();
        desk.Mail.Sent.Clear();
        await RunAsync(desk, Boss, ticket, new EditTicket { Title = new("Printer on fire") });
        desk.Time.Advance(TimeSpan.FromSeconds(20));
        await RunAsync(desk, Boss, ticket, new AddComment("Run.", CommentVisibility.Public));
        desk.Time.Advance(TimeSpan.FromSeconds(20));
        await RunAsync(desk, Boss, ticket, new EditTicket { Priority = Priority.Urgent });
        desk.Time.Advance(TimeSpan.FromMinutes(3));
        await RunAsync(desk, Boss, ticket, new AddComment("It is out.", CommentVisibility.Public));
        desk.Time.Advance(TimeSpan.FromMinutes(3));
        await desk.DeliverAsync();

        Assert.Equal([3, 1], desk.Mail.Sent.Select(told => told.Events.Length));
        Assert.Equal(["rita commented", "rita commented"], desk.Mail.Told);
    }

    [Fact]
    public async Task The_list_behind_the_bell_has_what_was_told_until_it_is_read_and_nothing_that_may_not_be_seen()
    {
        await using var desk = await OpenAsync();
        var inbox = desk.Get<NotificationDesk>();
        var first = await FileAsync(desk, Rita, "network");
        await FileAsync(desk, Rita, "network");
        Assert.Equal(2, await inbox.UnreadAsync(Ben, Cancelled));
        var page = await inbox.InboxAsync(Ben, unreadOnly: true, null, 1, Cancelled);
        var second = await inbox.InboxAsync(Ben, unreadOnly: true, page.Next, 1, Cancelled);
        Assert.Equal((first, (long?)null), (second.Items.Single().Ticket!.Id, second.Next));

        await inbox.ReadAsync(Ben, null, [page.Items[0].Notification.Number], Cancelled);
        Assert.Equal(1, await inbox.UnreadAsync(Ben, Cancelled));
        await inbox.ReadAsync(Ben, page.Items[0].Notification.Number, [], Cancelled);
        Assert.Equal(0, await inbox.UnreadAsync(Ben, Cancelled));
        await desk.CommitAsync(new SetUserRoles("ben", []));

        Assert.Empty((await inbox.InboxAsync(Ben, unreadOnly: false, null, 10, Cancelled)).Items);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => inbox.OfTicketAsync(Ben, first, null, 10, Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => inbox.OfTicketAsync(Rita, first, null, 10, Cancelled));
    }

    private static async Task<TicketId> FileAsync(NotifiedDesk desk, Caller by, string? team = null, bool deliver = true)
    {
        var id = (await desk.Tickets.CreateAsync(
            by, new() { Title = "Printer jams", Requester = by == Rita ? null : "rita" }, cancellationToken: Cancelled)).Id;
        if (team is not null)
            await desk.Tickets.ExecuteAsync(Boss, id, new AssignTicket { Team = new(team) }, cancellationToken: Cancelled);
        if (deliver)
            await desk.DeliverAsync();
        return id;
    }

    private static async Task RunAsync(NotifiedDesk desk, Caller by, TicketId ticket, TicketCommand command)
    {
        await desk.Tickets.ExecuteAsync(by, ticket, command, cancellationToken: Cancelled);
        await desk.DeliverAsync();
    }
}
