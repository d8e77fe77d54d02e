using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>What the caller wants to be told.</summary>
internal sealed class PreferenceEndpoints : ITicketingEndpoints
{
    private const string Example =
        """
        { "channels": ["app", "email"], "kinds": ["mentioned", "assigned", "filed", "commented", "statusChanged", "changed"],
          "choices": [{ "kind": "changed", "channel": "email", "wanted": false, "inDigest": false }],
          "off": [], "own": false, "watching": true, "digestHour": 9, "digestEachHour": false,
          "quietHours": { "from": "22:00", "to": "07:00", "days": ["monday", "tuesday"] }, "doNotDisturb": null }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var mine = group.MapGroup("").WithTags("Me");
        mine.MapGet("me/preferences", GetAsync)
            .Describe(
                "getMyPreferences", "What I want to be told",
                "'choices' has what was chosen; for the rest the channel's own default holds.")
            .Shows(Example);
        mine.MapPut("me/preferences", PutAsync)
            .Describe("putMyPreferences", "Choose what I want to be told", "All of it; what is left out is not chosen.")
            .Body<PreferencesRequest>(
                """
                { "choices": [{ "kind": "changed", "channel": "email", "wanted": true, "inDigest": true }], "off": [], "digestHour": 8 }
                """)
            .Shows(Example)
            .Refuses(400);
    }

    internal static async Task<Answer<PreferencesItem>> GetAsync(
        HttpContext http, PreferenceDesk desk, CancellationToken cancellationToken) =>
        new(PreferencesItem.From(await desk.GetAsync(http.Caller(), cancellationToken), desk));

    internal static async Task<Answer<PreferencesItem>> PutAsync(HttpContext http, PreferenceDesk desk, CancellationToken cancellationToken)
    {
        var chosen = (await http.ReadBodyAsync<PreferencesRequest>(cancellationToken)).Value.ToPreferences();
        await desk.SaveAsync(http.Caller(), chosen, cancellationToken);
        return new(PreferencesItem.From(await desk.GetAsync(http.Caller(), cancellationToken), desk));
    }
}
