using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore.Answers;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>Who was told what, by person and by channel, for those who look after outgoing messages.</summary>
internal sealed class LedgerEndpoints : ITicketingEndpoints
{
    private const int Usual = 50;

    private const string Example =
        """
        { "number": 82, "user": "u-3", "channel": "email", "state": "failed", "why": "550 no such mailbox", "at": "2026-05-01T09:00:00Z",
          "settledAt": "2026-05-01T09:00:01Z", "ticket": 12, "kind": "commented", "reason": "requester", "by": "u-7", "message": 17 }
        """;

    public void Map(RouteGroupBuilder group) => group.MapGroup("").WithTags("Outbox").MapGet("notifications", ListAsync)
        .Describe(
            "listNotifications", "Who was told what",
            "By person and by channel, the last first. Takes the permission outbox.manage. Of a ticket that the caller may not see it is " +
            "told that somebody was, and not of what: 'ticket', 'kind', 'reason' and 'by' are null then.")
        .Query(
        [
            new("channel", "By one channel: app, email, room. Absent: by all."),
            new("state", "What became of it. Absent: whatever did.") { Choices = [.. States.Keys], Example = "failed" },
            new("user", "To one person (user id), or one chat room (room:support). Absent: to all."),
            new("limit", "How many at most.") { IsNumber = true, Default = Usual, Maximum = LedgerDesk.MostPerPage },
            new("cursor", "'next' of the page before, unchanged."),
        ])
        .Shows($$"""{ "items": [{{Example}}], "next": null }""")
        .Refuses(400);

    private static Dictionary<string, NotificationState> States { get; } =
        Enum.GetValues<NotificationState>().ToDictionary(ApiName.Of, StringComparer.Ordinal);

    internal static async Task<Answer<LedgerList>> ListAsync(HttpContext http, LedgerDesk desk, CancellationToken cancellationToken)
    {
        var query = new LedgerQuery { Channel = http.Query("channel"), State = State(http.Query("state")), User = http.Query("user") };
        var page = await desk.ListAsync(http.Caller(), query, http.QueryNumber("limit", Usual), http.Query("cursor"), cancellationToken);
        return new(new([.. page.Items.Select(LedgerListItem.From)], page.Next));
    }

    private static NotificationState? State(string? text) =>
        text is null ? null
        : States.TryGetValue(text, out var state) ? state
        : throw new TicketValidationException(
            "state", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {string.Join(", ", States.Keys)}."));
}
