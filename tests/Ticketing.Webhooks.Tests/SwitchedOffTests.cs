using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.People;
using Ticketing.Storage;
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

    [Theory]
    [MemberData(nameof(HookDesk.Stores), MemberType = typeof(HookDesk))]
    public async Task Its_owner_is_told_once_in_the_app_and_by_channels_that_tell_notices(string store)
    {
        await using var desk = await HookDesk.OpenAsync(store, more: t => t.AddNotifier<Pager>());
        await desk.WriteAsync(
            new SaveUser(new User { Id = HookDesk.Admin.UserId, DisplayName = "Ada", Locale = "fr" }),
            new SaveUser(new User { Id = "other", DisplayName = "Otto" }));
        desk.Receiver.Status(410);
        await desk.SaveAsync();
        await desk.FileAsync();
        await desk.FileAsync();
        await desk.DeliverAsync();
        await desk.DeliverNoticesAsync();

        var told = Assert.Single((await InboxAsync(desk, HookDesk.Admin)).Items);
        Assert.Null(told.Ticket);
        Assert.Equal(
            ("webhookOff", NotificationReason.Owner, "webhook:hook"),
            (told.Notification.Entry.Kind.Name, told.Notification.Entry.Reason, told.Notification.Entry.By));
        Assert.Equal("Le webhook «\u00a0hook\u00a0» a été désactivé", told.Notice!.Title.In(new("fr")));
        Assert.Equal("/admin/webhooks/hook", told.Notice.Page);
        var paged = Assert.Single(desk.Get<Pager>().All);
        Assert.Equal(
            (HookDesk.Admin.UserId, "http://localhost/tickets/admin/webhooks/hook"), (paged.To.Id, paged.Link.AbsoluteUri));
        Assert.Empty((await InboxAsync(desk, new("other"))).Items);
        var ledger = await desk.Get<LedgerDesk>().ListAsync(
            HookDesk.Admin, new() { Channel = "pager" }, 10, cursor: null, Cancelled);
        Assert.Equal(
            (NotificationState.Delivered, "The webhook “hook” was switched off"),
            (Assert.Single(ledger.Items).State, ledger.Items[0].Notice!.Title.In(new("en"))));
    }

    [Fact]
    public async Task Who_may_not_look_after_it_any_more_reads_nothing_of_it_and_is_told_nothing()
    {
        await using var desk = await HookDesk.OpenAsync(more: t => t.AddNotifier<Pager>());
        await desk.WriteAsync(
            new SaveUser(new User { Id = "boss", DisplayName = "Bea" }),
            new SetUserRoles("boss", [new(Role.Administrator.Name)]));
        desk.Receiver.Status(410);
        await desk.SaveAsync(by: new("boss"));
        await desk.FileAsync();
        await desk.DeliverAsync();
        Assert.Single((await InboxAsync(desk, new("boss"))).Items);

        await desk.WriteAsync(new SetUserRoles("boss", []));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.DeliverNoticesAsync();

        Assert.Empty((await InboxAsync(desk, new("boss"))).Items);
        Assert.Empty(desk.Get<Pager>().All);
    }

    private static Task<InboxPage> InboxAsync(HookDesk desk, Caller reader) =>
        desk.Get<NotificationDesk>().InboxAsync(reader, unreadOnly: true, before: null, limit: 10, Cancelled);

    private static async Task FailAsync(HookDesk desk, int times)
    {
        for (var count = 0; count < times; count++)
            await desk.FileAsync();
        await desk.DeliverAsync();
    }
}
