using System.Net;
using System.Text.RegularExpressions;
using Ticketing.Access;
using Ticketing.Notifications;

namespace Ticketing.UI.Console;

public sealed partial class NotificationPagesTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly SmallHost host = shared.Host;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_left_as_usual_is_no_choice_and_what_is_not_shown_stays()
    {
        var ann = host.Open("ann");
        Assert.Contains("A comment is written: In the app", await ann.GetAsync("/profile"), StringComparison.Ordinal);

        await ann.PostAsync(
            "/notifications/preferences", HttpStatusCode.SeeOther, ("choice", "commented/app="), ("choice", "changed/app=Off"),
            ("own", "1"));
        var chosen = await host.Preferences.GetAsync(new Caller("ann"), Token);
        Assert.Equal([KeyValuePair.Create("changed/app", NotificationChoice.Off)], chosen.Choices);
        Assert.True(chosen.Own);

        await ann.PostAsync("/notifications/preferences", HttpStatusCode.SeeOther, ("choice", "commented/app=Off"), ("off", "app"));
        chosen = await host.Preferences.GetAsync(new Caller("ann"), Token);
        Assert.Equal(["changed/app", "commented/app"], chosen.Choices.Keys);
        Assert.Equal(["app"], chosen.Off);
        Assert.False(chosen.Own);
    }

    [Fact]
    public async Task The_digest_the_quiet_hours_and_do_not_disturb_are_chosen_on_the_profile()
    {
        var ann = host.Open("ann");
        await ann.GetAsync("/profile");

        await ann.PostAsync(
            "/notifications/preferences", HttpStatusCode.SeeOther, ("digest", "7"), ("quiet", "1"), ("quietFrom", "22:30"),
            ("quietTo", "06:00"), ("quietDay", "Monday"), ("quietDay", "Sunday"), ("pause", "always"));

        var chosen = await host.Preferences.GetAsync(new Caller("ann"), Token);
        Assert.Equal((7, new TimeOnly(22, 30), new TimeOnly(6, 0)), (chosen.DigestHour, chosen.QuietHours!.From, chosen.QuietHours.To));
        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Monday], chosen.QuietHours.Days);
        Assert.Equal(new DoNotDisturb(null), chosen.DoNotDisturb);
        await ann.PostAsync("/notifications/preferences", HttpStatusCode.SeeOther, ("digest", "hourly"), ("pause", ""));
        chosen = await host.Preferences.GetAsync(new Caller("ann"), Token);
        Assert.Equal((null, null, null), (chosen.DigestHour, chosen.QuietHours, chosen.DoNotDisturb));
        Assert.Contains(
            "would never end",
            await ann.PostAsync(
                "/notifications/preferences", HttpStatusCode.BadRequest, ("digest", "7"), ("quiet", "1"), ("quietFrom", "08:00"),
                ("quietTo", "08:00"), ("quietDay", "Monday"), ("quietDay", "Tuesday"), ("quietDay", "Wednesday"),
                ("quietDay", "Thursday"), ("quietDay", "Friday"), ("quietDay", "Saturday"), ("quietDay", "Sunday")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_refused_comes_back_as_it_was_typed_with_what_is_wrong_beside_its_field()
    {
        var ann = host.Open("ann");
        await ann.GetAsync("/profile");
        var before = await host.Preferences.GetAsync(new Caller("ann"), Token);

        var page = await ann.PostAsync(
            "/notifications/preferences", HttpStatusCode.BadRequest, ("choice", "commented/app=Off"), ("off", "app"), ("own", "1"),
            ("digest", "7"), ("quiet", "1"), ("quietFrom", "25:00"), ("quietTo", "06:30"), ("quietDay", "Friday"), ("pause", "4"));

        Assert.Contains("A time of the day is expected here", page, StringComparison.Ordinal);
        Assert.Contains("id=\"quietFrom-error\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"quietFrom-error\"", page, StringComparison.Ordinal);
        foreach (var typed in new[]
        {
            "value=\"25:00\"", "value=\"06:30\"", "value=\"Friday\" checked", "value=\"4\" selected", "value=\"7\" selected",
            "value=\"commented/app=Off\" selected",
        })
            Assert.Contains(typed, page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Monday\" checked", page, StringComparison.Ordinal);
        var after = await host.Preferences.GetAsync(new Caller("ann"), Token);
        Assert.Equal(before.Choices, after.Choices);
        Assert.Equal((before.Own, before.QuietHours?.From), (after.Own, after.QuietHours?.From));

        page = await ann.PostAsync(
            "/notifications/preferences", HttpStatusCode.BadRequest, ("digest", "31"), ("quiet", "1"), ("quietFrom", "20:00"),
            ("quietTo", "06:30"));
        Assert.Contains("id=\"digestHour-error\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"quietHours.days-error\"", page, StringComparison.Ordinal);
        Assert.Equal("/desk/profile", await ann.GetAsync("/notifications/preferences", HttpStatusCode.SeeOther));
    }

    [Fact]
    public async Task A_project_is_followed_from_its_board_and_from_the_profile()
    {
        var boss = host.Open(SmallHost.Boss.UserId);
        Assert.Contains("aria-pressed=\"false\"", await boss.GetAsync("/board"), StringComparison.Ordinal);

        await boss.PostAsync(
            "/notifications/follow", HttpStatusCode.SeeOther, ("project", "support"), ("follows", "1"), ("back", "/desk/board"));
        Assert.Contains("aria-pressed=\"true\"", await boss.GetAsync("/board"), StringComparison.Ordinal);
        await boss.PostAsync("/notifications/followed", HttpStatusCode.SeeOther);
        Assert.Contains("aria-pressed=\"false\"", await boss.GetAsync("/board"), StringComparison.Ordinal);
        await boss.PostAsync("/notifications/followed", HttpStatusCode.SeeOther, ("project", "support"));
        Assert.Contains("aria-pressed=\"true\"", await boss.GetAsync("/board"), StringComparison.Ordinal);
        await boss.PostAsync("/notifications/follow", HttpStatusCode.SeeOther, ("project", "support"));
        await boss.PostAsync("/notifications/follow", HttpStatusCode.NotFound, ("project", "nowhere"), ("follows", "1"));
    }

    [Fact]
    public async Task A_channel_that_there_is_none_of_is_refused()
    {
        var boss = host.Open(SmallHost.Boss.UserId);
        await boss.GetAsync("/profile");

        Assert.Contains(
            "class=\"notice error\"", await boss.PostAsync("/notifications/preferences", HttpStatusCode.BadRequest, ("off", "fax")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/", "/desk/7", "/desk/7")]
    [InlineData("//evil.example/", "/desk/7", "/desk/7")]
    [InlineData("/desk/notifications?unread=true", "/desk/7", "/desk/notifications?unread=true")]
    [InlineData("", "https://evil.example/", "/desk/notifications")]
    public async Task What_was_read_leads_to_its_ticket_or_back_and_never_to_another_site(string back, string to, string expected)
    {
        var boss = host.Open(SmallHost.Boss.UserId);
        await boss.GetAsync("/profile");

        Assert.Equal(expected, await boss.PostAsync("/notifications/1/read", HttpStatusCode.SeeOther, ("to", to), ("back", back)));
    }

    [Fact]
    public async Task Older_ones_are_on_the_next_page_and_all_are_marked_up_to_the_newest_that_was_shown()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "pia", DisplayName = "Pia" }, Token);
        await host.People.SetTeamsAsync(SmallHost.Boss, "pia", ["network"], Token);
        await host.People.SetRolesAsync(SmallHost.Boss, "pia", [new("Agent")], Token);
        for (var filed = 0; filed < 31; filed++)
            await host.FileAsync(team: "network");
        var pia = host.Open("pia");
        var first = await pia.GetAsync("/notifications");
        while (!first.Contains("Notifications, 31 unread", StringComparison.Ordinal))
        {
            // Those who deliver have the machine to themselves meanwhile.
            await Task.Delay(20, patience.Token);
            first = await pia.GetAsync("/notifications");
        }

        // A page reads its list before it counts: that of a moment before may have had fewer.
        first = await pia.GetAsync("/notifications");
        Assert.Equal(30, Unread().Count(first));
        var second = await pia.GetAsync($"/notifications?before={Before().Match(first).Groups[1].Value}");
        Assert.Equal(1, Unread().Count(second));
        Assert.DoesNotContain("Mark all as read", second, StringComparison.Ordinal);
        await pia.PostAsync("/notifications/read", HttpStatusCode.SeeOther, ("upTo", UpTo().Match(first).Groups[1].Value));
        Assert.Equal(0, Unread().Count(await pia.GetAsync("/notifications")));
    }

    [Fact]
    public async Task Who_does_not_look_after_messages_sees_none()
    {
        var ann = host.Open("ann");

        await ann.GetAsync("/admin/outbox", HttpStatusCode.Forbidden);
        Assert.DoesNotContain("/admin/outbox", await ann.GetAsync("/dashboard"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_not_there_any_more_is_told_so()
    {
        var boss = host.Open(SmallHost.Boss.UserId);
        await boss.GetAsync("/admin/outbox?state=nothing-like-it");

        await boss.PostAsync("/admin/outbox/999999/again", HttpStatusCode.NotFound);
        await boss.PostAsync("/admin/outbox/999999/drop", HttpStatusCode.NotFound);
    }

    [GeneratedRegex("data-marks-read=")]
    private static partial Regex Unread();

    [GeneratedRegex("notifications\\?before=(\\d+)")]
    private static partial Regex Before();

    [GeneratedRegex("name=\"upTo\" value=\"(\\d+)\"")]
    private static partial Regex UpTo();
}
