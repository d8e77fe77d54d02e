using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Recurring;
using Ticketing.Search;
using Ticketing.Templates;

namespace Ticketing.Storage.Tests;

/// <summary>A recurring ticket is filed once for each time, on every store, whatever hosts do: it is Friday, 1 May 2026.</summary>
public sealed class RecurringTicketTests
{
    private static readonly Caller Root = new("root");
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly FakeTimeProvider time = new(new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    public static TheoryData<StoreKind> Databases => [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Two_who_act_on_the_same_time_file_one_ticket(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind, AtTime);
        await using var beside = kind is StoreKind.InMemory ? null : OpenStore.Beside(kind, store.ConnectionString, AtTime);
        var id = await AddAsync(store);
        for (var week = 1; week <= 3; week++)
        {
            time.Advance(TimeSpan.FromDays(7));
            // The one host is so slow that its lease ends, and another one begins.
            var (slow, quick) = (await ClaimAsync(store), await ClaimLaterAsync(beside ?? store));
            var outcomes = await Task.WhenAll(
                Task.Run(() => ActAsync(store, slow), Token), Task.Run(() => ActAsync(beside ?? store, quick), Token));

            Assert.Equal([false, true], outcomes);
            Assert.Equal(week, await CountAsync(store));
        }

        var runs = (await store.Get<RecurringTicketDesk>().GetAsync(Root, id, Token)).Runs.Latest;
        Assert.Equal(3, runs.Select(run => run.Ticket).Distinct().Count());
        Assert.DoesNotContain(runs, run => run.Ticket is null || run.Skipped > 0);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_host_that_is_killed_loses_none_and_another_one_files_it(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind, AtTime);
        var id = await AddAsync(store);
        time.Advance(TimeSpan.FromDays(3));
        await using (var killed = OpenStore.Beside(kind, store.ConnectionString, AtTime))
            await ClaimAsync(killed);
        Assert.Empty(await store.UnderTest.Alarms.ClaimAsync(new("recurringTicket", time.GetUtcNow(), Lease, 10), Token));

        await using var next = OpenStore.Beside(kind, store.ConnectionString, AtTime);
        Assert.True(await ActAsync(next, await ClaimLaterAsync(next)));

        var shown = await next.Get<RecurringTicketDesk>().GetAsync(Root, id, Token);
        var run = Assert.Single(shown.Runs.Latest);
        Assert.Equal(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero), run.DueAt);
        Assert.Equal(1, await CountAsync(store));
        Assert.Equal(
            (run.DueAt.AddDays(7), run.DueAt.AddDays(7)),
            (shown.Next[0], Assert.Single(await next.UnderTest.Alarms.ListAsync(Caller.DefaultTenant, 10, Token)).DueAt));
    }

    private void AtTime(TicketingBuilder ticketing) => ticketing.Services.AddSingleton<TimeProvider>(time);

    private async Task<ClaimedAlarm> ClaimAsync(OpenStore store) =>
        Assert.Single(await store.UnderTest.Alarms.ClaimAsync(new("recurringTicket", time.GetUtcNow(), Lease, 10), Token));

    private Task<ClaimedAlarm> ClaimLaterAsync(OpenStore store)
    {
        time.Advance(Lease + TimeSpan.FromSeconds(1));
        return ClaimAsync(store);
    }

    // Whether it was this one who settled it.
    private static async Task<bool> ActAsync(OpenStore store, ClaimedAlarm alarm)
    {
        var handler = store.Get<IEnumerable<IAlarmHandler>>().Single(one => one.Kind == alarm.Kind);
        try
        {
            return (await handler.HandleAsync(alarm, Token)).Result is DeliveryResult.Settled;
        }
        catch (Exception e) when (e is LeaseLostException or TicketConflictException)
        {
            return false;
        }
    }

    private static async Task<int> CountAsync(OpenStore store) =>
        (await store.Get<TicketFinder>().SearchAsync(Root, null, 50, null, Token)).Items.Count;

    private static async Task<string> AddAsync(OpenStore store)
    {
        await store.Setup.RunAsync(Token);
        var template = (await store.Get<TemplateDesk>().AddAsync(
            Root, new() { Name = "Backups", Project = "support", Title = "Check the backups" }, Token)).Template.Id;
        var added = await store.Get<RecurringTicketDesk>().AddAsync(
            Root, new() { Name = "Each Monday", Template = template, Requester = "root", Schedule = "0 9 * * 1" }, Token);
        return added.Ticket.Id;
    }
}
