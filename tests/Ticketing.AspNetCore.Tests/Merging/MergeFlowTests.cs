using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Merging;

public sealed class MergeFlowTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.WriteAsync(new SaveUser(new() { Id = "ada", DisplayName = "Ada", Roles = [new("Requester")] }));
        await admin.SendAsync("POST", "tickets", """{"title":"No network","requester":"ada"}""");
        await admin.SendAsync("POST", "tickets", """{"title":"The switch is broken"}""");
        await admin.SendAsync("POST", "tickets", """{"title":"No network either","requester":"ada"}""");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_merged_ticket_leads_to_the_other_one_until_that_is_undone()
    {
        var before = await admin.GetJsonAsync("tickets/1");

        var merged = await (await admin.SendAsync("POST", "tickets/1/merge", """{"into":2}""")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(
            (true, 2, "closed"),
            (merged["merged"]!.GetValue<bool>(), merged["mergedInto"]!.GetValue<int>(), merged["statusCategory"]!.GetValue<string>()));
        Assert.Equal("[1]", (await admin.GetJsonAsync("tickets/2"))["mergedFrom"]!.ToJsonString());
        Assert.Equal(2, (await admin.GetJsonAsync("tickets/1"))["mergedInto"]!.GetValue<int>());
        await (await admin.SendAsync("POST", "tickets/1/comments", """{"body":"Well?","visibility":"public"}"""))
            .ProblemAsync(403, "vetoed");
        Assert.Empty((await admin.GetJsonAsync("tickets/1/transitions"))["items"]!.AsArray());

        var undone = await (await admin.SendAsync("POST", "tickets/1/merge/undo")).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(Settled(before), Settled(undone));
        Assert.Null((await admin.GetJsonAsync("tickets/2"))["mergedFrom"]);
    }

    [Fact]
    public async Task Who_does_not_see_where_it_went_is_told_that_it_was_merged()
    {
        await (await admin.SendAsync("POST", "tickets/1/merge", """{"into":2}""")).JsonAsync(HttpStatusCode.OK);
        await (await admin.SendAsync("POST", "tickets/3/merge", """{"into":2,"addRequester":true}""")).JsonAsync(HttpStatusCode.OK);
        var ada = desk.As("ada");

        // She was let in with the second one.
        Assert.Equal(2, (await ada.GetJsonAsync("tickets/1"))["mergedInto"]!.GetValue<int>());
        await (await admin.SendAsync("POST", "tickets/3/merge/undo")).JsonAsync(HttpStatusCode.OK);
        var seen = await ada.GetJsonAsync("tickets/1");
        Assert.Equal((true, null), (seen["merged"]!.GetValue<bool>(), seen["mergedInto"]));
        await (await ada.GetAsync("tickets/2")).ProblemAsync(404, "notFound");
        Assert.Contains(
            (await ada.GetJsonAsync("tickets/1/history"))["items"]!.AsArray(),
            one => one!["data"]!.ToJsonString() == """{"kind":"link","added":["mergedInto/0"],"removed":[]}""");
        Assert.Equal(
            """{"items":[],"hidden":[{"kind":"mergedInto","count":1}]}""", (await ada.GetJsonAsync("tickets/1/links")).ToJsonString());
        Assert.Equal(0, (await ada.GetJsonAsync("tickets?q=mergedinto:2"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused_by_name()
    {
        await (await admin.SendAsync("POST", "tickets/1/merge", "{}")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("POST", "tickets/1/merge", """{"into":1}""")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("POST", "tickets/1/merge", """{"into":99}""")).ProblemAsync(404, "notFound");
        await (await admin.SendAsync("PUT", "tickets/1/links/mergedInto/2")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("POST", "tickets/1/merge", """{"into":2}""")).JsonAsync(HttpStatusCode.OK);
        await (await admin.SendAsync("POST", "tickets/3/merge", """{"into":1}""")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("POST", "tickets/1/merge", """{"into":3}""")).ProblemAsync(403, "vetoed");
        await (await admin.SendAsync("POST", "tickets/1/merge", """{"into":2}""")).JsonAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Time_that_was_running_is_logged_where_it_was_worked()
    {
        await (await admin.SendAsync("POST", "tickets/1/timer/start")).JsonAsync(HttpStatusCode.OK);
        await (await admin.SendAsync("POST", "tickets/1/merge", """{"into":2}""")).JsonAsync(HttpStatusCode.OK);

        Assert.True((await admin.SendAsync("POST", "tickets/1/timer/stop")).IsSuccessStatusCode);
        Assert.Single((await admin.GetJsonAsync("tickets/1/worklogs"))["items"]!.AsArray());
    }

    private static string Settled(JsonNode ticket)
    {
        var copy = ticket.DeepClone().AsObject();
        copy.Remove("version");
        copy.Remove("updatedAt");
        return copy.ToJsonString();
    }
}
