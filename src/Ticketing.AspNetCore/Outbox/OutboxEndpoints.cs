using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Outbox;

/// <summary>Messages that leave, for those who look after them.</summary>
internal sealed class OutboxEndpoints : ITicketingEndpoints
{
    private const int Usual = 100;

    private const string Example =
        """
        { "number": 17, "id": "comment/12/3", "channel": "mail", "receiver": "emma@example.com", "state": "parked", "attempts": 12,
          "reason": "550 no such mailbox", "notBefore": "2026-05-01T09:00:00Z", "dueAt": "2026-05-02T12:00:00Z",
          "isBeingDelivered": false, "doneAt": null }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var outbox = group.MapGroup("").WithTags("Outbox");
        outbox.MapGet("outbox", ListAsync)
            .Describe(
                "listOutbox", "List outgoing messages",
                "The last stored first, without what they say. Takes the permission outbox.manage. Delivered ones are kept for some days.")
            .Query(
            [
                new("state", "How far they came.") { IsRequired = true, Choices = ["waiting", "parked", "done"], Example = "parked" },
                new("channel", "Those of one channel. Absent: all."),
                new("limit", "How many at most.") { IsNumber = true, Default = Usual, Maximum = OutboxDesk.MostPerPage },
                new("cursor", "'next' of the page before, unchanged."),
            ])
            .Shows($$"""{ "items": [{{Example}}], "next": null }""")
            .Refuses(400);
        outbox.MapPost("outbox/{number}/retry", SendAgainAsync)
            .Describe(
                "retryMessage", "Send a parked message again",
                "It is due at once, as if it had never been tried. Takes the permission outbox.manage.")
            .Refuses(404);
        outbox.MapDelete("outbox/{number}", DropAsync)
            .Describe(
                "dropMessage", "Drop an outgoing message",
                "One that waits or is parked: nobody delivers it any more. Takes the permission outbox.manage.")
            .Refuses(404);
    }

    internal static async Task<Answer<OutboxList>> ListAsync(HttpContext http, OutboxDesk desk, CancellationToken cancellationToken)
    {
        OutboxState? known = http.Query("state") switch
        {
            "waiting" => OutboxState.Waiting,
            "parked" => OutboxState.Parked,
            "done" => OutboxState.Done,
            _ => null,
        };
        if (known is not { } state)
            throw new TicketValidationException("state", "One of waiting, parked and done is expected here.");
        var page = await desk.ListAsync(
            http.Caller(), state, http.Query("channel"), http.QueryNumber("limit", Usual), http.Query("cursor"), cancellationToken);
        return new(new([.. page.Items.Select(OutboxItem.From)], page.Next));
    }

    internal static async Task<NoContent> SendAgainAsync(
        string number, HttpContext http, OutboxDesk desk, CancellationToken cancellationToken)
    {
        await desk.SendAgainAsync(http.Caller(), ToNumber(number), cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> DropAsync(string number, HttpContext http, OutboxDesk desk, CancellationToken cancellationToken)
    {
        await desk.DropAsync(http.Caller(), ToNumber(number), cancellationToken);
        return TypedResults.NoContent();
    }

    // What is no number is no message; who may not know of any is told that first.
    private static long ToNumber(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
