using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.Tests.TimeEntries;

/// <summary>Totals and sheets are of what one sees, and of nothing else.</summary>
public sealed class TimeReportsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly Caller Ann = new("ann");
    private static readonly Caller Bob = new("bob");
    private static readonly Caller Boss = new("boss");
    private static readonly Caller Max = new("max");

    [Fact]
    public async Task Time_is_added_up_by_person_ticket_and_project()
    {
        var (reports, one, two, hidden, _) = await WorkedAsync();

        Assert.Equal(["ann 3 255 90", "ada 1 30 0"], await TotalsAsync(reports, Max, TimeGrouping.Person));
        Assert.Equal([$"{one.Value} 3 165 90", $"{two.Value} 1 120 0"], await TotalsAsync(reports, Max, TimeGrouping.Ticket));
        Assert.Equal(["support 4 285 90"], await TotalsAsync(reports, Max, TimeGrouping.Project));
        Assert.Equal(["secret 1 600 0", "support 4 285 90"], await TotalsAsync(reports, Boss, TimeGrouping.Project));
        Assert.Equal(
            [$"{hidden.Value} 1 600 0"],
            await TotalsAsync(reports, Boss, TimeGrouping.Ticket, new() { From = Monday.AddDays(3), Until = Monday.AddDays(4) }));
        var all = await reports.TotalsAsync(Max, new(), TimeGrouping.Person, default);
        Assert.Equal((285, 90, true), (all.Minutes, all.Billed, all.IsExact));
        Assert.Empty(await TotalsAsync(reports, Bob, TimeGrouping.Ticket));
        await Assert.ThrowsAsync<TicketNotFoundException>(
            () => reports.TotalsAsync(Max, new() { Ticket = hidden }, TimeGrouping.Person, default));
    }

    [Fact]
    public async Task A_sheet_has_tickets_by_days_and_adds_them_up_both_ways()
    {
        var (reports, one, two, _, _) = await WorkedAsync();

        var sheet = await reports.SheetAsync(Max, new() { Week = Week("2026-W49"), Person = "ann" }, default);

        var ann = Assert.Single(sheet.People);
        Assert.Equal(
            [(one, "No network", 135L), (two, "No printer", 120)], ann.Tickets.Select(row => (row.Ticket, row.Title, row.Minutes)));
        Assert.Equal([90, 45, 0, 0, 0, 0, 0], ann.Tickets[0].PerDay);
        Assert.Equal([90, 165, 0, 0, 0, 0, 0], sheet.PerDay);
        Assert.Equal((255, true, new DateOnly(2026, 11, 30)), (sheet.Minutes, sheet.IsExact, sheet.FirstDay));
        Assert.Empty((await reports.SheetAsync(Max, new() { Week = Week("2026-W50"), Person = "ann" }, default)).People[0].Tickets);
        Assert.Empty((await reports.SheetAsync(Bob, new() { Week = Week("2026-W49"), Person = "ann" }, default)).People[0].Tickets);
    }

    [Fact]
    public async Task Where_weeks_begin_on_Sundays_a_sheet_does()
    {
        var (reports, _, _, _, _) = await WorkedAsync();

        var sheet = await reports.SheetAsync(
            Max, new() { Week = Week("2026-W49"), FirstDay = DayOfWeek.Sunday, Person = "ann" }, default);

        Assert.Equal((new(2026, 11, 29), 255), (sheet.FirstDay, sheet.Minutes));
        Assert.Equal([0, 90, 165, 0, 0, 0, 0], sheet.PerDay);
    }

    [Fact]
    public async Task The_sheet_of_a_team_has_all_of_its_people_with_what_one_sees_of_their_time()
    {
        var (reports, _, _, _, _) = await WorkedAsync();

        var seen = await reports.SheetAsync(Max, new() { Week = Week("2026-W49"), Team = "network" }, default);
        var all = await reports.SheetAsync(Boss, new() { Week = Week("2026-W49"), Team = "network" }, default);

        Assert.Equal([("ada", 30L), ("ann", 255)], seen.People.Select(one => (one.Person, one.Minutes)));
        Assert.Equal([("ada", 630L), ("ann", 255)], all.People.Select(one => (one.Person, one.Minutes)));
        foreach (var (caller, team) in new[] { (Bob, "network"), (Max, "nowhere") })
        {
            await Assert.ThrowsAsync<TicketNotFoundException>(
                () => reports.SheetAsync(caller, new() { Week = Week("2026-W49"), Team = team }, default));
        }
    }

    [Fact]
    public async Task The_sheet_of_a_project_has_who_worked_on_those_of_its_tickets_that_one_sees()
    {
        var (reports, _, _, _, _) = await WorkedAsync();

        Assert.Equal([("ada", 30L), ("ann", 255)], await PeopleAsync(Max, "support"));
        Assert.Equal([("ada", 600L)], await PeopleAsync(Boss, "secret"));
        // Nobody can tell whether there is such a project.
        Assert.Empty(await PeopleAsync(Max, "secret"));
        Assert.Empty(await PeopleAsync(Max, "nowhere"));
        Assert.Empty(await PeopleAsync(Bob, "support"));

        async Task<IEnumerable<(string, long)>> PeopleAsync(Caller caller, string project) =>
            (await reports.SheetAsync(caller, new() { Week = Week("2026-W49"), Project = project }, default)).People
                .Select(one => (one.Person, one.Minutes));
    }

    [Fact]
    public async Task Days_are_those_of_who_asks()
    {
        var (reports, one, _, _, services) = await WorkedAsync();
        var desk = services.GetRequiredService<TimeDesk>();
        // Sunday evening in UTC, Monday morning where Ann is.
        await desk.LogAsync(Ann, one, new() { Person = "ann", At = Monday.AddDays(6).AddHours(11), Minutes = 7 });
        await services.GetRequiredService<PeopleDesk>().SaveUserAsync(
            Boss, new() { Id = "ann", DisplayName = "Ann", TimeZone = "Asia/Tokyo" }, default);

        Assert.Equal([90, 165, 0, 0, 0, 0, 7], await SheetAsync(Max, "2026-W49"));
        Assert.Equal([7, 0, 0, 0, 0, 0, 0], await SheetAsync(Ann, "2026-W50"));

        async Task<IReadOnlyList<long>> SheetAsync(Caller caller, string week) =>
            (await reports.SheetAsync(caller, new() { Week = Week(week), Person = "ann" }, default)).PerDay;
    }

    private static WorkWeek Week(string text) => WorkWeek.TryParse(text, out var week) ? week : throw new FormatException(text);

    private static async Task<IEnumerable<string>> TotalsAsync(
        TimeReports reports, Caller caller, TimeGrouping by, TimeQuery? query = null) =>
        (await reports.TotalsAsync(caller, query ?? new(), by, default)).Groups
            .Select(one => $"{one.Key} {one.Entries} {one.Minutes} {one.Billed}");

    // Ann and Ada worked on two tickets that Max sees, Ada also on one that he does not.
    private static async Task<(TimeReports Reports, TicketId One, TicketId Two, TicketId Hidden, ServiceProvider Services)> WorkedAsync()
    {
        var (one, services) = await WorkedDesk.OpenAsync();
        var (two, hidden) = (await WorkedDesk.FileAsync(services, "No printer"), await WorkedDesk.FileAsync(services, "Hush", "secret"));
        var desk = services.GetRequiredService<TimeDesk>();
        foreach (var (ticket, person, day, minutes, billable) in new[]
        {
            (one, "ann", 0, 90, true), (one, "ann", 1, 45, false), (two, "ann", 1, 120, false), (one, "ada", 2, 30, false),
            (hidden, "ada", 3, 600, false),
        })
        {
            await desk.LogAsync(
                Boss, ticket, new() { Person = person, At = Monday.AddDays(day), Minutes = minutes, IsBillable = billable });
        }

        return (services.GetRequiredService<TimeReports>(), one, two, hidden, services);
    }
}
