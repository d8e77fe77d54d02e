using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore;
using Ticketing.Training.Sources;

namespace Ticketing.Training.Http;

/// <summary>Scenarios of real tickets.</summary>
internal sealed class SourceEndpoints : ITicketingEndpoints
{
    private const string Id = "The number of a ticket that is done or closed.";

    private const string Example =
        """
        { "ticket": 12, "texts": [{ "part": "title", "at": "2026-05-01T09:00:00Z", "original": "Marta's invoice",
          "replaced": "Nora's invoice",
          "marks": [{ "start": 0, "length": 5, "kind": "person", "original": "Marta", "replacement": "Nora" }] }],
          "scenario": "---\ntitle: Nora's invoice\n---\n…" }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var sources = group.MapGroup("").WithTags("Training").AllowEverybodySignedIn();
        sources.MapPost("training/sources/{id}", PrepareAsync)
            .Describe(
                "prepareSource", "See what a real ticket would become",
                "What identifies people and systems is replaced, with what the caller corrects. Nothing is written. For whoever sees the " +
                "ticket and writes scenarios.")
            .Body<CorrectionsBody>("""{ "removed": ["Will"], "added": ["Blue Falcon"], "replacements": [] }""")
            .Shows(Example)
            .Refuses(400, 404);
        sources.MapPost("training/sources/{id}/approve", ApproveAsync)
            .Describe(
                "approveSource", "Make a scenario of a real ticket",
                "The file is saved as a scenario, once it has no original in it any more; nothing in it leads back to the ticket.")
            .Body<CorrectionsBody>("""{ "scenario": "late-invoice", "text": "---\ntitle: Nora's invoice\n---\n…" }""")
            .Refuses(400, 404, 409);
    }

    internal static async Task<Answer<SourceItem>> PrepareAsync(
        [Description(Id)] string id, HttpContext http, SourceDesk desk, CancellationToken cancellationToken)
    {
        var body = (await http.ReadBodyAsync<CorrectionsBody>(cancellationToken)).Value;
        return new(SourceItem.From(await desk.PrepareAsync(http.Caller(), id.ToNumber(), body.ToCorrections(), cancellationToken)));
    }

    internal static async Task<CreatedAnswer<ScenarioItem>> ApproveAsync(
        [Description(Id)] string id, HttpContext http, SourceDesk desk, CancellationToken cancellationToken)
    {
        var body = (await http.ReadBodyAsync<CorrectionsBody>(cancellationToken)).Value;
        var saved = await desk.ApproveAsync(
            http.Caller(), id.ToNumber(), body.ToCorrections(), body.Scenario ?? "", body.Text ?? "", cancellationToken);
        return new($"../../scenarios/{saved.Id}", ScenarioItem.From(saved, isWhole: true));
    }
}
