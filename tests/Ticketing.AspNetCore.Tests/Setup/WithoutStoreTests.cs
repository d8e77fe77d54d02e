using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Desk;
using Ticketing.Setup;
using Ticketing.Testing;

namespace Ticketing.AspNetCore.Tests.Setup;

/// <summary>A host that says <c>services.AddTicketing()</c> and no more.</summary>
public sealed class WithoutStoreTests
{
    private const string WhatToAdd = "services.AddTicketing(t => t.UseDapper(d => d.UseSqlite(\"Data Source=tickets.db\")))";

    [Fact]
    public async Task In_development_it_works_in_memory_and_one_sentence_says_what_to_add()
    {
        var log = new LoggedLines();
        await using var app = Build("Development", log, services => services.AddTicketing());

        await app.StartAsync(TestContext.Current.CancellationToken);
        var filed = await app.Services.GetRequiredService<TicketDesk>().CreateAsync(
            new("bob"), new() { Title = "No network" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, filed.Id.Value);
        Assert.Contains(WhatToAdd, Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Testing")]
    public async Task Elsewhere_the_host_does_not_start_and_is_told_the_same(string environment)
    {
        await using var app = Build(environment, new(), services => services.AddTicketing().AddTicketing(t => t.AddEndpoints()));

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains(WhatToAdd, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_host_at_all_it_is_told_the_same()
    {
        await using var services = new ServiceCollection().AddTicketing().BuildServiceProvider();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => services.GetRequiredService<TicketingSetup>().RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains(WhatToAdd, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_store_that_is_chosen_in_another_call_is_one(bool before)
    {
        var log = new LoggedLines();
        await using var app = Build("Production", log, services =>
        {
            if (before)
                services.AddTicketing(t => t.UseInMemoryStore()).AddTicketing();
            else
                services.AddTicketing().AddTicketing(t => t.UseInMemoryStore());
        });

        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.Empty(log.Warnings);
    }

    private static WebApplication Build(string environment, LoggedLines log, Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(log);
        add(builder.Services);
        return builder.Build();
    }
}
