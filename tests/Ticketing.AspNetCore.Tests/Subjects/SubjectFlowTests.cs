using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Subjects;

public sealed class SubjectFlowTests : IAsyncLifetime
{
    private readonly List<Order> orders = [new("42", "Two laptops", "ada"), new("43", "A lamp", "bob")];
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync(t => t.AddTicketSubject(Orders.Kind(orders, isNarrowed: true)));
        admin = desk.As(TestDesk.Admin);
        await desk.WriteAsync(
            new SaveUser(new() { Id = "ada", DisplayName = "Ada", Roles = [new("Requester")] }),
            new SaveUser(new() { Id = "bob", DisplayName = "Bob", Roles = [new("Requester")] }));
        await admin.SendAsync("POST", "tickets", """{"title":"No laptop","requester":"ada"}""");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task What_a_ticket_is_about_is_said_once_found_and_taken_back()
    {
        var said = await (await admin.SendAsync("PUT", "tickets/1/subjects/order/42")).JsonAsync(HttpStatusCode.OK);
        var again = await (await admin.SendAsync("PUT", "tickets/1/subjects/ORDER/42")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(
            """[{"kind":"order","id":"42","name":"Order","title":"Two laptops","link":"/orders/42","deleted":false,"unanswered":false}]""",
            said["subjects"]!.ToJsonString());
        Assert.Equal(said["version"]!.ToString(), again["version"]!.ToString());
        Assert.Equal(said["subjects"]!.ToJsonString(), (await admin.GetJsonAsync("tickets/1/subjects"))["items"]!.ToJsonString());
        Assert.Equal(1, await CountAsync(admin, "subject:order/42"));
        Assert.Equal(1, await CountAsync(admin, "subject:Order/42,order/43"));
        Assert.Equal(0, await CountAsync(admin, "-subject:order/42"));

        var gone = await (await admin.SendAsync("DELETE", "tickets/1/subjects/order/42")).JsonAsync(HttpStatusCode.OK);
        Assert.Null(gone["subjects"]);
        Assert.Equal(0, await CountAsync(admin, "subject:order/42"));
    }

    [Fact]
    public async Task Who_files_a_ticket_says_what_it_is_about_if_he_may_know_of_it()
    {
        var filed = await (await desk.As("bob").SendAsync("POST", "tickets", """{"title":"It is broken","subjects":["order/43"]}"""))
            .JsonAsync(HttpStatusCode.Created);
        Assert.Equal("A lamp", filed["subjects"]![0]!["title"]!.GetValue<string>());

        foreach (var wrong in new[] { "order/42", "order/44", "invoice/1", "order", "order/4 2" })
        {
            var refused = await (await desk.As("bob").SendAsync(
                "POST", "tickets", $$"""{"title":"It is broken","subjects":["{{wrong}}"]}""")).ProblemAsync(400, "validation");
            Assert.Contains("subjects", refused["errors"]!.ToJsonString(), StringComparison.Ordinal);
        }

        await (await admin.SendAsync("PUT", "tickets/1/subjects/order/44")).ProblemAsync(400, "validation");
        await (await admin.SendAsync("PUT", "tickets/1/subjects/invoice/1")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Who_may_not_know_of_it_is_answered_as_if_the_ticket_were_about_nothing()
    {
        await (await admin.SendAsync("PUT", "tickets/1/subjects/order/43")).JsonAsync(HttpStatusCode.OK);
        var ada = desk.As("ada");

        Assert.Null((await ada.GetJsonAsync("tickets/1"))["subjects"]);
        Assert.Equal("""{"items":[]}""", (await ada.GetJsonAsync("tickets/1/subjects")).ToJsonString());
        Assert.Equal(0, await CountAsync(ada, "subject:order/43"));
        Assert.Equal(1, await CountAsync(ada, "-subject:order/43"));
        var history = (await ada.GetJsonAsync("tickets/1/history")).ToJsonString();
        Assert.DoesNotContain("order", history, StringComparison.Ordinal);
        Assert.DoesNotContain("subject", history, StringComparison.Ordinal);
        Assert.DoesNotContain("lamp", history, StringComparison.Ordinal);
        Assert.Contains("order/43 A lamp", (await admin.GetJsonAsync("tickets/1/history")).ToJsonString(), StringComparison.Ordinal);
        var then = await ada.GetJsonAsync("tickets/1/history?at=2999-01-01T00:00:00Z");
        Assert.Null(then["subjects"]);
    }

    [Fact]
    public async Task What_is_deleted_keeps_its_name_on_the_ticket_for_who_may_know()
    {
        await (await admin.SendAsync("PUT", "tickets/1/subjects/order/42")).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(1, await CountAsync(desk.As("ada"), "subject:order/42"));

        orders.Clear();

        Assert.Equal(
            """[{"kind":"order","id":"42","name":"Order","title":"Two laptops","link":null,"deleted":true,"unanswered":false}]""",
            (await admin.GetJsonAsync("tickets/1"))["subjects"]!.ToJsonString());
        Assert.Equal(1, await CountAsync(admin, "subject:order/42"));
        Assert.Equal(0, await CountAsync(desk.As("ada"), "subject:order/42"));
        await (await admin.SendAsync("DELETE", "tickets/1/subjects/order/42")).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(0, await CountAsync(admin, "subject:order/42"));
    }

    [Fact]
    public async Task A_kind_that_there_is_not_is_named_by_the_query_that_asks_for_it()
    {
        var refused = await (await admin.GetAsync("tickets?q=subject:invoice/1")).ProblemAsync(400, "validation");

        var error = refused["errors"]!.ToJsonString();
        Assert.Contains("invoice/1", error, StringComparison.Ordinal);
        Assert.Contains("there are order/", error, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(HttpClient client, string query) =>
        ((JsonNode)await client.GetJsonAsync($"tickets?q={Uri.EscapeDataString(query)}"))["total"]!.GetValue<int>();
}
