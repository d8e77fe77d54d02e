using Ticketing.Conformance;
using Ticketing.Testing;

namespace Ticketing.Storage.Tests;

public sealed class SideBySideTests
{
    private static readonly StoreKind[] Tried = [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    [Theory, InlineData(11), InlineData(12)]
    public async Task Five_stores_agree_while_others_write_and_their_server_is_killed(int seed)
    {
        const int Steps = 60;
        var token = TestContext.Current.CancellationToken;
        await using var server = await PostgresServer.StartAsync();
        await using var model = await OpenStore.OpenAsync(StoreKind.InMemory);
        var stores = new List<OpenStore>();
        try
        {
            foreach (var kind in Tried)
                stores.Add(kind is StoreKind.DapperPostgreSql or StoreKind.EfCorePostgreSql ? await OpenStore.OpenAsync(kind, server) : await OpenStore.OpenAsync(kind));

            using var enough = CancellationTokenSource.CreateLinkedTokenSource(token);
            var neighbours = stores.SelectMany((store, place) => new[] { new Neighbour(store, (10 * place) + 1), new Neighbour(store, (10 * place) + 2) }).ToList();
            var working = neighbours.Select(neighbour => Task.Run(() => neighbour.WorkAsync(enough.Token), token)).ToList();
            await ModelComparison.RunAsync(
                model.UnderTest, [.. stores.Select(store => store.UnderTest)], seed, Steps, step => step == Steps / 2 ? KillAsync() : Task.CompletedTask, token);
            await enough.CancelAsync();
            await Task.WhenAll(working);

            foreach (var neighbour in neighbours)
            {
                Assert.NotEqual(0, neighbour.Acknowledged);
                await neighbour.VerifyAsync(token);
            }

            foreach (var store in stores)
                Assert.Empty(await store.UnderTest.CounterUpkeep.VerifyAsync("default", token));
        }
        finally
        {
            foreach (var store in stores)
                await store.DisposeAsync();
        }

        async Task KillAsync()
        {
            var outage = new TaskCompletionSource();
            var outlasting = Task.WhenAll(stores.Select(store => store.OutlastAsync(outage.Task, token)));
            await server.KillAsync();
            await server.RestartAsync();
            outage.SetResult();
            await outlasting;
        }
    }
}
