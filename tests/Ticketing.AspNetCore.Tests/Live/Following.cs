using System.Globalization;
using System.Net;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Live;

/// <summary>What the permission table says of the stream.</summary>
internal static class Following
{
    /// <summary>The status, and whether what happened to a ticket is told: <c>200+</c>.</summary>
    public static async Task<string> FollowAsync(this HttpClient client, EventPosition after, long ticket)
    {
        using var answer = await EventLine.AskAsync(client, after.Token);
        if (answer.StatusCode != HttpStatusCode.OK)
            return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        await using var line = await EventLine.OpenAsync(client, after.Token);
        var told = await line.UntilAsync("ready");
        return "200" + (told.Any(one => one.Name == "ticket" && one.Data["ticket"]!.GetValue<long>() == ticket) ? "+" : "-");
    }
}
