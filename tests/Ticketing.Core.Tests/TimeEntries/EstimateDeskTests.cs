using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.Tests.TimeEntries;

public sealed class EstimateDeskTests
{
    private static readonly Caller Ann = new("ann");
    private static readonly Caller Ada = new("ada");
    private static readonly Caller Bob = new("bob");

    [Fact]
    public async Task It_is_set_changed_and_taken_off_and_what_is_left_of_it_is_told()
    {
        var (ticket, services) = await WorkedDesk.OpenAsync();
        var desk = services.GetRequiredService<EstimateDesk>();
        Assert.Equal(new(null, 0), await desk.GetAsync(Ann, ticket, default));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.SetAsync(Ann, ticket, null));

        await desk.SetAsync(Ann, ticket, new(120));
        await services.GetRequiredService<TimeDesk>().LogAsync(
            Ann, ticket, new() { Person = "ann", At = DateTimeOffset.UnixEpoch.AddYears(50), Minutes = 90 });
        Assert.Equal((120, 90, 30), await ReadAsync(desk, Ann, ticket));
        Assert.Equal([ticket], await FoundAsync(services, Ann, "estimate:<1d spent:>1h"));

        // Whoever works on it may think otherwise.
        await desk.SetAsync(Ada, ticket, new(60));
        Assert.Equal((60, 90, 0), await ReadAsync(desk, Ann, ticket));

        await desk.SetAsync(Ann, ticket, null);
        Assert.Equal((null, 90, null), await ReadAsync(desk, Ann, ticket));
        Assert.Equal([ticket], await FoundAsync(services, Ann, "estimate:none"));
        Assert.Equal(
            ["estimated 2 h", "changed the estimate from 2 h to 1 h", "removed the estimate of 1 h"],
            (await services.GetRequiredService<TicketArchive>().HistoryAsync(Ann, ticket, 0, 100, default))
                .Select(one => one.Event)
                .Where(one => one is ItemAdded { Item.Kind: "estimate" } or ItemChanged or ItemRemoved)
                .Select(one => EstimateItems.Kind.Tell(one, CultureInfo.GetCultureInfo("en"))));
    }

    [Fact]
    public async Task Who_reads_no_internal_comments_knows_of_none_and_sets_none()
    {
        var (ticket, services) = await WorkedDesk.OpenAsync();
        var desk = services.GetRequiredService<EstimateDesk>();
        await desk.SetAsync(Ann, ticket, new(120));

        Assert.Equal((null, 0, null), await ReadAsync(desk, Bob, ticket));
        Assert.Equal([ticket], await FoundAsync(services, Bob, "estimate:none"));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.SetAsync(Bob, ticket, new(5)));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.GetAsync(Bob, new(999), default));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.SetAsync(Bob, new(999), new(5)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public async Task It_is_some_minutes_within_bounds(int minutes)
    {
        var (ticket, services) = await WorkedDesk.OpenAsync();

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(
            () => services.GetRequiredService<EstimateDesk>().SetAsync(Ann, ticket, new(minutes)));

        Assert.Equal("minutes", Assert.Single(refusal.Errors).Field);
    }

    private static async Task<(long?, long, long?)> ReadAsync(EstimateDesk desk, Caller caller, TicketId ticket) =>
        await desk.GetAsync(caller, ticket, default) is var time ? (time.Estimate, time.Spent, time.Remaining) : default;

    private static async Task<IEnumerable<TicketId>> FoundAsync(ServiceProvider services, Caller caller, string query) =>
        (await services.GetRequiredService<TicketFinder>().SearchAsync(caller, query, 10, null, default)).Items.Select(one => one.Id);
}
