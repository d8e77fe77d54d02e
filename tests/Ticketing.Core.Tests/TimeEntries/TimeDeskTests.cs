using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.Tests.TimeEntries;

/// <summary>Ann and Ada are agents of a team, Max manages the project, Bob asks for help, boss may everything.</summary>
public sealed class TimeDeskTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly Caller Ann = new("ann");
    private static readonly Caller Ada = new("ada");
    private static readonly Caller Bob = new("bob");
    private static readonly Caller Max = new("max");

    [Fact]
    public async Task Time_is_logged_changed_and_removed_and_the_ticket_knows_the_total()
    {
        var (time, ticket, services) = await OpenAsync();

        var (_, key) = await time.LogAsync(Ann, ticket, Entry("ann", 90) with { Note = " replaced\nthe  toner " });
        await time.LogAsync(Ann, ticket, Entry("ann", 30, Noon.AddDays(1)));
        Assert.Equal("replaced the toner", (await time.FindAsync(Ann, ticket, key, default))!.Entry.Note);
        Assert.Equal(120, await SpentAsync(services, Ann, ticket));

        await time.ChangeAsync(Ann, ticket, key, Entry("ann", 60));
        var all = await time.ListAsync(Ann, new() { Ticket = ticket }, 10, null, default);
        Assert.Equal([30, 60], all.Items.Select(one => one.Entry.Minutes));
        Assert.Equal((90, true), (all.Minutes, all.IsExact));

        await time.RemoveAsync(Ann, ticket, key);
        Assert.Null(await time.FindAsync(Ann, ticket, key, default));
        Assert.Equal(30, await SpentAsync(services, Ann, ticket));
    }

    [Fact]
    public async Task Who_reads_no_internal_comments_knows_of_no_time()
    {
        var (time, ticket, services) = await OpenAsync();
        var (_, key) = await time.LogAsync(Ann, ticket, Entry("ann", 90));

        var seen = await time.ListAsync(Bob, new() { Ticket = ticket }, 10, null, default);

        Assert.Empty(seen.Items);
        Assert.Equal(0, seen.Minutes);
        Assert.Empty((await time.ListAsync(Bob, new() { Person = "ann" }, 10, null, default)).Items);
        Assert.Null(await time.FindAsync(Bob, ticket, key, default));
        Assert.Equal(0, await SpentAsync(services, Bob, ticket));
        Assert.Empty(await FoundAsync(services, Bob, "spent:>0m"));
        Assert.Equal([ticket], await FoundAsync(services, Bob, "spent:none"));
        Assert.Equal([ticket], await FoundAsync(services, Ann, "spent:>1h"));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => time.LogAsync(Bob, ticket, Entry("bob", 5)));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => time.RemoveAsync(Bob, ticket, key));
    }

    [Fact]
    public async Task Others_time_is_for_who_manages_it()
    {
        var (time, ticket, _) = await OpenAsync();
        var (_, key) = await time.LogAsync(Ann, ticket, Entry("ann", 90));

        Assert.Equal(Permission.ManageTime, await RefusedAsync(() => time.LogAsync(Ada, ticket, Entry("ann", 5))));
        Assert.Equal(Permission.ManageTime, await RefusedAsync(() => time.ChangeAsync(Ada, ticket, key, Entry("ada", 5))));
        Assert.Equal(Permission.ManageTime, await RefusedAsync(() => time.RemoveAsync(Ada, ticket, key)));

        await time.ChangeAsync(Max, ticket, key, Entry("ann", 15));
        await time.LogAsync(Max, ticket, Entry("ada", 5));
        var hers = await time.ListAsync(Ada, new() { Person = "ada" }, 10, null, default);
        Assert.Equal("max", Assert.Single(hers.Items).Item.By);
        await time.RemoveAsync(Max, ticket, key);
    }

    [Theory]
    [InlineData(0, "minutes")]
    [InlineData(10_081, "minutes")]
    [InlineData(-1, "minutes")]
    public async Task An_entry_has_a_minute_to_a_week(int minutes, string field)
    {
        var (time, ticket, _) = await OpenAsync();

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() => time.LogAsync(Ann, ticket, Entry("ann", minutes)));

        Assert.Equal(field, Assert.Single(refusal.Errors).Field);
        await time.LogAsync(Ann, ticket, Entry("ann", 10_080));
    }

    [Fact]
    public async Task An_entry_is_of_somebody_at_a_moment_with_a_short_note()
    {
        var (time, ticket, _) = await OpenAsync();

        Assert.Equal("person", await WrongAsync(time, Max, ticket, Entry("nobody", 5)));
        Assert.Equal("person", await WrongAsync(time, Ann, ticket, Entry(" ", 5)));
        Assert.Equal("at", await WrongAsync(time, Ann, ticket, Entry("ann", 5, new(1, 1, 2, 0, 0, 0, default))));
        Assert.Equal("note", await WrongAsync(time, Ann, ticket, Entry("ann", 5) with { Note = new('x', 1001) }));
    }

    [Fact]
    public async Task A_repeated_request_logs_once_and_names_the_same_entry()
    {
        var (time, ticket, services) = await OpenAsync();
        var options = new CommandOptions { Idempotency = new("one", "same") };

        var first = await time.LogAsync(Ann, ticket, Entry("ann", 90), options);
        var second = await time.LogAsync(Ann, ticket, Entry("ann", 90), options);

        Assert.Equal(first.Key, second.Key);
        Assert.True(second.Outcome.Repeated);
        Assert.Equal(90, await SpentAsync(services, Ann, ticket));
    }

    [Fact]
    public async Task Time_is_listed_by_person_and_period_in_pages_with_the_total_of_all()
    {
        var (time, ticket, _) = await OpenAsync();
        for (var day = 0; day < 5; day++)
        {
            await time.LogAsync(Ann, ticket, Entry("ann", 10 + day, Noon.AddDays(day)));
            await time.LogAsync(Ada, ticket, Entry("ada", 100, Noon.AddDays(day)));
        }

        var asked = new TimeQuery { Person = "ann", From = Noon.AddDays(1), Until = Noon.AddDays(4) };
        var first = await time.ListAsync(Max, asked, 2, null, default);
        var second = await time.ListAsync(Max, asked, 2, first.Next, default);

        Assert.Equal([13, 12], first.Items.Select(one => one.Entry.Minutes));
        Assert.Equal([11], second.Items.Select(one => one.Entry.Minutes));
        Assert.Null(second.Next);
        Assert.Equal((36, 36), (first.Minutes, second.Minutes));
        foreach (var (query, cursor) in new[] { (asked with { Person = "ada" }, first.Next!), (asked, "none"), (asked, "fHx8") })
        {
            var refusal = await Assert.ThrowsAsync<TicketValidationException>(() => time.ListAsync(Max, query, 2, cursor, default));
            Assert.Equal("cursor", Assert.Single(refusal.Errors).Field);
        }
    }

    [Fact]
    public async Task History_says_how_long_in_two_languages()
    {
        var (time, ticket, services) = await OpenAsync();
        var (_, key) = await time.LogAsync(Ann, ticket, Entry("ann", 90));
        await time.ChangeAsync(Ann, ticket, key, Entry("ann", 120));
        await time.ChangeAsync(Ann, ticket, key, Entry("ann", 120) with { Note = "n" });
        await time.RemoveAsync(Ann, ticket, key);
        var history = await services.GetRequiredService<TicketArchive>().HistoryAsync(Ann, ticket, 0, 100, default);

        Assert.Equal(
            [
                "logged 1 h 30 min", "changed a time entry of 1 h 30 min to 2 h", "changed a time entry of 2 h",
                "removed a time entry of 2 h",
            ],
            Told("en"));
        Assert.Equal(
            [
                "a saisi 1 h 30 min", "a modifié une saisie de temps de 1 h 30 min, désormais de 2 h",
                "a modifié une saisie de temps de 2 h", "a supprimé une saisie de temps de 2 h",
            ],
            Told("fr-FR"));

        IEnumerable<string> Told(string culture) => history.Select(one => one.Event)
            .Where(one => one is ItemAdded or ItemChanged or ItemRemoved)
            .Select(one => TimeItems.Kind.Tell(one, CultureInfo.GetCultureInfo(culture)));
    }

    private static TimeEntry Entry(string person, int minutes, DateTimeOffset? at = null) =>
        new() { Person = person, At = at ?? Noon, Minutes = minutes };

    private static async Task<Permission?> RefusedAsync(Func<Task> work) =>
        (await Assert.ThrowsAsync<TicketForbiddenException>(work)).Permission;

    private static async Task<string> WrongAsync(TimeDesk time, Caller caller, TicketId ticket, TimeEntry entry) =>
        Assert.Single((await Assert.ThrowsAsync<TicketValidationException>(() => time.LogAsync(caller, ticket, entry))).Errors).Field;

    private static async Task<long> SpentAsync(ServiceProvider services, Caller caller, TicketId ticket) =>
        Ticketing.Fields.TicketFields.Spent.Of(
            (await services.GetRequiredService<TicketArchive>().GetAsync(caller, ticket, default)).Ticket);

    private static async Task<IEnumerable<TicketId>> FoundAsync(ServiceProvider services, Caller caller, string query) =>
        (await services.GetRequiredService<TicketFinder>().SearchAsync(caller, query, 10, null, default)).Items.Select(one => one.Id);

    private static async Task<(TimeDesk Time, TicketId Ticket, ServiceProvider Services)> OpenAsync()
    {
        var (ticket, services) = await WorkedDesk.OpenAsync();
        return (services.GetRequiredService<TimeDesk>(), ticket, services);
    }
}
