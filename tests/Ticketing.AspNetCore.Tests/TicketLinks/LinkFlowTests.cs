using System.Net;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.TicketLinks;

public sealed class LinkFlowTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.WriteAsync(new SaveUser(new() { Id = "ada", DisplayName = "Ada", Roles = [new("Requester")] }));
        await admin.SendAsync("POST", "tickets", """{"title":"No network","requester":"ada"}""");
        await admin.SendAsync("POST", "tickets", """{"title":"Order a switch"}""");
        await admin.SendAsync("POST", "tickets", """{"title":"No network either","requester":"ada"}""");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_link_is_set_from_one_ticket_read_from_the_other_and_taken_off()
    {
        await (await admin.SendAsync("PUT", "tickets/2/links/blocks/1")).JsonAsync(HttpStatusCode.OK);
        var again = await (await admin.SendAsync("PUT", "tickets/1/links/blockedBy/2")).JsonAsync(HttpStatusCode.OK);

        Assert.True(again["blocked"]!.GetValue<bool>());
        var links = await admin.GetJsonAsync("tickets/1/links");
        Assert.Equal(
            """
            {"kind":"blockedBy","name":"Is blocked by","ticket":2,"title":"Order a switch","status":"to-do","statusCategory":"open"}
            """,
            Assert.Single(links["items"]!.AsArray())!.ToJsonString());
        Assert.Empty(links["hidden"]!.AsArray());
        Assert.Equal(1, (await admin.GetJsonAsync("tickets?q=blocks:1"))["total"]!.GetValue<int>());

        await (await admin.SendAsync("DELETE", "tickets/1/links/blockedBy/2")).JsonAsync(HttpStatusCode.OK);
        Assert.Empty((await admin.GetJsonAsync("tickets/2/links"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Who_does_not_see_the_other_end_is_told_that_there_is_one()
    {
        await (await admin.SendAsync("PUT", "tickets/2/links/blocks/1")).JsonAsync(HttpStatusCode.OK);
        var ada = desk.As("ada");

        Assert.Equal(
            """{"items":[],"hidden":[{"kind":"blockedBy","count":1}]}""", (await ada.GetJsonAsync("tickets/1/links")).ToJsonString());
        var history = (await ada.GetJsonAsync("tickets/1/history"))["items"]!.AsArray();
        Assert.Contains(history, one => one!["data"]!.ToJsonString() == """{"kind":"link","added":["blockedBy/0"],"removed":[]}""");
        Assert.Equal(0, (await ada.GetJsonAsync("tickets?q=linked:2"))["total"]!.GetValue<int>());
        Assert.Equal(1, (await ada.GetJsonAsync("tickets?q=blocked:yes"))["total"]!.GetValue<int>());
        await (await ada.GetAsync("tickets/2/links")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task What_may_not_be_linked_is_refused_by_name()
    {
        await (await admin.SendAsync("PUT", "tickets/1/links/parent/2")).JsonAsync(HttpStatusCode.OK);

        await (await admin.SendAsync("PUT", "tickets/2/links/parent/1")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("PUT", "tickets/1/links/parent/3")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("PUT", "tickets/1/links/parent/1")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("PUT", "tickets/1/links/eats/2")).ProblemAsync(404, "notFound");
        await (await admin.SendAsync("PUT", "tickets/1/links/blocks/99")).ProblemAsync(404, "notFound");
        await (await admin.SendAsync("PUT", "tickets/1/links/blocks/x")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task A_ticket_that_an_open_one_blocks_is_not_completed()
    {
        await (await admin.SendAsync("PUT", "tickets/2/links/blocks/1")).JsonAsync(HttpStatusCode.OK);
        await (await admin.SendAsync("PUT", "tickets/1/assignee", """{"assignee":"admin"}""")).JsonAsync(HttpStatusCode.OK);
        await (await admin.SendAsync("POST", "tickets/1/transitions", """{"trigger":"start"}""")).JsonAsync(HttpStatusCode.OK);

        var refused = await (await admin.SendAsync("POST", "tickets/1/transitions", """{"trigger":"complete"}"""))
            .ProblemAsync(409, "transitionRefused");

        Assert.Equal("This waits for a ticket that is open: #2.", refused["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_duplicate_is_closed_in_one_step_and_once()
    {
        const string of = """{"of":1,"comment":{"body":"We know.","visibility":"public"}}""";

        var closed = await (await admin.SendAsync("POST", "tickets/3/duplicate", of)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(("cancelled", true), (closed["status"]!.GetValue<string>(), closed["duplicate"]!.GetValue<bool>()));
        Assert.Equal("duplicatedBy", (await admin.GetJsonAsync("tickets/1/links"))["items"]![0]!["kind"]!.GetValue<string>());
        await (await admin.SendAsync("POST", "tickets/3/duplicate", "{}")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("POST", "tickets/3/duplicate", """{"of":3}""")).ProblemAsync(400, "validation");
    }
}
