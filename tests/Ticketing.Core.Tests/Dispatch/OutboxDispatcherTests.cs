using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Tests.Dispatch;

public sealed class OutboxDispatcherTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_delivered_after_its_commit_without_any_time_passing()
    {
        var mail = new ScriptedHandler();
        await using var desk = await WorkingDesk.StartAsync([mail]);

        await desk.SendAsync("one");

        Assert.Equal("one", (await mail.AskedAsync()).Message.Id);
        await desk.Outbox.SettledAsync();
        Assert.Equal("one", Assert.Single(await desk.ListAsync(OutboxState.Done)).Id);
    }

    [Fact]
    public async Task A_message_for_later_is_delivered_at_its_time()
    {
        var mail = new ScriptedHandler();
        await using var desk = await WorkingDesk.StartAsync([mail]);
        var due = WorkingDesk.Start.AddHours(1);
        await desk.SendAsync(new OutboxMessage("one", "mail", "{}", due));

        await desk.PassUntilAsync(desk.Outbox.SettledAsync());

        Assert.InRange(Assert.Single(await desk.ListAsync(OutboxState.Done)).DoneAt!.Value, due, DateTimeOffset.MaxValue);
    }

    [Fact]
    public async Task What_fails_is_tried_again_and_parked_in_the_end()
    {
        var mail = new ScriptedHandler { Answer = (_, _) => throw new InvalidOperationException("No route to host.") };
        await using var desk = await WorkingDesk.StartAsync([mail], attempts: 3);
        await desk.SendAsync("one");

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Equal(attempt, (await desk.PassUntilAsync(mail.AskedAsync())).Attempts);
            await desk.Outbox.SettledAsync();
        }

        var parked = Assert.Single(await desk.ListAsync(OutboxState.Parked));
        Assert.Equal((3, "InvalidOperationException: No route to host."), (parked.Attempts, parked.Reason));
        mail.Answer = (_, _) => Task.FromResult(Delivery.Delivered);
        Assert.True(await desk.Outbox.SendAgainAsync(Caller.DefaultTenant, parked.Number, desk.Time.GetUtcNow(), Cancelled));
        await desk.PassUntilAsync(desk.Outbox.SettledAsync());
        Assert.Single(await desk.ListAsync(OutboxState.Done));
    }

    [Fact]
    public async Task What_an_administrator_sends_again_is_delivered_without_any_time_passing()
    {
        var mail = new ScriptedHandler { Answer = (_, _) => Task.FromResult(Delivery.Rejected("No.")) };
        await using var desk = await WorkingDesk.StartAsync([mail]);
        await desk.CommitAsync(commit => commit with { Directory = [new SaveUser(new() { Id = "boss", DisplayName = "Boss" })] });
        await desk.SendAsync("one");
        await desk.Outbox.SettledAsync();
        mail.Answer = (_, _) => Task.FromResult(Delivery.Delivered);

        var parked = Assert.Single(await desk.ListAsync(OutboxState.Parked));
        await desk.Get<OutboxDesk>().SendAgainAsync(new("boss"), parked.Number, Cancelled);

        await desk.Outbox.SettledAsync();
        Assert.Single(await desk.ListAsync(OutboxState.Done));
    }

    [Fact]
    public async Task A_handlers_own_time_is_heeded_and_a_rejected_message_parked_at_once()
    {
        var later = WorkingDesk.Start.AddMinutes(3);
        var mail = new ScriptedHandler
        {
            Answer = (message, _) => Task.FromResult(
                message.Message.Id == "busy" ? Delivery.Again("429", later) : Delivery.Rejected("550 no such mailbox")),
        };
        await using var desk = await WorkingDesk.StartAsync([mail]);

        await desk.SendAsync("busy", "rejected");
        await desk.Outbox.SettledAsync();
        await desk.Outbox.SettledAsync();

        var waiting = Assert.Single(await desk.ListAsync(OutboxState.Waiting));
        Assert.Equal(("busy", later, 0, "429"), (waiting.Id, waiting.DueAt, waiting.Attempts, waiting.Reason));
        var parked = Assert.Single(await desk.ListAsync(OutboxState.Parked));
        Assert.Equal(("rejected", 1, "550 no such mailbox"), (parked.Id, parked.Attempts, parked.Reason));
    }

    [Fact]
    public async Task No_more_are_delivered_at_once_than_may_be_of_a_channel()
    {
        var mail = new ScriptedHandler { Concurrency = 3, Answer = (_, _) => Task.FromResult(Delivery.Delivered) };
        await using var desk = await WorkingDesk.StartAsync([mail]);

        await desk.SendAsync([.. Enumerable.Range(0, 60).Select(i => $"m{i}")]);
        for (var i = 0; i < 60; i++)
            await desk.PassUntilAsync(desk.Outbox.SettledAsync(), 0.1);

        Assert.InRange(mail.MostRunning, 1, 3);
        Assert.Equal(60, mail.Seen.Distinct().Count());
        Assert.Equal(60, mail.Seen.Count);
    }

    [Fact]
    public async Task A_slow_receiver_does_not_hold_up_the_others()
    {
        var release = new TaskCompletionSource<Delivery>();
        var mail = new ScriptedHandler
        {
            ReceiverConcurrency = 1,
            Answer = (message, _) => message.Message.Receiver == "slow" ? release.Task : Task.FromResult(Delivery.Delivered),
        };
        await using var desk = await WorkingDesk.StartAsync([mail]);

        await desk.SendAsync(
        [
            .. Enumerable.Range(0, 20).Select(i => Message($"slow {i}", "slow")),
            .. Enumerable.Range(0, 5).Select(i => Message($"{i}", "quick")),
        ]);
        for (var i = 0; i < 5; i++)
            await desk.Outbox.SettledAsync();

        Assert.Equal(5, (await desk.ListAsync(OutboxState.Done)).Count(message => message.Receiver == "quick"));
        Assert.Single(mail.Seen, id => id.StartsWith("slow", StringComparison.Ordinal));
        release.SetResult(Delivery.Delivered);

        static OutboxMessage Message(string id, string receiver) =>
            new(id, "mail", "{}", WorkingDesk.Start) { Receiver = receiver };
    }

    [Fact]
    public async Task A_handler_that_settles_in_its_own_commit_makes_of_one_message_others_just_once()
    {
        WorkingDesk? desk = null;
        var digest = new ScriptedHandler { Channel = "digest" };
        var mail = new ScriptedHandler();
        digest.Answer = async (message, token) =>
        {
            await desk!.Get<HandlerCommits>().CommitAsync(
                new()
                {
                    Tenant = message.Tenant,
                    At = WorkingDesk.Start,
                    Settled = [message.Settle(WorkOutcome.Done(WorkingDesk.Start))],
                    Outbox = [.. Enumerable.Range(0, 3).Select(i => new OutboxMessage($"mail {i}", "mail", "{}", WorkingDesk.Start))],
                },
                token);
            return Delivery.Settled;
        };
        await using var started = desk = await WorkingDesk.StartAsync([digest, mail]);

        await desk.SendAsync(new OutboxMessage("digest", "digest", "{}", WorkingDesk.Start));
        for (var i = 0; i < 3; i++)
            await desk.Outbox.SettledAsync();

        Assert.Equal(4, (await desk.ListAsync(OutboxState.Done)).Count);
        Assert.Single(digest.Seen);
    }

    [Fact]
    public async Task A_channel_without_a_handler_is_left_alone()
    {
        var mail = new ScriptedHandler();
        await using var desk = await WorkingDesk.StartAsync([mail]);

        await desk.SendAsync(
            new OutboxMessage("nobody's", "webhook", "{}", WorkingDesk.Start), new OutboxMessage("one", "mail", "{}", WorkingDesk.Start));
        await desk.Outbox.SettledAsync();

        var left = Assert.Single(await desk.ListAsync(OutboxState.Waiting));
        Assert.Equal(("nobody's", false), (left.Id, left.IsClaimed));
    }

    [Fact]
    public async Task A_database_that_is_away_is_asked_again()
    {
        var mail = new ScriptedHandler();
        await using var desk = await WorkingDesk.StartAsync([mail]);
        desk.Outbox.Fail(times: 3);

        await desk.SendAsync("one");
        await desk.PassUntilAsync(desk.Outbox.SettledAsync());

        Assert.Single(await desk.ListAsync(OutboxState.Done));
        Assert.Single(mail.Seen);
    }

    [Fact]
    public async Task A_long_delivery_keeps_its_lease()
    {
        var release = new TaskCompletionSource<Delivery>();
        var mail = new ScriptedHandler { Answer = (_, _) => release.Task };
        await using var desk = await WorkingDesk.StartAsync([mail]);
        await desk.SendAsync("one");
        await mail.AskedAsync();

        while (desk.Outbox.Renewals < 10)
        {
            desk.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Empty(await desk.Outbox.ClaimAsync(new("mail", desk.Time.GetUtcNow(), TimeSpan.FromMinutes(1), 10), Cancelled));
        release.SetResult(Delivery.Delivered);
        await desk.PassUntilAsync(desk.Outbox.SettledAsync());
        Assert.Single(mail.Seen);
    }

    [Fact]
    public async Task A_delivery_that_takes_too_long_has_failed()
    {
        var mail = new ScriptedHandler
        {
            Timeout = TimeSpan.FromSeconds(10),
            Answer = async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return Delivery.Delivered;
            },
        };
        await using var desk = await WorkingDesk.StartAsync([mail]);
        await desk.SendAsync("one");
        await mail.AskedAsync();

        await desk.PassUntilAsync(desk.Outbox.SettledAsync(), evenWhileClaimed: true);

        Assert.Equal("It took longer than 00:00:10.", Assert.Single(await desk.ListAsync(OutboxState.Waiting)).Reason);
    }

    [Fact]
    public async Task A_host_that_stops_lets_deliveries_end_and_claims_nothing_more()
    {
        var release = new TaskCompletionSource<Delivery>();
        var mail = new ScriptedHandler { Concurrency = 1, Answer = (_, _) => release.Task };
        await using var desk = await WorkingDesk.StartAsync([mail]);
        await desk.SendAsync("one", "two");
        await mail.AskedAsync();

        var stopping = desk.Get<OutboxDispatcher>().StopAsync(CancellationToken.None);
        Assert.False(stopping.IsCompleted);
        release.SetResult(Delivery.Delivered);
        await stopping;

        Assert.Equal("one", Assert.Single(await desk.ListAsync(OutboxState.Done)).Id);
        var left = Assert.Single(await desk.ListAsync(OutboxState.Waiting));
        Assert.Equal(("two", false, 0), (left.Id, left.IsClaimed, left.Attempts));
    }

    [Fact]
    public async Task A_host_without_patience_gives_back_what_has_not_ended()
    {
        var mail = new ScriptedHandler
        {
            // One that heeds its token, and one that does not.
            Answer = async (message, token) =>
            {
                await Task.Delay(Timeout.Infinite, message.Message.Id == "heeds" ? token : CancellationToken.None);
                return Delivery.Delivered;
            },
        };
        await using var desk = await WorkingDesk.StartAsync([mail]);
        await desk.SendAsync("heeds", "ignores");
        await mail.AskedAsync();
        await mail.AskedAsync();

        var stopping = desk.Get<OutboxDispatcher>().StopAsync(new CancellationToken(canceled: true));
        await desk.PassUntilAsync(EndOf(stopping), 0.1, evenWhileClaimed: true);
        await desk.Outbox.SettledAsync();
        await desk.Outbox.SettledAsync();

        var left = await desk.ListAsync(OutboxState.Waiting);
        Assert.Equal(["ignores", "heeds"], left.Select(message => message.Id));
        Assert.All(left, message => Assert.Equal((false, 0), (message.IsClaimed, message.Attempts)));

        static async Task<bool> EndOf(Task stopping)
        {
            await stopping;
            return true;
        }
    }

    [Fact]
    public async Task Two_handlers_of_one_channel_are_a_mistake() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => WorkingDesk.StartAsync([new ScriptedHandler(), new ScriptedHandler()]));
}
