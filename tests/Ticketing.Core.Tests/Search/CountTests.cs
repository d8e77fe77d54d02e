using Microsoft.Extensions.DependencyInjection;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Setup;

namespace Ticketing.Tests.Search;

public sealed class CountTests
{
    [Fact]
    public async Task Each_query_is_counted_as_far_as_the_caller_sees()
    {
        await using var services = await ServicesAsync();
        var finder = services.GetRequiredService<TicketFinder>();
        string[] queries = ["", "is:open", "printer", "requester:me", "is:closed sort:-updated"];

        var all = await finder.CountAsync(new("admin"), queries, CancellationToken.None);
        var own = await finder.CountAsync(new("ann"), queries, CancellationToken.None);

        Assert.Equal([3, 3, 2, 1, 0], all.Select(count => count.Count));
        Assert.Equal([2, 2, 1, 2, 0], own.Select(count => count.Count));
        Assert.All(all.Concat(own), count => Assert.True(count.IsExact));
    }

    [Fact]
    public async Task A_malformed_query_and_too_many_are_refused()
    {
        await using var services = await ServicesAsync();
        var finder = services.GetRequiredService<TicketFinder>();

        await Assert.ThrowsAsync<TicketValidationException>(
            () => finder.CountAsync(new("ann"), ["is:open", "priority:extreme"], CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => finder.CountAsync(new("ann"), new string[101], CancellationToken.None));
    }

    private static async Task<ServiceProvider> ServicesAsync()
    {
        var collection = new ServiceCollection();
        collection.AddTicketing(t => t.UseInMemoryStore().Configure(o => o.Administrators.Add("admin")));
        var services = collection.BuildServiceProvider();
        await services.GetRequiredService<TicketingSetup>().RunAsync(CancellationToken.None);
        var desk = services.GetRequiredService<TicketDesk>();
        await desk.CreateAsync(new("admin"), new() { Title = "Printer jams" });
        await desk.CreateAsync(new("ann"), new() { Title = "Printer is out of paper" });
        await desk.CreateAsync(new("ann"), new() { Title = "No light" });
        return services;
    }
}
