using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore;
using Ticketing.Training.Deployments;

namespace Ticketing.Training.Http;

/// <summary>Deployments, for mentors.</summary>
internal sealed class DeploymentEndpoints : ITicketingEndpoints
{
    private const string Id = "The number of the deployment.";

    private const string Body =
        """
        { "pool": "starter", "trainees": ["u-7"], "schedule": { "kind": "uniform", "from": "00:00:01", "to": "00:50:00", "seed": 7 } }
        """;

    private const string Example =
        """
        { "id": 812, "pool": "starter", "state": "running",
          "schedule": { "kind": "uniform", "from": "00:00:01", "to": "00:50:00", "seed": 7 }, "by": "u-1",
          "startedAt": "2026-05-01T09:00:00Z", "trainees": ["u-7"], "isRehearsal": false,
          "runs": [{ "trainee": "u-7", "endedBecause": null, "exercises": [{ "scenario": "late-invoice", "scenarioVersion": 3,
            "plannedAt": "2026-05-01T09:12:31Z", "deliveredAt": "2026-05-01T09:12:31.1Z", "ticket": 813, "answeredAt": null }] }] }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var deployments = group.MapGroup("").WithTags("Training").AllowEverybodySignedIn();
        deployments.MapGet("training/deployments", ListAsync)
            .Describe("listDeployments", "List deployments", "The newest first, without their runs; 50 at once. For mentors.")
            .Query(new QueryParameter("after", "The 'next' of the page before.") { IsNumber = true })
            .Shows("""{ "items": [], "next": null }""")
            .Refuses(400);
        deployments.MapPost("training/deployments", StartAsync)
            .Describe("startDeployment", "Send a pool to trainees", "From now on, by the schedule. Takes the permission training.mentor.")
            .Body<DeploymentBody>(Body)
            .Shows(Example)
            .Refuses(400);
        deployments.MapPost("training/deployments/preview", PreviewAsync)
            .Describe("previewDeployment", "See when exercises would be sent", "As if it began now. Nothing is written.")
            .Body<DeploymentBody>(Body)
            .Shows(Example)
            .Refuses(400);
        deployments.MapGet("training/deployments/{id}", GetAsync)
            .Describe("readDeployment", "Read a deployment", "With planned and delivered times.")
            .Shows(Example)
            .Refuses(404);
        deployments.MapPost("training/deployments/{id}/pause", PauseAsync)
            .Describe("pauseDeployment", "Pause a deployment", "Nothing more is sent until it is resumed.")
            .Shows(Example)
            .Refuses(404, 409);
        deployments.MapPost("training/deployments/{id}/resume", ResumeAsync)
            .Describe("resumeDeployment", "Resume a deployment", "What is left is planned from now on.")
            .Shows(Example)
            .Refuses(404, 409);
        deployments.MapPost("training/deployments/{id}/stop", StopAsync)
            .Describe("stopDeployment", "End a deployment", "What was sent can still be worked on.")
            .Shows(Example)
            .Refuses(404, 409);
        deployments.MapPost("training/deployments/{id}/extend", ExtendAsync)
            .Describe("extendDeployment", "Send more", "Each trainee gets so many exercises more, in the same order, begun again.")
            .Body<ExtensionBody>("""{ "count": 10 }""")
            .Shows(Example)
            .Refuses(400, 404, 409);
    }

    internal static async Task<Answer<ItemList<DeploymentItem>>> ListAsync(
        HttpContext http, DeploymentDesk desk, CancellationToken cancellationToken)
    {
        var before = long.TryParse(http.Query("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (long?)id : null;
        var page = await desk.ListAsync(http.Caller(), before, cancellationToken);
        return new(new(
            [.. page.Items.Select(DeploymentItem.From)], page.Next?.ToString(CultureInfo.InvariantCulture)));
    }

    internal static async Task<CreatedAnswer<DeploymentItem>> StartAsync(
        HttpContext http, DeploymentDesk desk, CancellationToken cancellationToken)
    {
        var request = (await http.ReadBodyAsync<DeploymentBody>(cancellationToken)).Value.ToRequest();
        var started = await desk.StartAsync(http.Caller(), request, cancellationToken);
        return new(string.Create(CultureInfo.InvariantCulture, $"deployments/{started.Id}"), DeploymentItem.From(started));
    }

    internal static async Task<Answer<DeploymentItem>> PreviewAsync(
        HttpContext http, DeploymentDesk desk, CancellationToken cancellationToken)
    {
        var request = (await http.ReadBodyAsync<DeploymentBody>(cancellationToken)).Value.ToRequest();
        return new(DeploymentItem.From(await desk.PreviewAsync(http.Caller(), request, cancellationToken)));
    }

    internal static async Task<Answer<DeploymentItem>> GetAsync(
        [Description(Id)] string id, HttpContext http, DeploymentDesk desk, CancellationToken cancellationToken) =>
        new(DeploymentItem.From(await desk.GetAsync(http.Caller(), id.ToNumber().Value, cancellationToken)));

    internal static async Task<Answer<DeploymentItem>> PauseAsync(
        [Description(Id)] string id, HttpContext http, DeploymentDesk desk, CancellationToken cancellationToken) =>
        new(DeploymentItem.From(await desk.PauseAsync(http.Caller(), id.ToNumber().Value, cancellationToken)));

    internal static async Task<Answer<DeploymentItem>> ResumeAsync(
        [Description(Id)] string id, HttpContext http, DeploymentDesk desk, CancellationToken cancellationToken) =>
        new(DeploymentItem.From(await desk.ResumeAsync(http.Caller(), id.ToNumber().Value, cancellationToken)));

    internal static async Task<Answer<DeploymentItem>> StopAsync(
        [Description(Id)] string id, HttpContext http, DeploymentDesk desk, CancellationToken cancellationToken) =>
        new(DeploymentItem.From(await desk.StopAsync(http.Caller(), id.ToNumber().Value, cancellationToken)));

    internal static async Task<Answer<DeploymentItem>> ExtendAsync(
        [Description(Id)] string id, HttpContext http, DeploymentDesk desk, CancellationToken cancellationToken)
    {
        var body = (await http.ReadBodyAsync<ExtensionBody>(cancellationToken)).Value;
        return new(DeploymentItem.From(await desk.ExtendAsync(http.Caller(), id.ToNumber().Value, body.Count ?? 0, cancellationToken)));
    }
}
