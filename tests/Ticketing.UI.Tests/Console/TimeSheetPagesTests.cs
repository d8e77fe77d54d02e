using System.Net;

namespace Ticketing.UI.Console;

/// <summary>The sheet of a week is read, filled in and taken along without script.</summary>
public sealed class TimeSheetPagesTests
{
    private const string Week = "/time?week=2026-W10";

    [Fact]
    public async Task A_week_has_tickets_by_days_and_each_day_is_filled_in_place()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = await OpenAsync(host);
        string[] edges = ["/time?day=1901-01-01", "/time?week=1901-W01", "/time?day=2198-12-31", "/time?week=2198-W52"];
        foreach (var empty in edges.Prepend(Week))
            Assert.Contains("No time in this period", await ann.GetAsync(empty), StringComparison.Ordinal);

        Assert.Equal($"/desk{Week}", await ann.PostAsync("/time", HttpStatusCode.SeeOther, Form($"#{id}", "1h 30m", "2026-03-02")));
        await ann.PostAsync("/time", HttpStatusCode.SeeOther, Form($"{id}", "45", "2026-03-04"));
        var sheet = await ann.GetAsync(Week);

        Assert.Contains("<h1>Time sheet</h1>", sheet, StringComparison.Ordinal);
        Assert.Contains("Total: 2 h 15 min", sheet, StringComparison.Ordinal);
        Assert.Contains("Mon 2", sheet, StringComparison.Ordinal);
        foreach (var cell in (string[])["1:30", "0:45", "2:15"])
            Assert.Contains(cell, sheet, StringComparison.Ordinal);
        Assert.Contains($"week=2026-W10&ticket={id}&day=2026-03-03#log", sheet, StringComparison.Ordinal);
        var prefilled = await ann.GetAsync($"{Week}&ticket={id}&day=2026-03-03");
        Assert.Contains("value=\"2026-03-03\"", prefilled, StringComparison.Ordinal);
        Assert.Contains($"name=\"ticket\" value=\"{id}\"", prefilled, StringComparison.Ordinal);
        Assert.Contains("/desk/time?week=2026-W11", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"team\"", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "1h", "2026-03-02", "ticket-error")]
    [InlineData("999", "1h", "2026-03-02", "ticket-error")]
    [InlineData("1", "soon", "2026-03-02", "minutes-error")]
    [InlineData("1", "1h", "2026-02-30", "at-error")]
    public async Task What_is_wrong_is_said_beside_its_field(string ticket, string minutes, string day, string error)
    {
        await using var host = await SmallHost.StartAsync();
        var (_, ann) = await OpenAsync(host);
        await ann.GetAsync(Week);

        var page = await ann.PostAsync("/time", HttpStatusCode.BadRequest, Form(ticket, minutes, day));

        Assert.Contains($"id=\"{error}\"", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{minutes}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_manages_time_sees_people_and_teams_and_logs_for_them()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = await OpenAsync(host);
        var boss = host.Open("boss");
        await boss.GetAsync($"{Week}&person=ann");

        await boss.PostAsync("/time", HttpStatusCode.SeeOther, [.. Form($"{id}", "20", "2026-03-05"), ("person", "ann")]);

        Assert.Contains("Time sheet: Ann Agent", await boss.GetAsync($"{Week}&person=ann"), StringComparison.Ordinal);
        Assert.Contains("Total: 20 min", await ann.GetAsync(Week), StringComparison.Ordinal);
        var team = await boss.GetAsync($"{Week}&team=network");
        Assert.Contains("/desk/time?week=2026-W10&person=ann", team, StringComparison.Ordinal);
        Assert.Contains("0:20", team, StringComparison.Ordinal);
        await boss.GetAsync($"{Week}&team=nowhere", HttpStatusCode.NotFound);
        Assert.Contains("/desk/time/export?week=2026-W10&team=network", team, StringComparison.Ordinal);
        Assert.Contains($"{id},", await boss.GetAsync("/time/export?week=2026-W10&team=network"), StringComparison.Ordinal);
        await boss.GetAsync("/time/export?week=2026-W10&team=nowhere", HttpStatusCode.NotFound);
        // Regression: the tabs led to somebody by the name of a property.
        Assert.Contains("/desk/time?week=2026-W10\"", team, StringComparison.Ordinal);
        Assert.DoesNotContain("person=Whose", await boss.GetAsync("/time"), StringComparison.Ordinal);
        var project = await boss.GetAsync($"{Week}&project=support");
        Assert.Contains("Time sheet: Support", project, StringComparison.Ordinal);
        Assert.Contains("/desk/time?week=2026-W10&person=ann", project, StringComparison.Ordinal);
        Assert.Contains("/desk/time/export?week=2026-W10&project=support", project, StringComparison.Ordinal);
        Assert.Contains($"{id},", await boss.GetAsync("/time/export?week=2026-W10&project=support"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{id},", await boss.GetAsync("/time/export?week=2026-W10&project=nowhere"), StringComparison.Ordinal);
        Assert.DoesNotContain("/desk/time?week=2026-W10&person=", await boss.GetAsync($"{Week}&project=nowhere"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_has_what_the_page_shows()
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = await OpenAsync(host);
        await ann.GetAsync(Week);
        await ann.PostAsync("/time", HttpStatusCode.SeeOther, Form($"{id}", "20", "2026-03-05"));

        Assert.Contains("/desk/time/export?week=2026-W10", await ann.GetAsync(Week), StringComparison.Ordinal);
        Assert.Contains($"{id},", await ann.GetAsync("/time/export?week=2026-W10"), StringComparison.Ordinal);
        Assert.Contains($"{id},", await ann.GetAsync("/time/export?period=month&day=2026-03-31"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{id},", await ann.GetAsync("/time/export?week=2026-W11"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activity_and_what_is_billed_stand_with_the_entry_and_the_estimate_beside_it()
    {
        await using var host = await SmallHost.StartAsync(t => t.ConfigureTime(time =>
        {
            time.Activities.Add("Travel");
            time.BillableByDefault = true;
            time.BillingIncrement = TimeSpan.FromMinutes(15);
        }));
        var (id, ann) = await OpenAsync(host);
        var form = await ann.GetAsync($"/{id}");
        Assert.Contains("<option>Travel</option>", form, StringComparison.Ordinal);
        Assert.Contains("name=\"billable\" value=\"true\" checked", form, StringComparison.Ordinal);

        await ann.PostAsync(
            $"/time/{id}", HttpStatusCode.SeeOther, [.. Form("", "20", "2026-03-05"), ("activity", "Travel"), ("billable", "true")]);
        await ann.PostAsync($"/time/{id}/estimate", HttpStatusCode.SeeOther, ("estimate", "1d"));
        var page = await ann.GetAsync($"/{id}");

        Assert.Contains("billed: 30 min", page, StringComparison.Ordinal);
        Assert.Contains("Travel", page, StringComparison.Ordinal);
        Assert.Contains("Estimate: 8 h, left: 7 h 40 min", page, StringComparison.Ordinal);
        Assert.Contains("estimated 8 h", page, StringComparison.Ordinal);
        await ann.PostAsync($"/time/{id}/estimate", HttpStatusCode.SeeOther, ("estimate", ""));
        Assert.DoesNotContain("Estimate: 8 h", await ann.GetAsync($"/{id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon", "Write how long")]
    public async Task An_estimate_that_is_refused_is_told_at_its_field_with_what_was_typed(string typed, string told)
    {
        await using var host = await SmallHost.StartAsync();
        var (id, ann) = await OpenAsync(host);
        await ann.PostAsync($"/time/{id}/estimate", HttpStatusCode.SeeOther, ("estimate", "1d"));

        var page = await ann.PostAsync($"/time/{id}/estimate", HttpStatusCode.BadRequest, ("estimate", typed));

        Assert.Contains($"value=\"{typed}\" aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"estimate-error\"", page, StringComparison.Ordinal);
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"minutes-error\"", page, StringComparison.Ordinal);
        Assert.Contains("Estimate: 8 h", await ann.GetAsync($"/{id}"), StringComparison.Ordinal);
    }

    private static async Task<(long Id, Reader Ann)> OpenAsync(SmallHost host)
    {
        var (id, ann) = (await host.FileAsync(team: "network"), host.Open("ann"));
        await ann.GetAsync($"/{id}");
        return (id, ann);
    }

    private static (string, string)[] Form(string ticket, string minutes, string day) =>
    [
        ("week", "2026-W10"), ("ticket", ticket), ("minutes", minutes), ("at", day), ("note", ""), ("once", Guid.NewGuid().ToString("N")),
    ];
}
