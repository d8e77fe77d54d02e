using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Setup;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>A help desk in a host's context, and who was told of its commits.</summary>
internal sealed class HostedDesk(StoreOn store, List<string> told) : IAsyncDisposable
{
    public IServiceProvider Services => store.Services;

    public IReadOnlyList<string> Told => told;

    public TicketDesk Desk => Services.GetRequiredService<TicketDesk>();

    public TicketingTransaction<AppDb> Transaction => Services.GetRequiredService<TicketingTransaction<AppDb>>();

    public static async Task<HostedDesk> NewAsync(string kind, Host? host = null)
    {
        var told = new List<string>();
        var store = await StoreOn.HostedAsync(
            kind, host ?? Host.Ways["AddDbContext"], services => services.AddSingleton<ICommitFollower>(new Follower(told)));
        await store.Services.GetRequiredService<TicketingSetup>().RunAsync(CancellationToken.None);
        told.Clear();
        return new(store, told);
    }

    public async Task ExecuteAsync(Func<AppDb, CancellationToken, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await Transaction.ExecuteAsync(db, token => work(db, token), TestContext.Current.CancellationToken);
    }

    public Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken) =>
        Services.GetRequiredService<ITicketReader>().FindAsync(id, Everything, cancellationToken);

    public async Task<(int Orders, int Tickets)> CountAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var orders = await scope.ServiceProvider.GetRequiredService<AppDb>().Orders.CountAsync(TestContext.Current.CancellationToken);
        var search = Services.GetRequiredService<ITicketSearch>();
        return (orders, (await search.CountAsync(null, 100, Everything, TestContext.Current.CancellationToken)).Count);
    }

    public async Task<int> RowsOfAsync(string table)
    {
        await using var scope = Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDb>().Database;
#pragma warning disable EF1002 // A name in a test.
        return await database.SqlQueryRaw<int>(
            $"""select cast(count(*) as int) as "Value" from {table}""").SingleAsync(TestContext.Current.CancellationToken);
#pragma warning restore EF1002
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private static Visibility Everything => Visibility.Of(new Actor { UserId = "admin", Roles = [new(Role.Administrator)] });

    private sealed class Follower(List<string> told) : ICommitFollower
    {
        public void OnCommitted(string tenant) => told.Add(tenant);
    }
}
