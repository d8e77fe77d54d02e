using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Features;

/// <summary>Endpoints of a stranger's package are what ours are.</summary>
public sealed class FeatureEndpointTests
{
    [Fact]
    public async Task One_that_does_not_say_who_may_call_it_stops_the_host()
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => TestDesk.StartAsync(t => t.AddEndpoints<Silent>()));

        Assert.Contains("silent", e.Message, StringComparison.Ordinal);
        Assert.Contains(
            "RequirePermission(permission), RequireVisibleTicket() or AllowEverybodySignedIn()", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_about_a_ticket_that_its_path_does_not_name_stops_the_host()
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => TestDesk.StartAsync(t => t.AddEndpoints<Aimless>()));

        Assert.Contains("tickets/{id}/…", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_demands_a_permission_that_there_is_not_stops_the_host()
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => TestDesk.StartAsync(t => t.AddEndpoints<Impossible>()));

        Assert.Contains("'nobody.has'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_is_asked_for_also_where_the_host_lets_in_everybody()
    {
        await using var desk = await TestDesk.StartAsync(
            t => t.AddEndpoints<Counting>(), conventions: endpoints => endpoints.AllowAnonymous());

        await (await desk.As(null).GetAsync("secret")).ProblemAsync(401, "unauthenticated");
        await (await desk.As("somebody").GetAsync("secret")).ProblemAsync(403, "forbidden");
        Assert.Equal("5", (await desk.As(TestDesk.Admin).GetJsonAsync("secret")).ToJsonString());
    }

    [Fact]
    public async Task It_has_the_caller_problems_HEAD_and_the_check_of_the_origin()
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddEndpoints<Counting>().AddEndpoints<Counting>());
        var somebody = desk.As("somebody");

        Assert.Equal("\"somebody\"", (await somebody.GetJsonAsync("who")).ToJsonString());
        var head = await somebody.SendAsync("HEAD", "who");
        Assert.Equal((HttpStatusCode.OK, ""), (head.StatusCode, await head.Content.ReadAsStringAsync()));
        Assert.Equal(["other"], await (await somebody.SendAsync("POST", "count", """{"other":1}""")).RefusedFieldsAsync());
        Assert.Equal(["much"], await (await somebody.SendAsync("POST", "count", """{"much":"x"}""")).RefusedFieldsAsync());
        Assert.Equal(["page"], await (await somebody.GetAsync("who?page=1")).RefusedFieldsAsync());
        Assert.Equal("7", (await (await somebody.SendAsync("POST", "count", """{"much":7}""")).JsonAsync()).ToJsonString());
        await (await somebody.SendAsync("POST", "count", """{"much":7}""", ("Origin", "https://evil.example"), ("Cookie", "a=b")))
            .ProblemAsync(403, "crossSite");
    }

    [Fact]
    public async Task Loans_of_a_ticket_are_lent_listed_and_taken_back()
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddLoans());
        await desk.WriteAsync(new SaveUser(new() { Id = "ben", DisplayName = "Ben" }));
        var (admin, id) = (desk.As(TestDesk.Admin), await desk.FileAsync());
        await (await admin.SendAsync("PUT", "devices/l-1", """{"name":"Laptop"}""")).JsonAsync();

        var unknown = await admin.SendAsync("POST", $"tickets/{id}/loans", """{"device":"l-2","borrower":"ben"}""");
        Assert.Equal(["device"], await unknown.RefusedFieldsAsync());
        var lent = await admin.SendAsync("POST", $"tickets/{id}/loans", """{"device":"l-1","borrower":"ben"}""");
        var loan = (await admin.GetJsonAsync($"tickets/{id}/loans"))["items"]!.AsArray().Single()!;
        var back = await admin.SendAsync("DELETE", $"tickets/{id}/loans/{loan["key"]}");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (lent.StatusCode, back.StatusCode));
        Assert.Equal(("l-1", "Laptop", "ben"), ($"{loan["device"]}", $"{loan["name"]}", $"{loan["borrower"]}"));
        Assert.Empty((await admin.GetJsonAsync($"tickets/{id}/loans"))["items"]!.AsArray());
        Assert.Equal("""[{"tag":"l-1","name":"Laptop"}]""", (await admin.GetJsonAsync("devices"))["items"]!.ToJsonString());
        Assert.Equal(404, (int)(await admin.SendAsync("DELETE", $"tickets/{id}/loans/{loan["key"]}")).StatusCode);
    }

    [Fact]
    public async Task They_are_described_in_the_host_s_document()
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddLoans().AddEndpoints<Counting>());

        var document = await desk.Plain().GetJsonAsync("/openapi/v1.json");

        var lending = document["paths"]![$"{TestDesk.Prefix}/tickets/{{id}}/loans"]!["post"]!;
        Assert.Equal("lendDevice", $"{lending["operationId"]}");
        Assert.Equal("l-014", $"{lending["requestBody"]!["content"]!["application/json"]!["example"]!["device"]}");
        Assert.Equal(["204", "400", "401", "403", "404", "409", "413", "415", "503"], lending["responses"]!.AsObject().Select(r => r.Key));
        var undescribed = document["paths"]![$"{TestDesk.Prefix}/who"]!["get"]!;
        Assert.Equal("Nobody is signed in.", $"{undescribed["responses"]!["401"]!["description"]}");
    }

    private sealed class Silent : ITicketingEndpoints
    {
        public void Map(RouteGroupBuilder group) => group.MapGet("silent", () => "x");
    }

    private sealed class Aimless : ITicketingEndpoints
    {
        public void Map(RouteGroupBuilder group) => group.MapGet("aimless", () => "x").RequireVisibleTicket();
    }

    private sealed class Impossible : ITicketingEndpoints
    {
        public void Map(RouteGroupBuilder group) => group.MapGet("impossible", () => "x").RequirePermission(new("nobody.has"));
    }

    private sealed record Amount(int? Much);

    private sealed class Counting : ITicketingEndpoints
    {
        public void Map(RouteGroupBuilder group)
        {
            group.MapGet("secret", () => new Answer<int>(5)).RequirePermission(Permission.ManageRoles);
            var open = group.MapGroup("").AllowEverybodySignedIn();
            open.MapGet("who", (HttpContext http) => new Answer<string>(http.Caller().UserId));
            open.MapPost("count", async (HttpContext http, CancellationToken cancellationToken) =>
                new Answer<int?>((await http.ReadBodyAsync<Amount>(cancellationToken)).Value.Much));
        }
    }
}
