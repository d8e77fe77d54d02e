using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Notifications;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Notifications;

public sealed class NotificationTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;
    private HttpClient emma = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.WriteAsync(new SaveUser(new() { Id = "emma", DisplayName = "Emma" }));
        (admin, emma) = (desk.As(TestDesk.Admin), desk.As("emma"));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Whoever_needs_a_ticket_is_told_of_it_until_he_has_read_that()
    {
        var id = await FileForEmmaAsync();

        var list = await ToldAsync(1);
        var item = list["items"]!.AsArray().Single()!;
        Assert.True(JsonNode.DeepEquals(item, JsonNode.Parse(
            $$"""
            { "number": {{item["number"]}}, "ticket": {{id}}, "title": "No network", "kind": "filed", "reason": "requester", "by": "admin",
              "at": "2026-05-01T09:00:00Z", "readAt": null }
            """)), item.ToJsonString());
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await emma.SendAsync("POST", "me/notifications/read", $$"""{"upTo":{{item["number"]}}}""")).StatusCode);

        Assert.Empty((await emma.GetJsonAsync("me/notifications?unread=true"))["items"]!.AsArray());
        Assert.Equal(0, (int)(await emma.GetJsonAsync("me/notifications"))["unread"]!);
        Assert.NotNull((await emma.GetJsonAsync("me/notifications"))["items"]![0]!["readAt"]);
    }

    [Fact]
    public async Task Who_was_told_of_a_ticket_is_shown_to_those_who_read_its_internal_comments()
    {
        await emma.SendAsync("PUT", "me/preferences", """{"choices":[{"kind":"filed","channel":"app","wanted":false}]}""");
        var id = await FileForEmmaAsync();

        JsonArray items;
        do
            items = (await admin.GetJsonAsync($"tickets/{id}/notifications"))["items"]!.AsArray();
        while (items.Count == 0 && await WaitAsync());

        Assert.Equal("emma app filed withheld preference", Line(items.Single()!));
        await (await emma.GetAsync($"tickets/{id}/notifications")).ProblemAsync(403, "forbidden");
        await (await desk.As("nobody").GetAsync($"tickets/{id}/notifications")).ProblemAsync(404, "notFound");

        static string Line(JsonNode item) => $"{item["user"]} {item["channel"]} {item["kind"]} {item["state"]} {item["why"]}";
    }

    [Fact]
    public async Task Preferences_come_back_as_they_were_chosen_and_name_what_there_is()
    {
        var put = await emma.SendAsync(
            "PUT", "me/preferences", """{"choices":[{"kind":"changed","channel":"app","wanted":false}],"off":[],"own":true}""");

        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var chosen = await emma.GetJsonAsync("me/preferences");
        Assert.Equal(
            """[{"kind":"changed","channel":"app","wanted":false,"inDigest":false}]""", chosen["choices"]!.ToJsonString());
        Assert.True((bool)chosen["own"]!);
        Assert.Equal(NotificationKind.All.Select(kind => kind.Name), chosen["kinds"]!.AsArray().Select(kind => (string)kind!));
        Assert.Equal(["choices"], await (await emma.SendAsync("PUT", "me/preferences", """{"off":["pigeon"]}""")).RefusedFieldsAsync());
    }

    private async Task<long> FileForEmmaAsync() =>
        (long)(await (await admin.SendAsync("POST", "tickets", """{"title":"No network","requester":"emma"}"""))
            .JsonAsync(HttpStatusCode.Created))["id"]!;

    private async Task<JsonNode> ToldAsync(int unread)
    {
        JsonNode list;
        do
            list = await emma.GetJsonAsync("me/notifications");
        while (list["items"]!.AsArray().Count < unread && await WaitAsync());
        return list;
    }

    // Until the work in the background has come so far; a test that waits for nothing ends with its run.
    private static async Task<bool> WaitAsync()
    {
        await Task.Delay(5, Cancelled);
        return true;
    }
}
