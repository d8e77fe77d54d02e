using System.Net;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Watchers;

public sealed class WatcherFlowTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.WriteAsync(
            new SaveUser(new() { Id = "ada", DisplayName = "Ada", Roles = [new("Requester")] }),
            new SaveUser(new() { Id = "bob", DisplayName = "Bob", Roles = [new("Requester")] }),
            new SaveUser(new() { Id = "gone", DisplayName = "Gone", IsActive = false }));
        await admin.SendAsync("POST", "tickets", """{"title":"Printer jams","requester":"ada"}""");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Whoever_is_made_a_watcher_sees_the_public_part_and_answers_until_he_is_taken_off()
    {
        var bob = desk.As("bob");
        await admin.SendAsync("POST", "tickets/1/comments", """{"body":"Not for Bob","visibility":"internal"}""");
        await (await bob.GetAsync("tickets/1")).ProblemAsync(404, "notFound");

        var watched = await (await admin.SendAsync("PUT", "tickets/1/watchers/bob")).JsonAsync(HttpStatusCode.OK);

        // Who wrote the comment watches as well.
        Assert.Equal("""["admin","bob"]""", watched["watchers"]!.ToJsonString());
        Assert.Equal("""["bob"]""", (await bob.GetJsonAsync("tickets/1"))["watchers"]!.ToJsonString());
        Assert.Equal("Printer jams", (await bob.GetJsonAsync("tickets/1"))["title"]!.GetValue<string>());
        Assert.Empty((await bob.GetJsonAsync("tickets/1/comments"))["items"]!.AsArray());
        Assert.Equal(1, (await bob.GetJsonAsync("tickets?q=watcher:me"))["total"]!.GetValue<int>());
        await (await bob.SendAsync("POST", "tickets/1/comments", """{"body":"Me too","visibility":"public"}"""))
            .JsonAsync(HttpStatusCode.Created);
        await (await bob.SendAsync("PATCH", "tickets/1", """{"title":"Mine"}""")).ProblemAsync(403, "forbidden");

        await (await admin.SendAsync("DELETE", "tickets/1/watchers/bob")).JsonAsync(HttpStatusCode.OK);

        await (await bob.GetAsync("tickets/1")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Whoever_sees_a_ticket_watches_it_himself_and_others_only_by_a_permission()
    {
        var ada = desk.As("ada");

        var watched = await (await ada.SendAsync("PUT", "tickets/1/watchers/me")).JsonAsync(HttpStatusCode.OK);
        Assert.Equal("""["ada"]""", watched["watchers"]!.ToJsonString());
        await (await ada.SendAsync("PUT", "tickets/1/watchers/bob")).ProblemAsync(403, "forbidden");
        await (await admin.SendAsync("PUT", "tickets/1/watchers/bob")).JsonAsync(HttpStatusCode.OK);
        await (await ada.SendAsync("DELETE", "tickets/1/watchers/bob")).ProblemAsync(403, "forbidden");

        var left = await (await ada.SendAsync("DELETE", "tickets/1/watchers/me")).JsonAsync(HttpStatusCode.OK);
        Assert.Equal("""["bob"]""", left["watchers"]!.ToJsonString());
    }

    [Fact]
    public async Task Who_saw_a_ticket_only_as_a_watcher_takes_himself_off_and_sees_it_no_more()
    {
        await admin.SendAsync("PUT", "tickets/1/watchers/bob");

        var response = await desk.As("bob").SendAsync("DELETE", "tickets/1/watchers/me");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await (await desk.As("bob").GetAsync("tickets/1")).ProblemAsync(404, "notFound");
    }

    [Theory]
    [InlineData("nobody-there")]
    [InlineData("gone")]
    public async Task Nobody_who_is_not_there_is_made_a_watcher(string user)
    {
        var problem = await (await admin.SendAsync("PUT", $"tickets/1/watchers/{user}")).ProblemAsync(400, "validation");

        Assert.NotNull(problem["errors"]!["user"]);
    }

    [Fact]
    public async Task Watching_again_changes_nothing_and_history_tells_each_change_once()
    {
        await admin.SendAsync("PUT", "tickets/1/watchers/bob");
        await admin.SendAsync("PUT", "tickets/1/watchers/bob");
        await admin.SendAsync("DELETE", "tickets/1/watchers/bob");
        await admin.SendAsync("DELETE", "tickets/1/watchers/bob");

        var history = (await admin.GetJsonAsync("tickets/1/history"))["items"]!.AsArray();

        Assert.Equal(["created", "keysChanged", "keysChanged"], history.Select(item => item!["type"]!.GetValue<string>()));
        Assert.Equal("""["bob"]""", history[1]!["data"]!["added"]!.ToJsonString());
        Assert.Equal("""["bob"]""", history[2]!["data"]!["removed"]!.ToJsonString());
    }

    [Theory]
    [InlineData("watcher:bob", 1)]
    [InlineData("watcher:Bob", 1)]
    [InlineData("watcher:none", 1)]
    [InlineData("-watcher:none", 1)]
    [InlineData("watcher:me", 0)]
    public async Task Tickets_are_asked_for_by_who_watches_them(string query, int total)
    {
        await admin.SendAsync("PUT", "tickets/1/watchers/bob");
        await admin.SendAsync("POST", "tickets", """{"title":"Nobody's"}""");

        Assert.Equal(total, (await admin.GetJsonAsync($"tickets?q={query}"))["total"]!.GetValue<int>());
    }
}
