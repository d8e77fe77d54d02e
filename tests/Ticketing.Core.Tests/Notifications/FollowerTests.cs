using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;
using Ticketing.Tickets;
using static Ticketing.Tests.Notifications.NotifiedDesk;

namespace Ticketing.Tests.Notifications;

public sealed class FollowerTests
{
    private const string Project = "support";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_follows_a_project_reads_in_the_app_what_is_filed_and_moves_in_it_and_no_more()
    {
        await using var desk = await OpenAsync();
        await desk.CommitAsync(new SetUserRoles("ann", [new("Manager")]));
        await desk.Get<FollowerDesk>().FollowAsync(Ann, Project, "ann", Cancelled);
        await desk.Get<FollowerDesk>().FollowAsync(Rob, Project, "rob", Cancelled);

        var ticket = await FileAsync(desk);
        await RunAsync(desk, ticket, new AddComment("Which room?", CommentVisibility.Public));
        await RunAsync(desk, ticket, new FireTransition("start"));

        var told = (await desk.LedgerAsync(ticket)).Where(line => !line.StartsWith("rita", StringComparison.Ordinal));
        Assert.Equal(["ann app filed Delivered", "ann app statusChanged Delivered"], told);
    }

    [Fact]
    public async Task What_a_follower_chose_he_gets_by_mail_and_what_concerns_him_otherwise_is_told_for_that_reason()
    {
        await using var desk = await OpenAsync();
        await desk.Get<FollowerDesk>().FollowAsync(Boss, Project, "boss", Cancelled);
        await desk.Get<PreferenceDesk>().SaveAsync(
            Boss, NotificationPreferences.None.With(NotificationKind.Filed, "mail", NotificationChoice.AtOnce), Cancelled);

        var ticket = await FileAsync(desk);
        // Rita knows him as of now: she sees who has her ticket.
        await desk.Tickets.ExecuteAsync(Boss, ticket, new AssignTicket { Assignee = new("boss") }, cancellationToken: Cancelled);
        await desk.Tickets.ExecuteAsync(Rita, ticket, new AddComment("@boss?", CommentVisibility.Public), cancellationToken: Cancelled);
        await desk.DeliverAsync();

        Assert.Equal(
            [("filed", NotificationReason.Follower), ("mentioned", NotificationReason.Mentioned)],
            desk.Mail.Sent.Select(one => (one.Kind.Name, one.Reason)));
    }

    [Fact]
    public async Task Everybody_follows_for_himself_who_manages_for_others_and_nobody_what_he_does_not_see()
    {
        await using var desk = await OpenAsync();
        var followers = desk.Get<FollowerDesk>();

        await followers.FollowAsync(Rita, Project, "rita", Cancelled);
        await followers.FollowAsync(Rita, Project, "rita", Cancelled);
        await followers.FollowAsync(Boss, Project, "ben", Cancelled);
        Assert.Equal(["ben", "rita"], await followers.ListAsync(Boss, Project, Cancelled));
        Assert.Equal(["rita"], await followers.ListAsync(Rita, Project, Cancelled));
        Assert.Equal([Project], await followers.FollowedAsync(Ben, [Project, "other"], Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => followers.FollowAsync(Rita, Project, "ben", Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => followers.UnfollowAsync(Rita, Project, "ben", Cancelled));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => followers.FollowAsync(Rita, "nowhere", "rita", Cancelled));
        await Assert.ThrowsAsync<TicketValidationException>(() => followers.FollowAsync(Boss, Project, "nobody", Cancelled));

        await followers.UnfollowAsync(Boss, Project, "ben", Cancelled);
        await followers.UnfollowAsync(Rita, Project, "rita", Cancelled);
        Assert.Empty(await followers.ListAsync(Boss, Project, Cancelled));
    }

    [Fact]
    public async Task So_many_follow_a_project_and_no_more()
    {
        await using var desk = await OpenAsync();
        await desk.Get<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = desk.Time.GetUtcNow(),
                Documents =
                [
                    .. Enumerable.Range(1, FollowerDesk.MostFollowers - 1)
                        .Select(at => new DocumentChange("projectFollower", $"{Project}/u{at}", 0, "{}")),
                    new("projectFollower", "supports/rob", 0, "{}"),
                ],
            },
            Cancelled);
        var followers = desk.Get<FollowerDesk>();

        await followers.FollowAsync(Rita, Project, "rita", Cancelled);
        await followers.FollowAsync(Rita, Project, "rita", Cancelled);

        await Assert.ThrowsAsync<TicketValidationException>(() => followers.FollowAsync(Rob, Project, "rob", Cancelled));
    }

    [Fact]
    public async Task Who_is_named_by_an_id_that_he_had_elsewhere_is_told_once_as_himself()
    {
        await using var desk = await OpenAsync();
        var people = desk.Get<PeopleDesk>();
        await desk.CommitAsync(new SaveUser(new() { Id = "jira-ben", DisplayName = "Ben", Email = "old@example.com" }));
        await people.SetAliasesAsync(Boss, "ben", ["jira-ben"], Cancelled);
        var ticket = await FileAsync(desk, "jira-ben");
        desk.Mail.Sent.Clear();

        await RunAsync(desk, ticket, new AddComment("Which room, @jira-ben, @ben?", CommentVisibility.Public));
        await RunAsync(desk, ticket, new AssignTicket { Assignee = new("ben") });

        Assert.Equal(["ben mentioned", "ben assigned"], desk.Mail.Told);
        Assert.Contains("ben app filed Delivered", await desk.LedgerAsync(ticket));
        await people.SetAliasesAsync(Boss, "ben", [], Cancelled);
        desk.Mail.Sent.Clear();
        await RunAsync(desk, ticket, new AddComment("Hello @jira-ben", CommentVisibility.Public));
        Assert.DoesNotContain("ben mentioned", desk.Mail.Told);
    }

    [Fact]
    public async Task The_preferences_of_all_whom_something_concerns_are_read_at_once()
    {
        await using var desk = await OpenAsync();
        await desk.CommitAsync(
            [.. Enumerable.Range(1, 50).Select(at => new SaveUser(new() { Id = $"agent{at}", DisplayName = $"Agent {at}" }))]);
        await desk.CommitAsync([.. Enumerable.Range(1, 50).Select(at => new SetUserTeams($"agent{at}", new(["network"])))]);
        await desk.CommitAsync([.. Enumerable.Range(1, 50).Select(at => new SetUserRoles($"agent{at}", [new("Agent")]))]);
        var ticket = await FileAsync(desk);
        await desk.Get<PreferenceDesk>().SaveAsync(
            new("agent7"), NotificationPreferences.None.With(NotificationKind.Assigned, "mail", NotificationChoice.Off), Cancelled);

        await RunAsync(desk, ticket, new AssignTicket { Team = new("network") });

        Assert.Equal(51, desk.Mail.Told.Count(told => told.EndsWith("assigned", StringComparison.Ordinal)));
        Assert.DoesNotContain("agent7 assigned", desk.Mail.Told);
    }

    private static async Task<TicketId> FileAsync(NotifiedDesk desk, string? requester = null)
    {
        var by = requester is null ? Rita : Boss;
        var id = (await desk.Tickets.CreateAsync(
            by, new() { Title = "Printer jams", Requester = requester }, cancellationToken: Cancelled)).Id;
        await desk.DeliverAsync();
        return id;
    }

    private static async Task RunAsync(NotifiedDesk desk, TicketId ticket, TicketCommand command)
    {
        await desk.Tickets.ExecuteAsync(Boss, ticket, command, cancellationToken: Cancelled);
        await desk.DeliverAsync();
    }
}
