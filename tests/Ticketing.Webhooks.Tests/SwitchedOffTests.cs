using Ticketing.Webhooks.Hosting;

namespace Ticketing.Webhooks;

public sealed class SwitchedOffTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_sent_any_more_to_a_receiver_that_says_it_is_gone()
    {
        await using var desk = await HookDesk.OpenAsync();
        desk.Receiver.Status(410);
        await desk.SaveAsync();
        await desk.FileAsync();
        await desk.PlanAsync();
        await desk.FileAsync();
        await desk.DeliverAsync();

        var webhook = await desk.Webhooks.GetAsync(HookDesk.Admin, "hook", Cancelled);
        Assert.Equal((false, WebhookOffReason.Gone), (webhook.IsOn, webhook.WhyOff));
        Assert.Single(desk.Receiver.All);
        Assert.Equal(
            [(WebhookDeliveryState.Withheld, WebhookDelivery.SwitchedOff), (WebhookDeliveryState.Failed, "It answered 410.")],
            (await desk.LogAsync()).Select(one => (one.State, one.Reason!)));
    }

    [Fact]
    public async Task One_that_nothing_gets_through_to_for_days_is_switched_off_and_on_again_by_hand()
    {
        await using var desk = await HookDesk.OpenAsync();
        desk.Receiver.Status(500);
        await desk.SaveAsync();
        for (var day = 0; day <= 4; day++)
        {
            await FailAsync(desk, 3);
            Assert.True((await desk.Webhooks.GetAsync(HookDesk.Admin, "hook", Cancelled)).IsOn, $"day {day}");
            desk.Clock.Advance(TimeSpan.FromDays(1));
        }

        await FailAsync(desk, 1);

        var off = await desk.Webhooks.GetAsync(HookDesk.Admin, "hook", Cancelled);
        Assert.Equal((false, WebhookOffReason.Failing, desk.Clock.GetUtcNow()), (off.IsOn, off.WhyOff, off.OffAt));
        await desk.SaveAsync(_ => WebhookDraft.Of(off) with { IsOn = true });
        var on = await desk.Webhooks.GetAsync(HookDesk.Admin, "hook", Cancelled);
        Assert.Equal((true, null, null), (on.IsOn, on.WhyOff, on.FailingSince));
        await FailAsync(desk, 3);
        Assert.True((await desk.Webhooks.GetAsync(HookDesk.Admin, "hook", Cancelled)).IsOn);
    }

    [Fact]
    public async Task A_delivery_that_gets_through_ends_the_count()
    {
        await using var desk = await HookDesk.OpenAsync();
        desk.Receiver.Status(500);
        await desk.SaveAsync();
        await FailAsync(desk, 12);
        Assert.NotNull((await desk.Webhooks.GetAsync(HookDesk.Admin, "hook", Cancelled)).FailingSince);
        desk.Receiver.Status(200);
        await FailAsync(desk, 1);
        Assert.Null((await desk.Webhooks.GetAsync(HookDesk.Admin, "hook", Cancelled)).FailingSince);

        desk.Receiver.Status(500);
        desk.Clock.Advance(TimeSpan.FromDays(6));
        await FailAsync(desk, 1);

        Assert.True((await desk.Webhooks.GetAsync(HookDesk.Admin, "hook", Cancelled)).IsOn);
    }

    private static async Task FailAsync(HookDesk desk, int times)
    {
        for (var count = 0; count < times; count++)
            await desk.FileAsync();
        await desk.DeliverAsync();
    }
}
