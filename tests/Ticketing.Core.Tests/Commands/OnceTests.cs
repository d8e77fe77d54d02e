using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Setup;

namespace Ticketing.Tests.Commands;

/// <summary>
/// Whatever somebody asks for is checked once and decided once: checking reads its tags once, and so does deciding.
/// </summary>
public sealed class OnceTests
{
    private static readonly Caller Boss = new("boss");

    [Fact]
    public async Task Filing_a_ticket_is_checked_and_decided_once()
    {
        await using var services = await OpenAsync();
        var tags = new CountedList("printer");

        var filed = await services.GetRequiredService<TicketDesk>().CreateAsync(Boss, new() { Title = "No paper", Tags = tags });

        Assert.Equal(["printer"], filed.Ticket!.Tags);
        Assert.Equal(2, tags.Readings);
    }

    [Fact]
    public async Task A_command_is_checked_and_decided_once()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<TicketDesk>();
        var filed = await desk.CreateAsync(Boss, new() { Title = "No paper" });
        var tags = new CountedList("printer");

        var changed = await desk.ExecuteAsync(Boss, filed.Id, new EditTicket { Tags = tags });

        Assert.Equal(["printer"], changed.Ticket!.Tags);
        Assert.Equal(2, tags.Readings);
    }

    private static async Task<ServiceProvider> OpenAsync()
    {
        var services = new ServiceCollection()
            .AddTicketing(t => t.UseInMemoryStore().Configure(options => options.Administrators.Add("boss")))
            .BuildServiceProvider();
        await services.GetRequiredService<TicketingSetup>().RunAsync(default);
        return services;
    }
}
