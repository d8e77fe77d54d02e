using Ticketing.Conformance;
using Ticketing.Testing;

namespace Ticketing.Storage.Tests;

public sealed class SideBySideTests
{
    private static readonly StoreKind[] Tried = [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    private static bool IsDeep => PropertyCases.AreDeep;

    /// <summary>What histories begin with.</summary>
    public static TheoryData<int> Seeds => IsDeep ? [1, 2, 3] : [1, 2];

    public static TheoryData<int> SeedsOfKills => IsDeep ? [11, 12] : [11];

    [Theory, MemberData(nameof(Seeds))]
    public async Task Five_stores_agree(int seed)
    {
        var token = TestContext.Current.CancellationToken;
        await using var model = await OpenStore.OpenAsync(StoreKind.InMemory);
        var stores = new List<OpenStore>();
        try
        {
            foreach (var kind in Tried)
                stores.Add(await OpenStore.OpenAsync(kind));

            await ModelComparison.RunAsync(
                model.UnderTest, [.. stores.Select(store => store.UnderTest)], seed, IsDeep ? 600 : 50, _ => Task.CompletedTask, token);
        }
        finally
        {
            foreach (var store in stores)
                await store.DisposeAsync();
        }
    }

    [Theory, MemberData(nameof(SeedsOfKills))]
    public async Task Five_stores_agree_while_others_write_and_their_server_is_killed(int seed)
    {
        var steps = IsDeep ? 200 : 24;
        var token = TestContext.Current.CancellationToken;
        await using var server = await PostgresServer.StartAsync();
        await using var model = await OpenStore.OpenAsync(StoreKind.InMemory);
        var stores = new List<OpenStore>();
        try
        {
            foreach (var kind in Tried)
                stores.Add(
                    kind is StoreKind.DapperPostgreSql or StoreKind.EfCorePostgreSql
                        ? await OpenStore.OpenAsync(kind, server)
                        : await OpenStore.OpenAsync(kind));
            var neighbours = stores.SelectMany(
                (store, place) => new[] { new Neighbour(store, (10 * place) + 1), new Neighbour(store, (10 * place) + 2) }).ToList();
            var working = Task.CompletedTask;

            await ModelComparison.RunAsync(
                model.UnderTest, [.. stores.Select(store => store.UnderTest)], seed, steps, BesideOthersAsync, token);
            await working;

            foreach (var neighbour in neighbours)
                await neighbour.VerifyAsync(token);
            foreach (var store in stores)
                Assert.Empty(await store.UnderTest.CounterUpkeep.VerifyAsync("default", token));

            async Task BesideOthersAsync(int step)
            {
                await working;
                working = Task.WhenAll(neighbours.Select(neighbour => Task.Run(() => neighbour.WorkAsync(commands: 4), token)));
                if (step == steps / 3 || step == steps * 2 / 3)
                    await KillAsync();
            }
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
