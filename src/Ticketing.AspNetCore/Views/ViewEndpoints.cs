using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Views;

namespace Ticketing.AspNetCore.Views;

/// <summary>Saved views: one's own, those of one's teams and everybody's.</summary>
internal sealed class ViewEndpoints : ITicketingEndpoints
{
    private const string Body =
        """
        { "name": "My printers", "audience": "team", "team": "network", "query": "printer is:open sort:-priority",
          "layout": "list", "columns": ["status", "priority", "due"], "group": "status" }
        """;

    private const string Example =
        """
        { "id": "0197c2ba4d3e7f129ab1c0de5f6a7b8c", "name": "My printers", "audience": "team", "team": "network",
          "query": "printer is:open sort:-priority", "layout": "list", "columns": ["status", "priority", "due"], "group": "status",
          "project": null, "lanes": "none", "laneField": null, "defaultFor": [], "isPinned": true, "mayChange": true, "version": 3 }
        """;

    private static readonly QueryParameter Place = new(
        "place", "Before which of the others that are pinned, counted from 0. Absent: last, or where it is.") { IsNumber = true };

    public void Map(RouteGroupBuilder group)
    {
        var views = group.MapGroup("").WithTags("Views");
        views.MapGet("views", ListAsync)
            .Describe(
                "listViews", "List saved views",
                "The caller's own, those of his teams and everybody's: what he pinned in his order, then the others by name.")
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        views.MapPost("views", AddAsync)
            .Describe(
                "addView", "Save a view",
                "One's own is everybody's right; to share one with a team or with everybody takes the permission views.share. A shared " +
                "one is its query: it shows each reader what he may see.")
            .Body<ViewRequest>(Body)
            .Shows(Example);
        views.MapGet("views/{id}", GetAsync)
            .Describe("getView", "Read a saved view", "One that the caller does not have is not there.")
            .Shows(Example)
            .Refuses(404);
        views.MapPut("views/{id}", ChangeAsync)
            .Describe(
                "changeView", "Change a saved view",
                "The whole of it: what is absent is taken away, but for defaultFor. A shared one is changed by those who may share it so.")
            .Body<ViewRequest>(Body)
            .Shows(Example)
            .HeedsVersion()
            .Refuses(404);
        views.MapDelete("views/{id}", DeleteAsync)
            .Describe("deleteView", "Delete a saved view", "For all who have it.")
            .HeedsVersion()
            .Refuses(404);
        views.MapGet("views/{id}/count", CountAsync)
            .Describe(
                "countView", "How many tickets a view shows",
                "To the caller: from counters, or a count that ends at a thousand. What is wrong with the query is said in the answer.")
            .Shows("""{ "count": 12, "isExact": true, "problem": null }""")
            .Refuses(404);
        views.MapPut("views/{id}/pin", PinAsync)
            .Describe(
                "pinView", "Pin a saved view",
                $"For the caller alone, or puts it elsewhere among the {ViewLimits.Pins} that he may pin.")
            .Query(Place)
            .Shows(Example)
            .Refuses(400, 404, 409);
        views.MapDelete("views/{id}/pin", UnpinAsync)
            .Describe("unpinView", "Take a saved view out of the pinned ones", "For the caller alone.")
            .Shows(Example)
            .Refuses(404, 409);
    }

    internal static async Task<Answer<ItemList<ViewItem>>> ListAsync(
        HttpContext http, ViewDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), cancellationToken)).Select(ViewItem.From)]));

    internal static async Task<CreatedAnswer<ViewItem>> AddAsync(HttpContext http, ViewDesk desk, CancellationToken cancellationToken)
    {
        var view = (await http.ReadBodyAsync<ViewRequest>(cancellationToken)).Value.ToView();
        var added = await desk.AddAsync(http.Caller(), view, isPinned: false, cancellationToken);
        return new($"{http.Request.Here()}/{added.View.Id}", ViewItem.From(added)) { Version = added.View.Version };
    }

    internal static async Task<Answer<ViewItem>> GetAsync(
        string id, HttpContext http, ViewDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.GetAsync(http.Caller(), id, cancellationToken));

    internal static async Task<Answer<ViewItem>> ChangeAsync(
        string id, HttpContext http, ViewDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<ViewRequest>(cancellationToken);
        var before = await desk.GetAsync(http.Caller(), id, cancellationToken);
        return Answer(await desk.ChangeAsync(
            http.Caller(), body.Value.ToView(before.View), isPinned: null, http.Request.ExpectedVersion(), cancellationToken));
    }

    internal static async Task<NoContent> DeleteAsync(string id, HttpContext http, ViewDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(http.Caller(), id, http.Request.ExpectedVersion(), cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<Answer<ViewCountItem>> CountAsync(
        string id, HttpContext http, ViewDesk desk, CancellationToken cancellationToken)
    {
        var view = (await desk.GetAsync(http.Caller(), id, cancellationToken)).View;
        return new(ViewCountItem.From(await desk.CountAsync(http.Caller(), view, cancellationToken)));
    }

    internal static async Task<Answer<ViewItem>> PinAsync(
        string id, HttpContext http, ViewDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.PinAsync(
            http.Caller(), id, http.Query("place") is null ? null : http.QueryNumber("place", 0), cancellationToken));

    internal static async Task<Answer<ViewItem>> UnpinAsync(
        string id, HttpContext http, ViewDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.UnpinAsync(http.Caller(), id, cancellationToken));

    private static Answer<ViewItem> Answer(ShownView shown) => new(ViewItem.From(shown)) { Version = shown.View.Version };
}
