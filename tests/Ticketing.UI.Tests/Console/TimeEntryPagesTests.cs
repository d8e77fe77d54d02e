using System.Net;
using System.Text.RegularExpressions;
using Ticketing.Commands;

namespace Ticketing.UI.Console;

/// <summary>Time is logged, changed, removed and added up without script.</summary>
public sealed partial class TimeEntryPagesTests
{
    [Fact]
    public async Task Time_is_logged_beside_a_ticket_and_stands_in_its_history_and_total()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = await OpenAsync(host);
        Assert.Contains("No time has been logged.", await ann.GetAsync($"/{id}"), StringComparison.Ordinal);

        var address = await ann.PostAsync($"/time/{id}", HttpStatusCode.SeeOther, Form("1h 30m", "Replaced the toner"));
        await ann.PostAsync($"/time/{id}", HttpStatusCode.SeeOther, Form("0:45", "", "2026-03-02"));
        var page = await ann.GetAsync($"/{id}");

        Assert.Equal($"/desk/{id}", address);
        Assert.Contains("logged 1 h 30 min", page, StringComparison.Ordinal);
        Assert.Contains("Total: 2 h 15 min", page, StringComparison.Ordinal);
        Assert.Contains("Replaced the toner", page, StringComparison.Ordinal);
        Assert.Contains("spent:>2h", await ann.GetAsync("/list?q=spent%3A%3E2h"), StringComparison.Ordinal);
        Assert.Contains($"/desk/{id}", await ann.GetAsync("/list?q=spent%3A%3E2h"), StringComparison.Ordinal);
        Assert.Contains(
            "is no length of time", await ann.GetAsync("/list?q=spent%3A%3E2", HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_is_changed_and_removed()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = await OpenAsync(host);
        await ann.PostAsync($"/time/{id}", HttpStatusCode.SeeOther, Form("90", "Replaced the toner", "2026-03-02"));
        var key = Key().Match(await ann.GetAsync($"/{id}")).Groups[1].Value;

        var edit = await ann.GetAsync($"/time/{id}/{key}");
        Assert.Contains("value=\"1 h 30 min\"", edit, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-03-02\"", edit, StringComparison.Ordinal);
        await ann.PostAsync($"/time/{id}/{key}", HttpStatusCode.SeeOther, Form("2h", "And the drum", "2026-03-02"));
        Assert.Contains("changed a time entry of 1 h 30 min to 2 h", await ann.GetAsync($"/{id}"), StringComparison.Ordinal);
        Assert.Contains(
            "Nothing brings the entry back", await ann.PostAsync($"/time/{id}/{key}/remove", HttpStatusCode.OK), StringComparison.Ordinal);
        await ann.PostAsync($"/time/{id}/{key}/remove", HttpStatusCode.SeeOther, ("sure", "yes"));
        Assert.Contains("removed a time entry of 2 h", await ann.GetAsync($"/{id}"), StringComparison.Ordinal);
        await ann.GetAsync($"/time/{id}/{key}", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("soon", "2026-03-02", "minutes-error")]
    [InlineData("0", "2026-03-02", "minutes-error")]
    [InlineData("99999999999", "2026-03-02", "minutes-error")]
    [InlineData("1h", "2026-02-30", "at-error")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_lost(string minutes, string day, string error)
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = await OpenAsync(host);
        await ann.GetAsync($"/{id}");

        var page = await ann.PostAsync($"/time/{id}", HttpStatusCode.BadRequest, Form(minutes, "A long note", day));

        Assert.Contains($"id=\"{error}\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"A long note\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{minutes}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_time_is_added_up_by_day_for_a_week_and_a_month()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = await OpenAsync(host);
        await ann.PostAsync($"/time/{id}", HttpStatusCode.SeeOther, Form("1h", "", "2026-03-02"));
        await ann.PostAsync($"/time/{id}", HttpStatusCode.SeeOther, Form("30m", "", "2026-03-02"));
        await ann.PostAsync($"/time/{id}", HttpStatusCode.SeeOther, Form("2h", "", "2026-03-20"));

        var week = await ann.GetAsync("/time?day=2026-03-03");
        var month = await ann.GetAsync("/time?period=month&day=2026-03-03");

        Assert.Contains("<h1>My time</h1>", week, StringComparison.Ordinal);
        Assert.Contains("Total: 1 h 30 min", week, StringComparison.Ordinal);
        Assert.Contains("Monday, March 2, 2026 · 1 h 30 min", week, StringComparison.Ordinal);
        Assert.Contains("A lathe", week, StringComparison.Ordinal);
        Assert.Contains("Total: 3 h 30 min", month, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"person\"", month, StringComparison.Ordinal);
        Assert.Contains("Total: 0 min", await ann.GetAsync("/time?day=nonsense&person=ghost"), StringComparison.Ordinal);
        var boss = host.Open("boss");
        Assert.Contains("Time of Ann Agent", await boss.GetAsync("/time?day=2026-03-03&person=ann"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_know_of_it_sees_nothing_and_may_not_log()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = await OpenAsync(host);
        await ann.PostAsync($"/time/{id}", HttpStatusCode.SeeOther, Form("90", ""));
        await host.Desk.ExecuteAsync(SmallHost.Boss, new(id), new WatchTicket("rita"));
        var rita = host.Open("rita");

        var page = await rita.GetAsync($"/{id}");

        Assert.DoesNotContain("1 h 30 min", page, StringComparison.Ordinal);
        Assert.DoesNotContain("time-panel", page, StringComparison.Ordinal);
        await rita.GetAsync("/time", HttpStatusCode.Forbidden);
        await rita.PostAsync($"/time/{id}", HttpStatusCode.Forbidden, Form("90", ""));
    }

    private static async Task<(long Id, Reader Ann)> OpenAsync(SmallHost host)
    {
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "rita", DisplayName = "Rita Reader" }, default);
        await host.People.SetRolesAsync(SmallHost.Boss, "rita", [new("Trainee"), new("Requester")], default);
        var (id, ann) = (await host.FileAsync(team: "network"), host.Open("ann"));
        await ann.GetAsync($"/{id}");
        return (id, ann);
    }

    private static (string, string)[] Form(string minutes, string note, string day = "2026-03-01") =>
        [("minutes", minutes), ("at", day), ("note", note), ("once", Guid.NewGuid().ToString("N"))];

    [GeneratedRegex("/time/[0-9]+/([0-9a-f]+)\"")]
    private static partial Regex Key();
}
