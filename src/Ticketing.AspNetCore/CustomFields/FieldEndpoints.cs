using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.CustomFields;

namespace Ticketing.AspNetCore.CustomFields;

/// <summary>The custom fields that there are.</summary>
internal sealed class FieldEndpoints : ITicketingEndpoints
{
    private const string Example =
        """
        { "key": "serial", "name": "Serial number", "kind": "text", "project": "support", "category": null, "choices": [],
        "isRequired": false, "requiredBy": ["complete"], "default": [], "help": "On the back of the device.", "order": 1,
        "seenBy": "everybody", "editedBy": "everybody", "isActive": true }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var fields = group.MapGroup("").WithTags("Fields");
        fields.MapGet("fields", ListAsync)
            .Describe("listFields", "List custom fields", "The fields that exist for the caller, in the order in which they are shown.")
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        fields.MapGet("fields/{key}", GetAsync)
            .Describe("getField", "Read a custom field", "A field that exists for the caller.")
            .Shows(Example)
            .Refuses(404);
        fields.MapPut("fields/{key}", SaveAsync)
            .Describe(
                "saveField", "Make or change a custom field",
                "What its values are, and who sees it, stays as it was made: retire the field then, and make another one.")
            .Body<FieldRequest>("""{ "name": "Serial number", "kind": "text", "project": "support" }""")
            .Shows(Example)
            .Refuses(409);
    }

    internal static async Task<Answer<ItemList<FieldItem>>> ListAsync(HttpContext http, FieldDesk desk, CancellationToken cancellationToken)
    {
        var fields = await desk.ListAsync(http.Caller(), cancellationToken);
        return new(new ItemList<FieldItem>([.. fields.Select(FieldItem.From)]));
    }

    internal static async Task<Answer<FieldItem>> GetAsync(
        string key, HttpContext http, FieldDesk desk, CancellationToken cancellationToken) =>
        new(FieldItem.From(await desk.GetAsync(http.Caller(), key, cancellationToken)));

    internal static async Task<Answer<FieldItem>> SaveAsync(
        string key, HttpContext http, FieldDesk desk, CancellationToken cancellationToken)
    {
        var body = await http.ReadBodyAsync<FieldRequest>(cancellationToken);
        var known = await FindAsync(key, http, desk, cancellationToken);
        return new(FieldItem.From(await desk.SaveAsync(http.Caller(), FieldRequest.ToField(key, body, known), cancellationToken)));
    }

    private static async Task<FieldDefinition?> FindAsync(string key, HttpContext http, FieldDesk desk, CancellationToken cancellationToken)
    {
        var fields = await desk.ListAsync(http.Caller(), cancellationToken);
        return fields.FirstOrDefault(field => field.Key == key);
    }
}
