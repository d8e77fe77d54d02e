using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>What the caller wants to be told.</summary>
internal sealed class PreferenceEndpoints : ITicketingEndpoints
{
    private const string Example =
        """
        { "channels": ["app", "email"], "kinds": ["mentioned", "assigned", "filed", "commented", "statusChanged", "changed"],
          "choices": { "changed/email": false }, "off": [], "own": false }
        """;

    public void Map(RouteGroupBuilder group)
    {
        var mine = group.MapGroup("").WithTags("Me");
        mine.MapGet("me/preferences", GetAsync)
            .Describe(
                "getMyPreferences", "What I want to be told",
                "'choices' has what was chosen, by kind and channel; for the rest the channel's own default holds.")
            .Shows(Example);
        mine.MapPut("me/preferences", PutAsync)
            .Describe("putMyPreferences", "Choose what I want to be told", "All of it; what is left out is not chosen.")
            .Body<PreferencesRequest>("""{ "choices": { "changed/email": false }, "off": [], "own": false }""")
            .Shows(Example)
            .Refuses(400);
    }

    internal static async Task<Answer<PreferencesItem>> GetAsync(HttpContext http, PreferenceDesk desk, CancellationToken cancellationToken) =>
        new(PreferencesItem.From(await desk.GetAsync(http.Caller(), cancellationToken), desk));

    internal static async Task<Answer<PreferencesItem>> PutAsync(HttpContext http, PreferenceDesk desk, CancellationToken cancellationToken)
    {
        var request = (await http.ReadBodyAsync<PreferencesRequest>(cancellationToken)).Value;
        var none = NotificationPreferences.None;
        var chosen = none with
        {
            Choices = request.Choices is null ? none.Choices : none.Choices.SetItems(request.Choices),
            Off = none.Off.Union(request.Off ?? []),
            Own = request.Own ?? false,
        };
        await desk.SaveAsync(http.Caller(), chosen, cancellationToken);
        return new(PreferencesItem.From(chosen, desk));
    }
}
