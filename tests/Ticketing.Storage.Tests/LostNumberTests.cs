using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Storage.Tests;

/// <summary>
/// Regression: a server that broke down handed out numbers again that it had not written down, and filing a ticket was refused for it.
/// </summary>
public sealed class LostNumberTests
{
    [Theory]
    [InlineData(StoreKind.DapperSqlite)]
    [InlineData(StoreKind.DapperPostgreSql)]
    [InlineData(StoreKind.EfCoreSqlite)]
    [InlineData(StoreKind.EfCorePostgreSql)]
    public async Task A_ticket_whose_number_is_taken_gets_the_next_one(StoreKind kind)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var store = await OpenStore.OpenAsync(kind);
        var root = new Caller("root");
        var first = await store.Desk.CreateAsync(root, new() { Title = "The first" }, cancellationToken: cancellationToken);
        var taken = new TicketId(first.Id.Value + 1);
        await store.UnderTest.Store.CommitAsync(
            new() { Tenant = root.Tenant, At = DateTimeOffset.UnixEpoch, Tickets = [Forgotten(taken)] }, cancellationToken);

        var next = await store.Desk.CreateAsync(root, new() { Title = "After the breakdown" }, cancellationToken: cancellationToken);

        Assert.Equal(taken.Value + 1, next.Id.Value);
    }

    private static TicketChange Forgotten(TicketId id) => TicketDecider.Decide(id, new() { Title = "Forgotten" }, new DecisionFacts
    {
        Actor = new() { UserId = "root", Roles = [new(Role.Administrator)] },
        Now = DateTimeOffset.UnixEpoch,
        Workflow = Workflow.Default,
        Project = new("support", "Support"),
        Category = new Category("support", "general", "General", IsDefault: true),
    });
}
