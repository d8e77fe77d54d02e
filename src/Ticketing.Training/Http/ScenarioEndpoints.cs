using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore;
using Ticketing.AspNetCore.Attachments;
using Ticketing.Training.Format;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Http;

/// <summary>Scenarios, for those who write them.</summary>
internal sealed class ScenarioEndpoints : ITicketingEndpoints
{
    private const string Id = "The id of the scenario.";
    private const string Name = "What the file is called.";

    private const string Item =
        """
        "id": "late-invoice", "version": 3, "title": "My invoice is late", "language": "en", "category": "process", "difficulty": "easy",
        "skills": ["tone"], "persona": "Marta Kowalska", "isRetired": false, "by": "u-1", "at": "2026-05-01T09:00:00Z",
        "files": [{ "name": "invoice.pdf", "size": 20480, "mediaType": "application/pdf" }]
        """;

    private const string Example = "{ " + Item + """, "text": "---\ntitle: My invoice is late\n---\nHello, …" }""";

    public void Map(RouteGroupBuilder group)
    {
        var scenarios = group.MapGroup("").WithTags("Training").AllowEverybodySignedIn();
        scenarios.MapGet("training/scenarios", ListAsync)
            .Describe("listScenarios", "List scenarios", "By id, at most 200, without texts. For those who write scenarios or mentor.")
            .Query(new QueryParameter("after", "The id that the page before ended with."))
            .Shows("{ \"items\": [{ " + Item + ", \"text\": null }], \"next\": null }");
        scenarios.MapPost("training/scenarios", AddAsync)
            .Describe("addScenario", "Add a scenario", "In its text form. Takes the permission training.write.")
            .Body<ScenarioRequest>("""{ "id": "late-invoice", "text": "---\ntitle: My invoice is late\n---\nHello, …" }""")
            .Shows(Example)
            .Refuses(400, 409);
        scenarios.MapGet("training/scenarios/{id}", GetAsync)
            .Describe("readScenario", "Read a scenario", "With its text form. For those who write scenarios or mentor.")
            .Shows(Example)
            .Refuses(404);
        scenarios.MapPut("training/scenarios/{id}", SaveAsync)
            .Describe("saveScenario", "Save the next version of a scenario", "Exercises that run keep the version that they began with.")
            .Body<ScenarioRequest>("""{ "text": "---\ntitle: My invoice is late\n---\nHello, …", "version": 3 }""")
            .Shows(Example)
            .Refuses(400, 404, 409);
        scenarios.MapPost("training/scenarios/import", ImportAsync)
            .Describe(
                "importScenarios", "Bring in pools with their scenarios",
                "The body is a zip: a folder for each pool, with pool.yaml, a Markdown file for each scenario, and beside it, in a " +
                "folder called as it, what it attaches. The same zip again " +
                "changes nothing; where one file is no scenario, nothing is stored. Takes the permission training.write.")
            .Takes<Stream>("application/zip", "application/octet-stream")
            .Shows("""{ "pools": ["starter"], "added": 60, "changed": 0, "unchanged": 0 }""")
            .Refuses(400, 413);
        scenarios.MapGet("training/scenarios/{id}/files/{name}", OpenFileAsync)
            .Describe("openScenarioFile", "Read a file of a scenario", "For those who write scenarios or mentor.")
            .Produces<string>(StatusCodes.Status200OK, "application/octet-stream")
            .Refuses(404);
        scenarios.MapPut("training/scenarios/{id}/files/{name}", AddFileAsync)
            .Describe(
                "addScenarioFile", "Put a file into the folder of a scenario",
                "The body is the file. It is the next version of the scenario; what its text does not name comes with its first message.")
            .Takes<Stream>("application/octet-stream")
            .Shows(Example)
            .Refuses(400, 404, 409)
            // It streams into the vault, and what is too long ends there.
            .WithMetadata(new DisableRequestSizeLimitAttribute());
        scenarios.MapDelete("training/scenarios/{id}/files/{name}", RemoveFileAsync)
            .Describe("removeScenarioFile", "Take a file out of the folder of a scenario", "The next version does not send it any more.")
            .Shows(Example)
            .Refuses(404, 409);
        scenarios.MapPost("training/starter", StarterAsync)
            .Describe(
                "importStarterPool", "Bring in the starter pool",
                "Thirty scenarios in English and French, as the pool 'starter'. Takes the permission training.write.")
            .Shows("""{ "pools": ["starter"], "added": 60, "changed": 0, "unchanged": 0 }""");
    }

    internal static async Task<Answer<ItemList<ScenarioItem>>> ListAsync(
        HttpContext http, ScenarioDesk desk, CancellationToken cancellationToken)
    {
        var found = await desk.ListAsync(http.Caller(), http.Query("after"), cancellationToken);
        return new(new([.. found.Select(one => ScenarioItem.From(one, isWhole: false))]));
    }

    internal static async Task<Answer<ScenarioItem>> GetAsync(
        [Description(Id)] string id, HttpContext http, ScenarioDesk desk, CancellationToken cancellationToken) =>
        new(ScenarioItem.From(await desk.GetAsync(http.Caller(), id, cancellationToken), isWhole: true));

    internal static async Task<CreatedAnswer<ScenarioItem>> AddAsync(
        HttpContext http, ScenarioDesk desk, CancellationToken cancellationToken)
    {
        var request = (await http.ReadBodyAsync<ScenarioRequest>(cancellationToken)).Value;
        var saved = await desk.SaveAsync(
            http.Caller(), request.Id ?? "", request.Text ?? "", 0, request.IsRetired ?? false, cancellationToken);
        return new($"scenarios/{saved.Id}", ScenarioItem.From(saved, isWhole: true));
    }

    internal static async Task<Answer<ScenarioItem>> SaveAsync(
        [Description(Id)] string id, HttpContext http, ScenarioDesk desk, CancellationToken cancellationToken)
    {
        var request = (await http.ReadBodyAsync<ScenarioRequest>(cancellationToken)).Value;
        var known = await desk.GetAsync(http.Caller(), id, cancellationToken);
        var saved = await desk.SaveAsync(
            http.Caller(), id, request.Text ?? ScenarioFile.Write(known.Scenario), request.Version ?? known.Version,
            request.IsRetired ?? known.IsRetired, cancellationToken);
        return new(ScenarioItem.From(saved, isWhole: true));
    }

    internal static async Task<Answer<ImportedPoolsItem>> ImportAsync(
        HttpContext http, PoolTransfer transfer, CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = PoolArchive.LargestZip;
        await using var zip = TemporaryFile.Create();
        await http.Request.Body.CopyToAsync(zip, cancellationToken);
        zip.Position = 0;
        return new(ImportedPoolsItem.From(await transfer.ImportAsync(http.Caller(), zip, cancellationToken)));
    }

    internal static async Task<IResult> OpenFileAsync(
        [Description(Id)] string id, [Description(Name)] string name, HttpContext http, ScenarioDesk desk,
        CancellationToken cancellationToken)
    {
        var (file, content) = await desk.OpenFileAsync(http.Caller(), id, name, cancellationToken);
        return AttachmentAnswer.Of(http, file, content, isShown: false);
    }

    internal static async Task<Answer<ScenarioItem>> AddFileAsync(
        [Description(Id)] string id, [Description(Name)] string name, HttpContext http, ScenarioDesk desk,
        CancellationToken cancellationToken) =>
        new(ScenarioItem.From(
            await desk.AddFilesAsync(http.Caller(), id, [new(name, http.Request.Body)], cancellationToken), isWhole: true));

    internal static async Task<Answer<ScenarioItem>> RemoveFileAsync(
        [Description(Id)] string id, [Description(Name)] string name, HttpContext http, ScenarioDesk desk,
        CancellationToken cancellationToken) =>
        new(ScenarioItem.From(await desk.RemoveFileAsync(http.Caller(), id, name, cancellationToken), isWhole: true));

    internal static async Task<Answer<ImportedPoolsItem>> StarterAsync(
        HttpContext http, PoolTransfer transfer, CancellationToken cancellationToken) =>
        new(ImportedPoolsItem.From(await transfer.ImportStarterAsync(http.Caller(), cancellationToken)));
}
