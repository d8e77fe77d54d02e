using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Requests;
using Ticketing.Templates;

namespace Ticketing.AspNetCore.Templates;

/// <summary>Templates of new tickets.</summary>
internal sealed class TemplateEndpoints : ITicketingEndpoints
{
    private const string Body =
        """
        { "name": "New laptop", "project": "support", "category": "hardware", "title": "A laptop for ",
          "description": "Who is it for, and from when?", "priority": "normal", "tags": ["order"] }
        """;

    private const string Example =
        """
        { "id": "0197c2ba4d3e7f129ab1c0de5f6a7b8c", "name": "New laptop", "project": "support", "isForAgents": false,
          "category": "hardware", "title": "A laptop for", "description": "Who is it for, and from when?", "priority": "normal",
          "tags": ["order"], "fields": {}, "mayChange": true, "version": 3 }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var templates = group.MapGroup("").WithTags("Templates");
        templates.MapGet("templates", ListAsync)
            .Describe(
                "listTemplates", "List templates of tickets",
                "Those of the projects in which the caller files tickets, or which he manages, by name.")
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        templates.MapPost("templates", AddAsync)
            .Describe("addTemplate", "Add a template of tickets", "By those who manage the project.")
            .Body<TemplateRequest>(Body)
            .Shows(Example);
        templates.MapGet("templates/{id}", GetAsync)
            .Describe("getTemplate", "Read a template of tickets", "One that does not exist for the caller is not there.")
            .Shows(Example)
            .Refuses(404);
        templates.MapPut("templates/{id}", ChangeAsync)
            .Describe("changeTemplate", "Change a template of tickets", "The whole of it: what is absent is taken away.")
            .Body<TemplateRequest>(Body)
            .Shows(Example)
            .HeedsVersion()
            .Refuses(404);
        templates.MapDelete("templates/{id}", DeleteAsync)
            .Describe("deleteTemplate", "Delete a template of tickets", "Tickets that were filed by it stay as they are.")
            .HeedsVersion()
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<TemplateItem>>> ListAsync(
        HttpContext http, TemplateDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), cancellationToken)).Select(TemplateItem.From)]));

    internal static async Task<CreatedAnswer<TemplateItem>> AddAsync(
        HttpContext http, TemplateDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<TemplateRequest>(cancellationToken);
        var added = await desk.AddAsync(http.Caller(), body.Value.ToTemplate(), cancellationToken);
        return new($"{http.Request.Here()}/{added.Template.Id}", TemplateItem.From(added)) { Version = added.Template.Version };
    }

    internal static async Task<Answer<TemplateItem>> GetAsync(
        string id, HttpContext http, TemplateDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.GetAsync(http.Caller(), id, cancellationToken));

    internal static async Task<Answer<TemplateItem>> ChangeAsync(
        string id, HttpContext http, TemplateDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<TemplateRequest>(cancellationToken);
        return Answer(await desk.ChangeAsync(
            http.Caller(), body.Value.ToTemplate(id), http.Request.ExpectedVersion(), cancellationToken));
    }

    internal static async Task<NoContent> DeleteAsync(
        string id, HttpContext http, TemplateDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(http.Caller(), id, http.Request.ExpectedVersion(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static Answer<TemplateItem> Answer(ShownTemplate shown) =>
        new(TemplateItem.From(shown)) { Version = shown.Template.Version };
}
