using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Access;

public sealed class CallerTests
{
    [Fact]
    public async Task Somebody_signed_in_without_an_id_is_told_so()
    {
        await using var desk = await TestDesk.StartAsync();

        await (await desk.As("?").GetAsync("me")).ProblemAsync(403, "noUserId");
    }

    [Fact]
    public async Task An_id_that_cannot_be_stored_is_none()
    {
        await using var desk = await TestDesk.StartAsync();

        await (await desk.As(new string('x', 201)).GetAsync("me")).ProblemAsync(403, "noUserId");
    }

    [Fact]
    public async Task Tenants_meet_in_nothing()
    {
        await using var desk = await TestDesk.StartAsync();
        var here = await desk.FileAsync("here");
        var there = await desk.FileAsync(new CreateTicket { Title = "there" }, TestDesk.OtherTenant);
        var (mine, theirs) = (desk.As(TestDesk.Admin), desk.As(TestDesk.Admin, TestDesk.OtherTenant));

        await (await mine.GetAsync($"tickets/{there}")).ProblemAsync(404, "notFound");
        await (await theirs.GetAsync($"tickets/{here}")).ProblemAsync(404, "notFound");
        Assert.Equal("there", Assert.Single((await theirs.GetJsonAsync("tickets"))["items"]!.AsArray())!["title"]!.GetValue<string>());
        Assert.Equal("other", (await theirs.GetJsonAsync("me"))["tenant"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_host_can_tell_by_itself_who_somebody_is()
    {
        await using var desk = await TestDesk.StartAsync(t => t.UseCallerIdentity<Shouting>());

        Assert.Equal("ADA", (await desk.As("ada").GetJsonAsync("me"))["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_host_can_tell_the_tenant_by_the_name_that_it_was_called_by()
    {
        await using var desk = await TestDesk.StartAsync(t => t.UseCallerIdentity<TenantByHost>());

        Assert.Equal("acme", (await MeAsync("acme.example"))["tenant"]!.GetValue<string>());
        Assert.Equal("globex", (await MeAsync("globex.example"))["tenant"]!.GetValue<string>());
        await (await SendAsync("GET", "me", "stranger.example", null)).ProblemAsync(403, "noUserId");
        await (await SendAsync("POST", "tickets", "acme.example", """{"title":"No network"}""")).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(1, (await (await SendAsync("GET", "tickets", "acme.example", null)).JsonAsync())["total"]!.GetValue<int>());
        Assert.Equal(0, (await (await SendAsync("GET", "tickets", "globex.example", null)).JsonAsync())["total"]!.GetValue<int>());

        async Task<System.Text.Json.Nodes.JsonNode> MeAsync(string host) => await (await SendAsync("GET", "me", host, null)).JsonAsync();
        Task<HttpResponseMessage> SendAsync(string method, string path, string host, string? json) =>
            desk.As("ada").SendAsync(method, path, json, ("Host", host));
    }

    [Fact]
    public async Task Whoever_is_deactivated_may_do_nothing()
    {
        await using var desk = await TestDesk.StartAsync();
        await desk.WriteAsync(new SaveUser(new() { Id = "ada", DisplayName = "Ada", IsActive = false }));

        foreach (var path in new[] { "me", "tickets", "projects", "workflows/default" })
            await (await desk.As("ada").GetAsync(path)).ProblemAsync(403, "vetoed");
    }

    [Fact]
    public async Task A_rule_of_the_host_refuses_with_its_own_sentence()
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddAuthorizer<HouseRules>());
        await desk.FileAsync();

        var problem = await (await desk.As(TestDesk.Admin).SendAsync("PATCH", "tickets/1", """{"title":"forbidden word"}"""))
            .ProblemAsync(403, "vetoed");

        Assert.Equal("Mind your words.", problem["detail"]!.GetValue<string>());
        Assert.Equal(1, (await desk.As(TestDesk.Admin).GetJsonAsync("tickets/1"))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_rule_of_the_host_narrows_what_is_there()
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddAuthorizer<HouseRules>());
        await desk.FileAsync(new CreateTicket { Title = "secret", Tags = ["secret"], Requester = TestDesk.Admin });
        await desk.FileAsync("open");
        await desk.WriteAsync(new SaveUser(new() { Id = "narrow", DisplayName = "N" }), new SetUserRoles("narrow", [new("Administrator")]));

        await (await desk.As("narrow").GetAsync("tickets/1")).ProblemAsync(404, "notFound");
        Assert.Equal(1, (await desk.As("narrow").GetJsonAsync("tickets"))["total"]!.GetValue<int>());
        var export = await (await desk.As("narrow").GetAsync("tickets/export?format=csv")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("secret", export, StringComparison.Ordinal);
        Assert.Contains("open", export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_access_key_opens_a_ticket_to_whoever_holds_it()
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddAuthorizer<HouseRules>());
        await desk.FileAsync();
        await (await desk.As("keyholder").GetAsync("tickets/1")).ProblemAsync(404, "notFound");

        Assert.Equal(
            HttpStatusCode.OK,
            (await desk.As(TestDesk.Admin).SendAsync("PUT", "tickets/1/access-keys", """{"accessKeys":["project-x"]}""")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await desk.As("keyholder").GetAsync("tickets/1")).StatusCode);
        Assert.DoesNotContain("project-x", await desk.As("keyholder").GetStringAsync("tickets/1/history"), StringComparison.Ordinal);
    }

    private sealed class TenantByHost : ICallerIdentity
    {
        public Caller? Identify(HttpContext http) => http.Request.Host.Host.Split('.')[0] is var tenant and ("acme" or "globex")
            ? new(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!, tenant)
            : null;
    }

    private sealed class Shouting : ICallerIdentity
    {
        public Caller? Identify(ClaimsPrincipal principal) => new(principal.FindFirstValue(ClaimTypes.NameIdentifier)!.ToUpperInvariant());
    }
}
