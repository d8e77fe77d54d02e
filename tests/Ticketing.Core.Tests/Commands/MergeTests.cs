using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Setup;
using Ticketing.Tickets;

namespace Ticketing.Tests.Commands;

public sealed class MergeTests
{
    private static readonly Caller Boss = new("boss");

    [Fact]
    public async Task What_others_did_to_something_else_is_no_conflict_for_who_may_merge()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<TicketDesk>();
        var filed = await desk.CreateAsync(Boss, new() { Title = "No paper" });
        await desk.ExecuteAsync(Boss, filed.Id, new EditTicket { Priority = Priority.High });
        var rename = new EditTicket { Title = "No paper on floor 2" };

        Assert.True((await Assert.ThrowsAsync<TicketConflictException>(
            () => desk.ExecuteAsync(Boss, filed.Id, rename, new() { ExpectedVersion = 1 }))).IsStale);
        var renamed = await desk.ExecuteAsync(Boss, filed.Id, rename, new() { ExpectedVersion = 1, MayMerge = true });

        Assert.Equal((3, Priority.High, rename.Title.Value), (renamed.Ticket!.Version, renamed.Ticket.Priority, renamed.Ticket.Title));
    }

    [Fact]
    public async Task What_others_did_to_the_same_is_a_conflict_whatever_came_after_it()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<TicketDesk>();
        var filed = await desk.CreateAsync(Boss, new() { Title = "No paper" });
        await desk.ExecuteAsync(Boss, filed.Id, new EditTicket { Title = "Paper jam" });
        await desk.ExecuteAsync(Boss, filed.Id, new AddComment("Hello", CommentVisibility.Public));

        var conflict = await Assert.ThrowsAsync<TicketConflictException>(() => desk.ExecuteAsync(
            Boss, filed.Id, new EditTicket { Title = "No paper on floor 2" }, new() { ExpectedVersion = 1, MayMerge = true }));
        Assert.True(conflict.IsStale);

        // Whoever saw the new title goes on from it.
        await desk.ExecuteAsync(Boss, filed.Id, new EditTicket { Title = "Fixed" }, new() { ExpectedVersion = 2, MayMerge = true });
    }

    [Fact]
    public async Task A_version_that_the_ticket_has_not_reached_is_a_conflict()
    {
        await using var services = await OpenAsync();
        var desk = services.GetRequiredService<TicketDesk>();
        var filed = await desk.CreateAsync(Boss, new() { Title = "No paper" });

        await Assert.ThrowsAsync<TicketConflictException>(() => desk.ExecuteAsync(
            Boss, filed.Id, new EditTicket { Title = "Paper jam" }, new() { ExpectedVersion = 9, MayMerge = true }));
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
