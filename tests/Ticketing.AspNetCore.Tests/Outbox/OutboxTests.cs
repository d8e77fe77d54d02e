using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.AspNetCore.Tests.Outbox;

public sealed class OutboxTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => desk.Time.GetUtcMicroseconds();

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync(services: services => services.AddHealthChecks().AddTicketingWork());
        admin = desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_parked_message_is_shown_without_what_it_says_and_sent_again()
    {
        var number = await ParkAsync("one");

        var list = await admin.GetJsonAsync("outbox?state=parked");
        Assert.True(JsonNode.DeepEquals(list, JsonNode.Parse(
            $$"""
            { "items": [{ "number": {{number}}, "id": "one", "channel": "mail", "receiver": "emma", "state": "parked", "attempts": 1,
              "reason": "550 no such mailbox", "notBefore": "2026-05-01T09:00:00Z", "dueAt": "2026-05-01T09:01:00Z",
              "isBeingDelivered": false, "doneAt": null }], "next": null }
            """)), list.ToJsonString());

        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("POST", $"outbox/{number}/retry")).StatusCode);
        Assert.Empty((await admin.GetJsonAsync("outbox?state=parked"))["items"]!.AsArray());
        Assert.Equal(0, (int)(await admin.GetJsonAsync("outbox?state=waiting&channel=mail"))["items"]![0]!["attempts"]!);
        await (await admin.SendAsync("POST", $"outbox/{number}/retry")).ProblemAsync(404, "notFound");
        await (await admin.SendAsync("POST", "outbox/none/retry")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task A_dropped_message_is_done_and_says_who_dropped_it()
    {
        var number = await ParkAsync("one");

        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync("DELETE", $"outbox/{number}")).StatusCode);

        Assert.Equal("Dropped by admin.", (string)(await admin.GetJsonAsync("outbox?state=done"))["items"]![0]!["reason"]!);
        await (await admin.SendAsync("DELETE", $"outbox/{number}")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        await SendAsync("a", "b", "c");

        var first = await admin.GetJsonAsync("outbox?state=waiting&limit=2");
        var second = await admin.GetJsonAsync($"outbox?state=waiting&limit=2&cursor={first["next"]}");

        Assert.Equal(["c", "b", "a"], first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => (string)item!["id"]!));
        Assert.Null(second["next"]);
        Assert.Equal(["cursor"], await (await admin.GetAsync($"outbox?state=done&cursor={first["next"]}")).RefusedFieldsAsync());
        Assert.Equal(["cursor"], await (await admin.GetAsync("outbox?state=waiting&cursor=none")).RefusedFieldsAsync());
        Assert.Equal(["limit"], await (await admin.GetAsync("outbox?state=waiting&limit=201")).RefusedFieldsAsync());
        Assert.Equal(["state"], await (await admin.GetAsync("outbox?state=lost")).RefusedFieldsAsync());
    }

    [Fact]
    public async Task Messages_of_another_tenant_are_not_there()
    {
        var number = await ParkAsync("one");
        var other = desk.As(TestDesk.Admin, TestDesk.OtherTenant);

        Assert.Empty((await other.GetJsonAsync("outbox?state=parked"))["items"]!.AsArray());
        await (await other.SendAsync("POST", $"outbox/{number}/retry")).ProblemAsync(404, "notFound");
        await (await other.SendAsync("DELETE", $"outbox/{number}")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Health_is_degraded_while_a_message_is_late_or_parked()
    {
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
        var number = await ParkAsync("parked");
        await SendAsync("late");
        Assert.Equal((HealthStatus.Degraded, "Messages for 'mail' are parked."), await WorkAsync());

        await admin.SendAsync("DELETE", $"outbox/{number}");
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
        desk.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal((HealthStatus.Degraded, "Messages for 'mail' are late."), await WorkAsync());

        async Task<(HealthStatus, string?)> WorkAsync() =>
            (await CheckAsync()).Entries["ticketing-work"] is var entry ? (entry.Status, entry.Description) : default;
    }

    private Task<HealthReport> CheckAsync() => desk.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancelled);

    private Task<CommitOutcome> SendAsync(params string[] ids) => desk.Services.GetRequiredService<ITicketingStore>().CommitAsync(
        new()
        {
            Tenant = Caller.DefaultTenant,
            At = Now,
            Outbox = [.. ids.Select(id => new OutboxMessage(id, "mail", """{"secret":"s3cr3t"}""", Now) { Receiver = "emma" })],
        },
        Cancelled);

    private async Task<long> ParkAsync(string id)
    {
        await SendAsync(id);
        var outbox = desk.Services.GetRequiredService<IOutbox>();
        var held = Assert.Single(await outbox.ClaimAsync(new("mail", Now, TimeSpan.FromMinutes(1), 10), Cancelled));
        await outbox.SettleAsync([held.Settle(WorkOutcome.Parked(Now, "550 no such mailbox"))], Cancelled);
        return held.Number;
    }
}
