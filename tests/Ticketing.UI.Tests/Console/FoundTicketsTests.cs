using Ticketing.Commands;
using Ticketing.UI.Console.TicketList;

namespace Ticketing.UI.Console;

public sealed class FoundTicketsTests
{
    [Fact]
    public async Task A_ticket_that_moves_while_its_board_is_read_stands_in_one_column()
    {
        await using var host = await SmallHost.StartAsync();
        var other = (await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = "A drill", Project = "support" })).Ticket!;
        var before = (await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = "A lathe", Project = "support" })).Ticket!;
        var after = (
            await host.Desk.ExecuteAsync(
                SmallHost.Boss, before.Id, new FireTransition("start"), cancellationToken: TestContext.Current.CancellationToken)).Ticket!;

        var forth = FoundTickets.Latest([[other, before], [after], []]);
        var back = FoundTickets.Latest([[after], [other, before]]);

        Assert.Equal([[other], [after], []], forth);
        Assert.Equal([[after], [other]], back);
    }
}
