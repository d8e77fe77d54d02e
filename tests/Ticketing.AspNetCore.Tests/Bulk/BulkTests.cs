using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Bulk;

/// <summary>
/// Bulk changes over HTTP, on a real database: Ann and Ben are agents of the team network, and nothing of the team rooms is theirs.
/// </summary>
public sealed class BulkTests : IAsyncLifetime
{
    private const string ToHigh = """{"query":"","change":"priority","values":["high"]}""";

    private TestDesk desk = null!;

    private HttpClient Ann => desk.As("ann");

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync(t => t.Configure(options => options.BulkTickets = 5));
        await desk.WriteAsync(new SaveTeam(new("network", "Network")), new SaveTeam(new("rooms", "Rooms")));
        foreach (var id in (string[])["ann", "ben"])
        {
            await desk.WriteAsync(
                new SaveUser(new() { Id = id, DisplayName = id }), new SetUserRoles(id, [new(Role.Agent.Name)]),
                new SetUserTeams(id, new(["network"])));
        }
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task What_the_caller_does_not_see_is_neither_counted_nor_changed_nor_named()
    {
        var (ours, others) = (await FileAsync("network"), await FileAsync("rooms"));
        var preview = await (await Ann.SendAsync("POST", "bulk/preview", ToHigh)).JsonAsync(HttpStatusCode.OK);
        Assert.Equal((1, true, 1), ((int)preview["total"]!, (bool)preview["totalIsExact"]!, (int)preview["changed"]!));

        var run = await StartAsync(ToHigh);
        Assert.Equal((1, 1, 0), ((int)run["total"]!, (int)run["changed"]!, (int)run["refused"]!));
        Assert.Equal(Priority.High, await PriorityAsync(ours));
        Assert.Equal(Priority.Normal, await PriorityAsync(others));
    }

    [Fact]
    public async Task A_run_is_its_persons_alone_and_a_report_names_what_he_sees_now()
    {
        var ticket = await FileAsync("network");
        var run = await StartAsync("""{"query":"","change":"transition","values":["verify"]}""");
        Assert.Equal(("done", 1), ((string)run["state"]!, (int)run["refused"]!));
        var path = $"bulk/{run["id"]}";
        var line = Assert.Single((await Ann.GetJsonAsync($"{path}/report"))["items"]!.AsArray())!;
        Assert.Equal((ticket.Value, "refused"), ((long)line["ticket"]!, (string)line["outcome"]!));
        Assert.Equal("transitionRefused", (string)line["why"]!["code"]!);

        foreach (var stranger in (string[])["ben", TestDesk.Admin])
        {
            await (await desk.As(stranger).SendAsync("GET", path)).ProblemAsync(404, "notFound");
            await (await desk.As(stranger).SendAsync("GET", $"{path}/report")).ProblemAsync(404, "notFound");
            await (await desk.As(stranger).SendAsync("POST", $"{path}/stop")).ProblemAsync(404, "notFound");
            await (await desk.As(stranger).SendAsync("POST", $"{path}/undo")).ProblemAsync(404, "notFound");
        }

        await desk.Services.GetRequiredService<TicketDesk>().ExecuteAsync(
            new(TestDesk.Admin), ticket, new Ticketing.Commands.AssignTicket { Team = new("rooms") });
        Assert.Empty((await Ann.GetJsonAsync($"{path}/report"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("priority", "[\"high\"]")]
    [InlineData("assignee", "[\"ann\"]")]
    [InlineData("addTags", "[\"vip\",\"old\"]")]
    [InlineData("removeTags", "[\"old\"]")]
    [InlineData("due", "[\"2026-06-01T09:00:00Z\"]")]
    public async Task What_is_taken_back_is_as_it_was(string change, string values)
    {
        var ticket = await FileAsync("network");
        var before = await ReadAsync(ticket);
        var run = await StartAsync($$"""{"query":"is:open","change":"{{change}}","values":{{values}}}""");
        Assert.Equal(1, (int)run["changed"]!);
        Assert.NotEqual(Value(before), Value(await ReadAsync(ticket)));
        await (await Ann.SendAsync("POST", $"bulk/{run["id"]}/undo")).JsonAsync(HttpStatusCode.OK);
        var undone = await EndAsync((string)run["id"]!);
        Assert.Equal("undone", (string)undone["state"]!);
        Assert.Equal(Value(before), Value(await ReadAsync(ticket)));
    }

    [Fact]
    public async Task A_step_is_taken_back_where_the_workflow_has_a_way_back()
    {
        var ticket = await FileAsync("network");
        await desk.AssignAsync(ticket.Value, "ann");
        var (started, report) = await ThereAndBackAsync("start");
        Assert.Equal((1, 1), ((int)started["changed"]!, (int)started["kept"]!));
        Assert.Contains("no way back", (string)Assert.Single(report)!["why"]!["detail"]!, StringComparison.Ordinal);
        Assert.Equal("in-progress", (await ReadAsync(ticket)).Status);

        var (held, nothing) = await ThereAndBackAsync("wait");
        Assert.Equal((1, 0), ((int)held["changed"]!, (int)held["kept"]!));
        Assert.Empty(nothing);
        Assert.Equal("in-progress", (await ReadAsync(ticket)).Status);

        async Task<(JsonNode Run, JsonArray Report)> ThereAndBackAsync(string trigger)
        {
            var run = await StartAsync($$"""{"query":"","change":"transition","values":["{{trigger}}"]}""");
            await (await Ann.SendAsync("POST", $"bulk/{run["id"]}/undo")).JsonAsync(HttpStatusCode.OK);
            var undone = await EndAsync((string)run["id"]!);
            return (undone, (await Ann.GetJsonAsync($"bulk/{run["id"]}/report"))["items"]!.AsArray());
        }
    }

    [Fact]
    public async Task What_has_ended_is_stopped_as_it_is()
    {
        await FileAsync("network");
        var run = await StartAsync(ToHigh);
        var stopped = await (await Ann.SendAsync("POST", $"bulk/{run["id"]}/stop")).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(("done", 1), ((string)stopped["state"]!, (int)stopped["changed"]!));
    }

    [Fact]
    public async Task More_than_a_run_takes_and_what_is_no_change_is_refused_with_its_field()
    {
        for (var i = 0; i < 6; i++)
            await FileAsync("network");
        Assert.True((int)(await (await Ann.SendAsync("POST", "bulk/preview", ToHigh)).JsonAsync(HttpStatusCode.OK))["total"]! > 5);
        await RefusedAsync(ToHigh, "query");
        await RefusedAsync("""{"query":"is:opem","change":"priority","values":["high"]}""", "query");
        await RefusedAsync("""{"query":"","values":["high"]}""", "change");
        await RefusedAsync("""{"query":"","change":"priority","values":["higher"]}""", "values");
        await RefusedAsync("""{"query":"","change":"due","values":["tomorrow"]}""", "values");
        await RefusedAsync("""{"query":"","change":"transition","values":[]}""", "values");
        await RefusedAsync("""{"query":"","change":"field","values":["a"]}""", "field");
    }

    private async Task RefusedAsync(string body, string field) =>
        Assert.NotNull((await (await Ann.SendAsync("POST", "bulk", body)).ProblemAsync(400, "validation"))["errors"]![field]);

    private async Task<TicketId> FileAsync(string team) => (await desk.Services.GetRequiredService<TicketDesk>().CreateAsync(
        new(TestDesk.Admin), new() { Title = $"For {team}", Team = team, Tags = ["old"] })).Id;

    private async Task<JsonNode> StartAsync(string body)
    {
        var response = await Ann.SendAsync("POST", "bulk", body);
        var id = (string)(await response.JsonAsync(HttpStatusCode.Created))["id"]!;
        Assert.EndsWith($"/bulk/{id}", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        return await EndAsync(id);
    }

    // The desk's own workers do it.
    private async Task<JsonNode> EndAsync(string id)
    {
        while (true)
        {
            var run = await Ann.GetJsonAsync($"bulk/{id}");
            if (run["endedAt"] is not null)
                return run;
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<Ticket> ReadAsync(TicketId id) =>
        (await desk.Services.GetRequiredService<TicketArchive>().GetAsync(new(TestDesk.Admin), id, default)).Ticket;

    private async Task<Priority> PriorityAsync(TicketId id) => (await ReadAsync(id)).Priority;

    private static string Value(Ticket ticket) =>
        $"{ticket.Status} {ticket.Priority} {ticket.Assignee} {ticket.Team} {ticket.DueAt:O} {ticket.Tags}";
}
