using Ticketing.Dispatch;
using Ticketing.Storage;

namespace Ticketing.Tests.Dispatch;

/// <summary>What is claimed beyond what is done at once.</summary>
public sealed class ClaimingAheadTests
{
    private readonly TaskCompletionSource<Delivery> release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Of_a_channel_that_is_quick_more_is_claimed_than_is_done_at_once()
    {
        var mail = new ScriptedHandler { Concurrency = 2 };
        await using var desk = await AfterOneAsync(mail, took: TimeSpan.Zero);

        Assert.Equal(10, (await ClaimedAsync(desk, mail)).Count);
        release.SetResult(Delivery.Delivered);

        for (var message = 0; message < 10; message++)
            await desk.Outbox.SettledAsync();
        Assert.Equal(2, mail.MostRunning);
        Assert.Equal(11, (await desk.ListAsync(OutboxState.Done)).Count);
    }

    [Fact]
    public async Task Of_a_channel_that_is_slow_others_can_claim_what_this_host_cannot_begin()
    {
        var mail = new ScriptedHandler { Concurrency = 2 };
        await using var desk = await AfterOneAsync(mail, took: TimeSpan.FromMinutes(1));

        Assert.Equal(2, (await ClaimedAsync(desk, mail)).Count);
        release.SetResult(Delivery.Delivered);
    }

    [Fact]
    public async Task A_host_that_stops_gives_back_at_once_what_it_has_not_begun()
    {
        var mail = new ScriptedHandler { Concurrency = 2 };
        await using var desk = await AfterOneAsync(mail, took: TimeSpan.Zero);
        await ClaimedAsync(desk, mail);

        var stopping = desk.Get<OutboxDispatcher>().StopAsync(CancellationToken.None);
        for (var message = 0; message < 8; message++)
            await desk.Outbox.SettledAsync();
        var waiting = await desk.ListAsync(OutboxState.Waiting);
        Assert.Equal(8, waiting.Count(message => (message.IsClaimed, message.Attempts) == (false, 0)));
        release.SetResult(Delivery.Delivered);
        await stopping;

        Assert.Equal(3, (await desk.ListAsync(OutboxState.Done)).Count);
        Assert.Equal(3, mail.Seen.Count);
    }

    private static async Task<WorkingDesk> AfterOneAsync(ScriptedHandler mail, TimeSpan took)
    {
        var desk = await WorkingDesk.StartAsync([mail]);
        mail.Answer = (_, _) =>
        {
            desk.Time.Advance(took);
            return Task.FromResult(Delivery.Delivered);
        };
        await desk.SendAsync("first");
        await mail.AskedAsync();
        await desk.Outbox.SettledAsync();
        return desk;
    }

    // Ten are sent, and what is begun of them does not end.
    private async Task<IReadOnlyList<StoredMessage>> ClaimedAsync(WorkingDesk desk, ScriptedHandler mail)
    {
        mail.Answer = (_, _) => release.Task;
        await desk.SendAsync([.. Enumerable.Range(0, 10).Select(number => $"message {number}")]);
        await mail.AskedAsync();
        await mail.AskedAsync();
        return [.. (await desk.ListAsync(OutboxState.Waiting)).Where(message => message.IsClaimed)];
    }
}
