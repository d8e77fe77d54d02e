using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Notifications;

/// <summary>Chat rooms and the ledger of all, on a real database.</summary>
public sealed class RoomTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync(t => t.AddRoomForm<OpenRooms>());
        await desk.WriteAsync(new SaveUser(new() { Id = "emma", DisplayName = "Emma" }));
        admin = desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_room_is_shown_as_it_was_saved()
    {
        var saved = await PutAsync(
            "support", """{"name":"#support","form":"open","address":"12","kinds":["filed","filed"],"language":"fr"}""");

        Assert.True(JsonNode.DeepEquals(saved, JsonNode.Parse(
            """
            { "key": "support", "name": "#support", "form": "open", "address": "12", "project": null, "team": null, "kinds": ["filed"],
              "language": "fr", "timeZone": null }
            """)), saved.ToJsonString());
        Assert.True(JsonNode.DeepEquals(saved, await admin.GetJsonAsync("rooms/support")));
        Assert.True(JsonNode.DeepEquals(saved, (await admin.GetJsonAsync("rooms"))["items"]![0]));
        Assert.True((await admin.SendAsync("DELETE", "rooms/support")).IsSuccessStatusCode);
        await (await admin.GetAsync("rooms/support")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task The_address_of_a_room_is_not_in_the_database_as_it_was_typed()
    {
        await PutAsync("support", """{"name":"#support","form":"open","address":"271828"}""");

        var stored = (await desk.Services.GetRequiredService<IDocuments>().FindAsync(
            Caller.DefaultTenant, "room", "support", TestContext.Current.CancellationToken))!.Json;

        Assert.DoesNotContain("271828", stored, StringComparison.Ordinal);
        Assert.Equal("271828", (string)(await admin.GetJsonAsync("rooms"))["items"]![0]!["address"]!);
    }

    [Fact]
    public async Task What_is_not_acceptable_is_named()
    {
        var problem = await (await admin.SendAsync("PUT", "rooms/support", """{"form":"open","address":"x","kinds":["sung"]}"""))
            .ProblemAsync(400, "validation");

        Assert.Equal(["address", "kinds", "name"], problem["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_room_could_not_be_told_is_in_the_ledger_and_is_sent_again()
    {
        await PutAsync("gone", """{"name":"#gone","form":"open","address":"404"}""");
        await PutAsync("open", """{"name":"#open","form":"open","address":"1"}""");
        var id = await FileAsync();

        var failed = await ListAsync("channel=room&state=failed", 1);
        Assert.True(JsonNode.DeepEquals(failed.Single(), JsonNode.Parse(
            $$"""
            { "number": {{failed[0]!["number"]}}, "user": "room:gone", "channel": "room", "state": "failed",
              "why": "There is no such room.", "at": "2026-05-01T09:00:00Z", "settledAt": "2026-05-01T09:00:00Z", "ticket": {{id}},
              "kind": "filed", "reason": "follower", "by": "admin", "message": {{failed[0]!["message"]}} }
            """)), failed.ToJsonString());
        await PutAsync("gone", """{"name":"#gone","form":"open","address":"2"}""");
        Assert.True((await admin.SendAsync("POST", $"outbox/{failed[0]!["message"]}/retry")).IsSuccessStatusCode);
        // Of what is sent again by hand nobody is woken: the dispatcher looks by itself.
        desk.Time.Advance(TimeSpan.FromMinutes(1));

        var delivered = await ListAsync("channel=room&state=delivered", 2);
        Assert.Equal(["room:gone", "room:open"], delivered.Select(one => (string)one!["user"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_of_the_ledger_follow_each_other_over_all_channels_and_states()
    {
        await PutAsync("open", """{"name":"#open","form":"open","address":"1"}""");
        await FileAsync();
        await FileAsync();
        await ListAsync("channel=room&state=delivered", 2);
        var all = await ListAsync("", 4);
        Assert.Equal(all.Select(Number).OrderDescending(), all.Select(Number));

        var first = await admin.GetJsonAsync("notifications?limit=3");
        var second = await admin.GetJsonAsync($"notifications?limit=3&cursor={first["next"]}");

        Assert.Equal(all.Select(Number), first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(Number));
        Assert.Null(second["next"]);
        await (await admin.GetAsync($"notifications?limit=3&state=failed&cursor={first["next"]}")).ProblemAsync(400, "validation");
        Assert.Equal(2, (await ListAsync("user=emma", 2)).Count);
        Assert.Equal(2, (await ListAsync("user=emma&state=delivered", 2)).Count);
        Assert.Empty((await admin.GetJsonAsync("notifications?user=emma&state=failed"))["items"]!.AsArray());
        await (await admin.GetAsync("notifications?channel=pigeon")).ProblemAsync(400, "validation");
        await (await admin.GetAsync("notifications?state=sung")).ProblemAsync(400, "validation");

        static long Number(JsonNode? item) => (long)item!["number"]!;
    }

    [Fact]
    public async Task Of_a_ticket_that_its_reader_may_not_see_the_ledger_tells_that_somebody_was_told_and_not_of_what()
    {
        await desk.WriteAsync(
            new SaveRole(new("Postmaster", [new(Permission.ManageOutbox, Scope.All)])),
            new SaveUser(new() { Id = "pat", DisplayName = "Pat" }),
            new SetUserRoles("pat", [new("Postmaster")]));
        await FileAsync();
        await ListAsync("user=emma", 1);

        var item = (await desk.As("pat").GetJsonAsync("notifications"))["items"]!.AsArray().Single()!;

        Assert.Equal(("emma", "app", "delivered"), ((string)item["user"]!, (string)item["channel"]!, (string)item["state"]!));
        Assert.All(new[] { "ticket", "kind", "reason", "by" }, name => Assert.Null(item[name]));
    }

    private async Task<JsonNode> PutAsync(string key, string room) =>
        await (await admin.SendAsync("PUT", $"rooms/{key}", room)).JsonAsync();

    private async Task<long> FileAsync() =>
        (long)(await (await admin.SendAsync("POST", "tickets", """{"title":"No network","requester":"emma"}"""))
            .JsonAsync(HttpStatusCode.Created))["id"]!;

    // What leaves after a commit is there a moment later.
    private async Task<JsonArray> ListAsync(string query, int count)
    {
        for (var attempt = 0; ; attempt++)
        {
            var items = (await admin.GetJsonAsync($"notifications?{query}"))["items"]!.AsArray();
            if (items.Count >= count || attempt == 500)
            {
                Assert.Equal(count, items.Count);
                return items;
            }

            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
