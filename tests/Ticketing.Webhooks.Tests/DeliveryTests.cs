using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Ticketing.Commands;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Webhooks.Hosting;
using Ticketing.Webhooks.Signing;

namespace Ticketing.Webhooks;

public sealed class DeliveryTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(HookDesk.Stores), MemberType = typeof(HookDesk))]
    public async Task A_receiver_is_told_signed_and_as_the_api_would_answer(string store)
    {
        await using var desk = await HookDesk.OpenAsync(store);
        var secret = (await desk.SaveAsync()).Secret!;

        var id = await desk.FileAsync();
        await desk.DoAsync(id, new AddComment("On my way", CommentVisibility.Public));
        await desk.DeliverAsync();

        Assert.Equal(["ticket.created", "ticket.commentAdded"], desk.Receiver.All.Select(one => one.Type));
        Assert.All(desk.Receiver.All, one => Assert.True(one.IsSigned(secret)));
        var data = desk.Receiver.All[1].Json["data"]!;
        Assert.Equal((id.Value, 2), ((long)data["ticket"]!["id"]!, (int)data["ticket"]!["version"]!));
        Assert.Equal(("commentAdded", 2), ((string)data["event"]!["type"]!, (int)data["event"]!["version"]!));
        Assert.Equal("On my way", (string)data["comment"]!["body"]!);
        Assert.Equal("2026-05-01T09:00:00Z", (string)desk.Receiver.All[1].Json["timestamp"]!);
        var log = await desk.LogAsync();
        Assert.Equal([2, 1], log.Select(one => one.Number));
        Assert.All(log, one => Assert.Equal((WebhookDeliveryState.Delivered, 1), (one.State, one.Attempts)));
        Assert.Equal(desk.Receiver.All[1].Headers["webhook-id"], log[0].Id);
        Assert.Equal(desk.Receiver.All[1].Body, log[0].Request!.Body);
        Assert.Equal(200, log[0].Response!.Status);
    }

    [Fact]
    public async Task Only_the_events_the_project_and_the_query_that_were_asked_for_are_told()
    {
        await using var desk = await HookDesk.OpenAsync();
        await desk.SaveAsync(draft => draft with { Events = ["ticket.created"] }, "created");
        await desk.SaveAsync(draft => draft with { Url = $"{desk.Receiver.Url}/high", Query = "priority:>=high" }, "high");
        await desk.SaveAsync(draft => draft with { Url = $"{desk.Receiver.Url}/here", Project = "support" }, "here");
        await desk.SaveAsync(draft => draft with { IsOn = false }, "off");

        var id = await desk.FileAsync();
        await desk.DoAsync(id, new EditTicket { Priority = Priority.Urgent });
        await desk.DeliverAsync();

        Assert.Equal(
            ["/hook ticket.created", "/hook/here ticket.created", "/hook/here ticket.priorityChanged", "/hook/high ticket.created",
                "/hook/high ticket.priorityChanged"],
            desk.Receiver.All.Select(one => $"{one.Path} {one.Type}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var desk = await HookDesk.OpenAsync();
        desk.Receiver.Status(302, ("Location", $"{desk.Receiver.Url}/elsewhere"));
        await desk.SaveAsync();

        await desk.FileAsync();
        var delivery = Assert.Single(await desk.DeliverAsync());

        Assert.Equal(DeliveryResult.Again, delivery.Result);
        Assert.Equal("/hook", Assert.Single(desk.Receiver.All).Path);
        Assert.Contains("302", (await desk.LastAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_says_when_is_asked_then()
    {
        await using var desk = await HookDesk.OpenAsync();
        desk.Receiver.Status(429, ("Retry-After", "90"));
        await desk.SaveAsync();

        await desk.FileAsync();
        Assert.Equal(desk.Clock.GetUtcNow().AddSeconds(90), Assert.Single(await desk.DeliverAsync()).At);
        Assert.Empty(await desk.DeliverAsync());
        desk.Receiver.Status(204);
        desk.Clock.Advance(TimeSpan.FromSeconds(90));
        await desk.DeliverAsync();

        Assert.Equal((WebhookDeliveryState.Delivered, 2), ((await desk.LastAsync()).State, (await desk.LastAsync()).Attempts));
        Assert.Single(desk.Receiver.All.Select(one => one.Headers["webhook-id"]).Distinct());
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_not_waited_for_and_one_that_talks_on_is_not_listened_to()
    {
        await using var desk = await HookDesk.OpenAsync(configure: o => o.Timeout = TimeSpan.FromSeconds(1));
        await desk.SaveAsync();
        desk.Receiver.Answer = http => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await desk.FileAsync();
        Assert.Equal(DeliveryResult.Again, Assert.Single(await desk.DeliverAsync()).Result);
        Assert.Contains("within 1 second", (await desk.LastAsync()).Reason, StringComparison.Ordinal);

        desk.Receiver.Answer = async http =>
        {
            var page = new string('x', 64 * 1024);
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.WriteAsync(page, http.RequestAborted);
        };
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(DeliveryResult.Settled, Assert.Single(await desk.DeliverAsync()).Result);

        var answer = (await desk.LastAsync()).Response!;
        Assert.Equal((200, 4096, true), (answer.Status, answer.Body.Length, answer.IsCut));
    }

    [Fact]
    public async Task What_nobody_takes_is_given_up_after_as_many_attempts_as_there_may_be_and_sent_again_by_hand()
    {
        await using var desk = await HookDesk.OpenAsync(more: t => t.Configure(o => o.WorkAttempts = 2));
        desk.Receiver.Status(500);
        await desk.SaveAsync();
        await desk.FileAsync();
        await desk.DeliverAsync();
        Assert.Equal(WebhookDeliveryState.Waiting, (await desk.LastAsync()).State);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.DeliverAsync();
        Assert.Equal(WebhookDeliveryState.Failed, (await desk.LastAsync()).State);

        desk.Receiver.Status(200);
        await desk.Webhooks.SendAgainAsync(HookDesk.Admin, "hook", 1, Cancelled);
        await desk.DeliverAsync();

        Assert.Equal((WebhookDeliveryState.Delivered, 3), ((await desk.LastAsync()).State, (await desk.LastAsync()).Attempts));
        Assert.Single(desk.Receiver.All.Select(one => one.Headers["webhook-id"]).Distinct());
    }

    [Fact]
    public async Task What_is_sent_again_while_it_waits_is_not_sent_twice()
    {
        await using var desk = await HookDesk.OpenAsync();
        desk.Receiver.Status(500);
        await desk.SaveAsync();
        await desk.FileAsync();
        await desk.DeliverAsync();
        desk.Receiver.Status(200);
        await desk.Webhooks.SendAgainAsync(HookDesk.Admin, "hook", 1, Cancelled);

        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.DeliverAsync();

        Assert.Equal(2, desk.Receiver.All.Count);
    }

    [Fact]
    public async Task A_test_tells_of_nothing_and_reaches_a_webhook_that_is_off()
    {
        await using var desk = await HookDesk.OpenAsync();
        await desk.SaveAsync(draft => draft with { IsOn = false });

        await desk.Webhooks.TestAsync(HookDesk.Admin, "hook", Cancelled);
        await desk.DeliverAsync();

        var test = Assert.Single(desk.Receiver.All);
        Assert.Equal(WebhookEvents.Test, test.Type);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"webhook":"hook"}"""), test.Json["data"]), test.Body);
    }

    [Theory, MemberData(nameof(HookDesk.Stores), MemberType = typeof(HookDesk))]
    public async Task So_many_deliveries_are_kept_and_none_of_a_webhook_that_is_deleted(string store)
    {
        await using var desk = await HookDesk.OpenAsync(store, o => o.LogLength = 10);
        await desk.SaveAsync();
        for (var count = 0; count < 12; count++)
            await desk.FileAsync();
        await desk.DeliverAsync();

        Assert.Equal(Enumerable.Range(3, 10).Reverse().Select(number => (long)number), (await desk.LogAsync()).Select(one => one.Number));
        Assert.Equal([9L, 8L], (await desk.Webhooks.DeliveriesAsync(HookDesk.Admin, "hook", 10, 2, Cancelled)).Select(one => one.Number));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.Webhooks.SendAgainAsync(HookDesk.Admin, "hook", 2, Cancelled));

        await desk.FileAsync();
        await desk.PlanAsync();
        await desk.Webhooks.DeleteAsync(HookDesk.Admin, "hook", Cancelled);
        await desk.SaveAsync();
        await desk.DeliverAsync();

        // Neither what is known of the old one nor what waited for it comes to the new one.
        Assert.Empty(await desk.LogAsync());
        Assert.Equal(12, desk.Receiver.All.Count);
    }

    [Theory, MemberData(nameof(HookDesk.Stores), MemberType = typeof(HookDesk))]
    public async Task Old_deliveries_and_secrets_are_forgotten(string store)
    {
        await using var desk = await HookDesk.OpenAsync(
            store, more: t => t.Configure(o => o.NotificationRetention = TimeSpan.FromDays(30)));
        await desk.SaveAsync();
        await desk.SaveAsync(draft => draft with { RotatesSecret = true });
        await desk.FileAsync();
        await desk.DeliverAsync();
        for (var day = 0; day < 30; day++)
        {
            desk.Clock.Advance(TimeSpan.FromDays(1));
            await desk.RingAsync();
            Assert.Single(await desk.LogAsync());
        }

        await desk.FileAsync();
        await desk.DeliverAsync();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.RingAsync();

        Assert.Equal([2L], (await desk.LogAsync()).Select(one => one.Number));
        var document = Assert.Single(await desk.Get<IDocuments>().ListAsync("default", "webhook", null, 10, Cancelled));
        Assert.Null((string?)JsonNode.Parse(document.Json)!["FormerSecret"]);
    }
}
