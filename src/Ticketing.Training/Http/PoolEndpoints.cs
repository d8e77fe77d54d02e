using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore;
using Ticketing.Training.Pools;

namespace Ticketing.Training.Http;

/// <summary>Pools, for those who write scenarios or mentor.</summary>
internal sealed class PoolEndpoints : ITicketingEndpoints
{
    private const string Key = "The key of the pool.";

    private const string Example =
        """
        { "key": "starter", "version": 1, "name": "Fieldbook support", "description": "Thirty issues …", "scenarios": ["late-invoice"],
          "categories": [{ "key": "bug", "name": "Bug" }], "passesAt": 70 }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var pools = group.MapGroup("").WithTags("Training").AllowEverybodySignedIn();
        pools.MapGet("training/pools", ListAsync)
            .Describe("listPools", "List pools", "By key, at most 200. For those who write scenarios or mentor.")
            .Query(new QueryParameter("after", "The key that the page before ended with."))
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        pools.MapPost("training/pools", AddAsync)
            .Describe("addPool", "Add a pool", "Takes the permission training.write.")
            .Body<PoolRequest>("""{ "key": "starter", "name": "Fieldbook support", "scenarios": ["late-invoice"] }""")
            .Shows(Example)
            .Refuses(400, 409);
        pools.MapPut("training/pools/{key}", ChangeAsync)
            .Describe("changePool", "Change a pool", "What is absent stays as it is. Deployments that began keep what they began with.")
            .Body<PoolRequest>("""{ "scenarios": ["late-invoice", "lost-photos"], "version": 1 }""")
            .Shows(Example)
            .Refuses(400, 404, 409);
        pools.MapGet("training/pools/{key}", GetAsync)
            .Describe("readPool", "Read a pool", "For those who write scenarios or mentor.")
            .Shows(Example)
            .Refuses(404);
        pools.MapGet("training/pools/{key}/export", ExportAsync)
            .Describe("exportPool", "Take a pool out", "A zip that can be brought in again: pool.yaml and a file for each scenario.")
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<PoolItem>>> ListAsync(
        HttpContext http, PoolDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), http.Query("after"), cancellationToken)).Select(PoolItem.From)]));

    internal static async Task<Answer<PoolItem>> GetAsync(
        [Description(Key)] string key, HttpContext http, PoolDesk desk, CancellationToken cancellationToken) =>
        new(PoolItem.From(await desk.GetAsync(http.Caller(), key, cancellationToken)));

    internal static async Task<CreatedAnswer<PoolItem>> AddAsync(HttpContext http, PoolDesk desk, CancellationToken cancellationToken)
    {
        var request = (await http.ReadBodyAsync<PoolRequest>(cancellationToken)).Value;
        var saved = await desk.SaveAsync(
            http.Caller(), request.Key ?? "", request.On(new() { Name = "" }), version: 0, cancellationToken);
        return new($"pools/{saved.Key}", PoolItem.From(saved));
    }

    internal static async Task<Answer<PoolItem>> ChangeAsync(
        [Description(Key)] string key, HttpContext http, PoolDesk desk, CancellationToken cancellationToken)
    {
        var request = (await http.ReadBodyAsync<PoolRequest>(cancellationToken)).Value;
        var known = await desk.GetAsync(http.Caller(), key, cancellationToken);
        var saved = await desk.SaveAsync(
            http.Caller(), key, request.On(known.Pool), request.Version ?? known.Version, cancellationToken);
        return new(PoolItem.From(saved));
    }

    internal static async Task ExportAsync(
        [Description(Key)] string key, HttpContext http, PoolTransfer transfer, CancellationToken cancellationToken)
    {
        await using var zip = await transfer.ExportAsync(http.Caller(), key, cancellationToken);
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{key}.zip\"";
        await zip.CopyToAsync(http.Response.Body, cancellationToken);
    }
}
