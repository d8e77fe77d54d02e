using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;
using Ticketing.Tickets;
using static Ticketing.Tests.Notifications.NotifiedDesk;

namespace Ticketing.Tests.Notifications;

/// <summary>What waits for somebody's digest, his quiet hours or his do-not-disturb. It is Friday noon in UTC, where Rita lives.</summary>
public sealed class DigestTests
{
    private static readonly NotificationPreferences InDigest =
        NotificationPreferences.None.With(NotificationKind.Commented, "mail", NotificationChoice.Digest);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_wanted_in_the_digest_comes_in_one_message_at_its_hour_by_ticket()
    {
        await using var desk = await OpenAsync();
        var (first, second) = (await FileAsync(desk), await FileAsync(desk));
        await ChooseAsync(desk, InDigest);
        await SayAsync(desk, first, "Which room?");
        await SayAsync(desk, second, "Which floor?");
        await SayAsync(desk, first, "Please tell.");

        Assert.Empty(desk.Mail.Sent);
        Assert.Equal(
            ["rita mail commented Held: digest 2026-05-02T09:00:00Z", "rita mail commented Held: digest 2026-05-02T09:00:00Z"],
            await desk.LedgerAsync(first, "mail"));
        await AtAsync(desk, 2, 8, 59);
        Assert.Empty(desk.Mail.Digests);
        await AtAsync(desk, 2, 9);

        var digest = Assert.Single(desk.Mail.Digests);
        Assert.Empty(desk.Mail.Sent);
        Assert.Equal(
            ["Which room?", "Please tell.", "Which floor?"], digest.Items.Select(item => Assert.Single(item.Events).Text));
        Assert.Equal("http://localhost/tickets/notifications", digest.Links.Notifications.AbsoluteUri);
        Assert.Equal(["rita mail commented Delivered", "rita mail commented Delivered"], await desk.LedgerAsync(first, "mail"));
        await AtAsync(desk, 3, 9);
        Assert.Single(desk.Mail.Digests);
    }

    [Fact]
    public async Task One_thing_alone_comes_as_an_ordinary_message()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await ChooseAsync(desk, InDigest with { DigestHour = null });

        await SayAsync(desk, ticket, "Which room?");
        await AtAsync(desk, 1, 13);

        Assert.Empty(desk.Mail.Digests);
        Assert.Equal("Which room?", Assert.Single(desk.Mail.Sent).Events.Single().Text);
    }

    [Fact]
    public async Task What_he_may_not_see_any_more_when_it_leaves_is_neither_told_nor_counted()
    {
        await using var desk = await OpenAsync();
        var teams = await FileAsync(desk);
        await desk.Tickets.ExecuteAsync(Boss, teams, new AssignTicket { Team = new("network") }, cancellationToken: Cancelled);
        var own = (await desk.Tickets.CreateAsync(Ben, new() { Title = "No screen" }, cancellationToken: Cancelled)).Id;
        await desk.DeliverAsync();
        desk.Mail.Sent.Clear();
        await desk.Get<PreferenceDesk>().SaveAsync(Ben, InDigest, Cancelled);
        await SayAsync(desk, teams, "Which room?");
        await SayAsync(desk, own, "Which floor?");
        await SayAsync(desk, own, "Please tell.");

        await desk.CommitAsync(new SetUserRoles("ben", []));
        desk.Mail.Sent.Clear();
        await AtAsync(desk, 2, 9);

        var digest = Assert.Single(desk.Mail.Digests);
        Assert.Equal(["Which floor?", "Please tell."], digest.Items.Select(item => item.Events.Single().Text));
        Assert.Equal(0, digest.More);
        Assert.Contains("ben mail commented Withheld: noRight", await desk.LedgerAsync(teams, "mail"));
    }

    [Fact]
    public async Task Of_many_the_last_are_told_and_the_others_counted()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await ChooseAsync(desk, InDigest);
        for (var said = 1; said <= NotificationDigest.MostItems + 5; said++)
            await SayAsync(desk, ticket, $"{said}");

        await AtAsync(desk, 2, 9);

        var digest = Assert.Single(desk.Mail.Digests);
        Assert.Equal((NotificationDigest.MostItems, 5, "6"), (digest.Items.Length, digest.More, digest.Items[0].Events[0].Text));
        Assert.All(await desk.LedgerAsync(ticket, "mail"), line => Assert.DoesNotContain("Held", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Within_quiet_hours_nothing_comes_but_what_the_host_lets_through()
    {
        await using var desk = await OpenAsync(configure: options => options.ThroughQuietHours.Add(NotificationKind.Mentioned));
        var ticket = await FileAsync(desk);
        await ChooseAsync(desk, NotificationPreferences.None with { QuietHours = new(new(11, 30), new(14, 0)) });

        await SayAsync(desk, ticket, "Which room?");
        await SayAsync(desk, ticket, "Please tell, @rita.");

        Assert.Equal(["rita mentioned"], desk.Mail.Told);
        Assert.Contains("rita mail commented Held: quietHours 2026-05-01T14:00:00Z", await desk.LedgerAsync(ticket, "mail"));
        await AtAsync(desk, 1, 14);
        Assert.Equal(["rita mentioned", "rita commented"], desk.Mail.Told);
    }

    [Fact]
    public async Task Do_not_disturb_holds_back_until_he_ends_it()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await ChooseAsync(desk, NotificationPreferences.None with { DoNotDisturb = new(null) });
        await SayAsync(desk, ticket, "Which room?");
        Assert.Contains("rita mail commented Held: doNotDisturb", await desk.LedgerAsync(ticket, "mail"));
        await AtAsync(desk, 5, 12);
        Assert.Empty(desk.Mail.Sent);

        await ChooseAsync(desk, NotificationPreferences.None);

        Assert.Equal(["rita commented"], desk.Mail.Told);
    }

    [Fact]
    public async Task What_he_does_not_want_any_more_by_the_time_is_not_sent_and_a_later_hour_is_heeded()
    {
        await using var desk = await OpenAsync();
        var ticket = await FileAsync(desk);
        await ChooseAsync(desk, InDigest);
        await SayAsync(desk, ticket, "Which room?");

        await ChooseAsync(desk, InDigest with { DigestHour = 17 });

        Assert.Contains("rita mail commented Held: digest 2026-05-01T17:00:00Z", await desk.LedgerAsync(ticket, "mail"));
        await desk.Get<PreferenceDesk>().UnsubscribeAsync(Caller.DefaultTenant, "rita", "mail", Cancelled);
        await AtAsync(desk, 2, 17);
        Assert.Empty(desk.Mail.Sent);
        Assert.Contains("rita mail commented Withheld: preference", await desk.LedgerAsync(ticket, "mail"));
    }

    [Fact]
    public async Task The_hour_is_that_of_his_zone()
    {
        await using var desk = await OpenAsync();
        await desk.CommitAsync(new SaveUser(new()
        {
            Id = "rita", DisplayName = "Rita", Email = "rita@example.com", TimeZone = "Asia/Kolkata",
        }));
        var ticket = await FileAsync(desk);
        await ChooseAsync(desk, InDigest);

        await SayAsync(desk, ticket, "Which room?");

        Assert.Equal(["rita mail commented Held: digest 2026-05-02T03:30:00Z"], await desk.LedgerAsync(ticket, "mail"));
    }

    [Fact]
    public async Task What_was_stored_before_there_were_digests_is_read()
    {
        await using var desk = await OpenAsync();
        const string Json = """{"Choices":{"commented/mail":false,"changed/mail":true},"Off":["pigeon"],"Own":true}""";
        await desk.Get<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = desk.Time.GetUtcNow(),
                Documents = [new("notificationPreferences", "rita", 0, Json)],
            },
            Cancelled);

        var chosen = await desk.Get<PreferenceDesk>().GetAsync(Rita, Cancelled);

        Assert.Equal(
            (NotificationChoice.Off, NotificationChoice.AtOnce, 9, true),
            (Of(NotificationKind.Commented), Of(NotificationKind.Changed), chosen.DigestHour, chosen.Own));

        NotificationChoice? Of(NotificationKind kind) => chosen.Find(kind, "mail");
    }

    [Fact]
    public async Task Hours_that_there_are_not_and_quiet_hours_without_end_are_refused()
    {
        await using var desk = await OpenAsync();

        foreach (var (wrong, field) in ((NotificationPreferences, string)[])
        [
            (NotificationPreferences.None with { DigestHour = 24 }, "digestHour"),
            (NotificationPreferences.None with { QuietHours = new(new(8, 0), new(8, 0)) }, "quietHours"),
            (NotificationPreferences.None with { QuietHours = new(new(8, 0), new(9, 0)) { Days = [] } }, "quietHours.days"),
            (NotificationPreferences.None.With(NotificationKind.Filed, "app", NotificationChoice.Digest), "choices"),
        ])
        {
            var refused = await Assert.ThrowsAsync<TicketValidationException>(
                () => desk.Get<PreferenceDesk>().SaveAsync(Rita, wrong, Cancelled));
            Assert.Equal(field, Assert.Single(refused.Errors).Field);
        }
    }

    private static async Task ChooseAsync(NotifiedDesk desk, NotificationPreferences chosen)
    {
        await desk.Get<PreferenceDesk>().SaveAsync(Rita, chosen, Cancelled);
        await desk.DeliverAsync();
    }

    private static async Task<TicketId> FileAsync(NotifiedDesk desk) =>
        (await desk.Tickets.CreateAsync(Rita, new() { Title = "Printer jams" }, cancellationToken: Cancelled)).Id;

    private static async Task SayAsync(NotifiedDesk desk, TicketId ticket, string text)
    {
        await desk.Tickets.ExecuteAsync(Boss, ticket, new AddComment(text, CommentVisibility.Public), cancellationToken: Cancelled);
        await desk.DeliverAsync();
    }

    private static async Task AtAsync(NotifiedDesk desk, int day, int hour, int minute = 0)
    {
        desk.Time.SetUtcNow(new(2026, 5, day, hour, minute, 0, TimeSpan.Zero));
        await desk.DeliverAsync();
    }
}
