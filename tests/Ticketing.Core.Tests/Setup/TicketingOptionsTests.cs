using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Setup;
using Ticketing.Storage;

namespace Ticketing.Tests.Setup;

public sealed class TicketingOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void A_page_size_that_no_store_gives_stops_the_host_by_name(int limit)
    {
        var services = Services(o => o.PageSizeLimit = limit);

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<TicketingOptions>>().Value);

        Assert.Contains("PageSizeLimit", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_messages_and_receipts_is_checked_by_name()
    {
        AssertRefused(nameof(TicketingOptions.WorkAttempts), o => o.WorkAttempts = 0);
        AssertRefused(nameof(TicketingOptions.WorkAttempts), o => o.WorkAttempts = 101);
        AssertRefused(nameof(TicketingOptions.OutboxRetention), o => o.OutboxRetention = TimeSpan.FromMinutes(59));
        AssertRefused(nameof(TicketingOptions.ReceiptRetention), o => o.ReceiptRetention = TimeSpan.FromDays(367));

        static void AssertRefused(string option, Action<TicketingOptions> configure) => Assert.Contains(
            option,
            Assert.Throws<OptionsValidationException>(
                () => Services(configure).GetRequiredService<IOptions<TicketingOptions>>().Value).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Regression: a finder asks for one more than the page has, which was more than a store gives.</summary>
    [Fact]
    public async Task The_largest_page_can_be_had()
    {
        var services = Services(o => o.PageSizeLimit = 500);
        await services.GetRequiredService<TicketingSetup>().RunAsync(TestContext.Current.CancellationToken);

        var page = await services.GetRequiredService<TicketFinder>().SearchAsync(
            new Caller("bob"), null, 500, null, TestContext.Current.CancellationToken);

        Assert.Empty(page.Items);
    }

    [Fact]
    public async Task A_default_role_that_there_is_not_stops_the_host_by_name()
    {
        var services = Services(o => o.DefaultRoles.Add("Requestor"));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => services.GetRequiredService<TicketingSetup>().RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("'Requestor'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_default_role_may_be_one_that_an_administrator_defined()
    {
        var services = Services(o => o.DefaultRoles.Add("Greeter"));
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new() { Tenant = Caller.DefaultTenant, At = DateTimeOffset.UnixEpoch, Directory = [new SaveRole(new("Greeter", []))] },
            default);

        await services.GetRequiredService<TicketingSetup>().RunAsync(TestContext.Current.CancellationToken);
    }

    private static ServiceProvider Services(Action<TicketingOptions> configure) =>
        new ServiceCollection().AddTicketing(t => t.UseInMemoryStore().Configure(configure)).BuildServiceProvider();
}
