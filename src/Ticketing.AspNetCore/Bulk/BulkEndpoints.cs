using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Bulk;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>Changes of all tickets that a query finds.</summary>
internal sealed class BulkEndpoints : ITicketingEndpoints
{
    private const string Body = """{ "query": "is:open category:hardware", "change": "priority", "values": ["high"] }""";

    private const string Example =
        """
        { "id": "0197c2ba4d3e7f129ab1c0de5f6a7b8c", "query": "is:open category:hardware", "change": "priority", "values": ["high"],
          "field": null, "state": "running", "startedAt": "2026-05-01T09:00:00Z", "endedAt": null, "total": 1204, "changed": 310,
          "unchanged": 12, "refused": 3, "undone": 0, "kept": 0, "canUndo": false, "problem": null }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var bulk = group.MapGroup("").WithTags("Bulk changes");
        bulk.MapPost("bulk/preview", PreviewAsync)
            .Describe(
                "previewBulk", "Preview a bulk change",
                "How many tickets the query finds, counted as lists are, and what would become of the first few. Nothing is written.")
            .Body<BulkRequest>(Body)
            .Shows("""
                { "total": 1000, "totalIsExact": false, "most": 10000, "tried": 25, "changed": 22, "unchanged": 2, "refused": 1 }
                """);
        bulk.MapPost("bulk", StartAsync)
            .Describe(
                "startBulk", "Change all tickets that a query finds",
                "In the background, ticket by ticket, as the caller: with his rights and what he sees at the moment of each change. " +
                "Which tickets it is about is fixed before the first is changed. A person has one that goes on at a time.")
            .Body<BulkRequest>(Body)
            .Shows(Example)
            .Refuses(409);
        bulk.MapGet("bulk/{id}", GetAsync)
            .Describe("getBulk", "How far a bulk change is", "For whoever started it; to others it is not there. Known for 30 days.")
            .Shows(Example)
            .Refuses(404);
        bulk.MapPost("bulk/{id}/stop", StopAsync)
            .Describe("stopBulk", "Stop a bulk change", "What was done stays. One that ended stays as it is.")
            .Shows(Example)
            .Refuses(404);
        bulk.MapPost("bulk/{id}/undo", UndoAsync)
            .Describe(
                "undoBulk", "Take back a bulk change",
                "In the background, by changes like any other: each ticket that still is as the run left it gets what it had before. " +
                "The report says which could not be put back. One that goes on is to be stopped first.")
            .Shows(Example)
            .Refuses(404, 409);
        bulk.MapGet("bulk/{id}/report", ReportAsync)
            .Describe(
                "reportBulk", "What a bulk change did not do, and why",
                "Of tickets that the caller sees now. A page can be short, or empty, though there are more.")
            .Query(new QueryParameter("cursor", "'next' of the page before, unchanged."))
            .Shows(
                """
                { "items": [{ "ticket": 12, "title": "Printer on floor 2 jams", "outcome": "refused",
                  "why": { "code": "forbidden", "detail": "This needs the permission tickets.triage.", "field": null } }], "next": null }
                """)
            .Refuses(400, 404);
    }

    internal static async Task<Answer<BulkPreviewItem>> PreviewAsync(
        HttpContext http, BulkDesk desk, CancellationToken cancellationToken)
    {
        var body = (await http.ReadBodyAsync<BulkRequest>(cancellationToken)).Value;
        return new(BulkPreviewItem.From(
            await desk.PreviewAsync(http.Caller(), body.Query ?? "", body.ToChange(), cancellationToken)));
    }

    internal static async Task<CreatedAnswer<BulkRunItem>> StartAsync(HttpContext http, BulkDesk desk, CancellationToken cancellationToken)
    {
        var body = (await http.ReadBodyAsync<BulkRequest>(cancellationToken)).Value;
        var run = await desk.StartAsync(http.Caller(), body.Query ?? "", body.ToChange(), cancellationToken);
        return new($"{http.Request.Here()}/{run.Id}", BulkRunItem.From(run));
    }

    internal static async Task<Answer<BulkRunItem>> GetAsync(
        string id, HttpContext http, BulkDesk desk, CancellationToken cancellationToken) =>
        new(BulkRunItem.From(await desk.GetAsync(http.Caller(), id, cancellationToken)));

    internal static async Task<Answer<BulkRunItem>> StopAsync(
        string id, HttpContext http, BulkDesk desk, CancellationToken cancellationToken) =>
        new(BulkRunItem.From(await desk.StopAsync(http.Caller(), id, cancellationToken)));

    internal static async Task<Answer<BulkRunItem>> UndoAsync(
        string id, HttpContext http, BulkDesk desk, CancellationToken cancellationToken) =>
        new(BulkRunItem.From(await desk.UndoAsync(http.Caller(), id, cancellationToken)));

    internal static async Task<Answer<BulkReportList>> ReportAsync(
        string id, HttpContext http, BulkDesk desk, CancellationToken cancellationToken)
    {
        var report = await desk.ReportAsync(http.Caller(), id, http.Query("cursor"), cancellationToken);
        return new(new([.. report.Items.Select(BulkReportLine.From)], report.Next));
    }
}
