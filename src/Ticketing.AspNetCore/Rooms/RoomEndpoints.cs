using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.Notifications.Rooms;

namespace Ticketing.AspNetCore.Rooms;

/// <summary>Chat rooms that are told of tickets.</summary>
internal sealed class RoomEndpoints : ITicketingEndpoints
{
    private const string Example =
        """
        { "key": "support", "name": "#support", "form": "slack", "address": "C0123ABCDEF", "project": "it", "team": null,
          "kinds": ["filed", "commented"], "language": "en", "timeZone": "Europe/Paris" }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var rooms = group.MapGroup("").WithTags("Chat rooms");
        rooms.MapGet("rooms", ListAsync)
            .Describe(
                "listRooms", "List chat rooms",
                "Those that are told of a project which the caller manages, by key. Addresses that are secrets are null.")
            .Shows($$"""{ "items": [{{Example}}], "next": null }""");
        rooms.MapGet("rooms/{key}", GetAsync)
            .Describe("getRoom", "Read a chat room", "An address that is a secret is null.")
            .Shows(Example)
            .Refuses(404);
        rooms.MapPut("rooms/{key}", SaveAsync)
            .Describe(
                "saveRoom", "Add or change a chat room",
                "For those who manage the project whose tickets it is told of, or all projects. It is told what everybody who reads them " +
                "may know: no internal comments, nothing of tickets with access keys. Without an address the one that it has stays.")
            .Body<RoomRequest>("""{ "name": "#support", "form": "slack", "address": "C0123ABCDEF", "project": "it" }""")
            .Shows(Example)
            .Refuses(409);
        rooms.MapDelete("rooms/{key}", DeleteAsync)
            .Describe("deleteRoom", "Delete a chat room", "It is told nothing any more, also of what was on its way.")
            .Refuses(404, 409);
    }

    internal static async Task<Answer<ItemList<RoomItem>>> ListAsync(
        HttpContext http, RoomDesk desk, CancellationToken cancellationToken) =>
        new(new([.. (await desk.ListAsync(http.Caller(), cancellationToken)).Select(RoomItem.From)]));

    internal static async Task<Answer<RoomItem>> GetAsync(
        string key, HttpContext http, RoomDesk desk, CancellationToken cancellationToken) =>
        new(RoomItem.From(await desk.GetAsync(http.Caller(), key, cancellationToken)));

    internal static async Task<Answer<RoomItem>> SaveAsync(
        string key, HttpContext http, RoomDesk desk, CancellationToken cancellationToken)
    {
        var room = (await http.ReadBodyAsync<RoomRequest>(cancellationToken)).Value.ToRoom(key);
        return new(RoomItem.From(await desk.SaveAsync(http.Caller(), room, cancellationToken)));
    }

    internal static async Task<NoContent> DeleteAsync(string key, HttpContext http, RoomDesk desk, CancellationToken cancellationToken)
    {
        await desk.DeleteAsync(http.Caller(), key, cancellationToken);
        return TypedResults.NoContent();
    }
}
