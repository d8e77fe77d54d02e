using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;

namespace Ticketing.Notifications.Slack.Tests.Rooms;

/// <summary>Channels of Slack, where the bot writes.</summary>
public sealed class SlackRoomTests
{
    private const string Support = "C0SUPPORT";

    [Fact]
    public async Task A_channel_is_told_in_a_thread_of_the_ticket_and_asks_nobody_who_it_is()
    {
        await using var desk = await Desk.OpenAsync();

        await TellAsync(desk, "filed");
        await TellAsync(desk, "assigned");

        Assert.All(desk.Slack.Calls, call => Assert.Equal("/api/chat.postMessage", call));
        var (first, second) = (desk.Slack.Posted.First(), desk.Slack.Posted.Last());
        Assert.Equal(Support, first.GetProperty("channel").GetString());
        Assert.False(first.TryGetProperty("thread_ts", out _));
        Assert.Equal("1700000000.000001", second.GetProperty("thread_ts").GetString());
        Assert.False(second.GetProperty("reply_broadcast").GetBoolean());
    }

    [Fact]
    public async Task A_channel_has_nothing_to_choose()
    {
        await using var desk = await Desk.OpenAsync();

        await TellAsync(desk, "filed");

        var buttons = desk.Slack.Posted.Single().GetProperty("blocks")[1].GetProperty("elements");
        Assert.Equal("open", Assert.Single(buttons.EnumerateArray()).GetProperty("action_id").GetString());
    }

    [Fact]
    public async Task A_bot_that_was_not_invited_is_for_an_administrator_to_mend()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Refuse("postMessage", "not_in_channel");

        var delivery = await TellAsync(desk, "filed");

        Assert.Equal(
            (DeliveryResult.Rejected, "The bot is not in the channel: invite it there."), (delivery.Result, delivery.Reason));
    }

    [Theory]
    [InlineData("C0123ABCDEF", true)]
    [InlineData("G0123ABCDEF", true)]
    [InlineData("#support", false)]
    [InlineData("U0123ABCDEF", false)]
    [InlineData("D0123ABCDEF", false)]
    [InlineData("c0123abcdef", false)]
    [InlineData("C0123\nABCDE", false)]
    [InlineData("", false)]
    public async Task An_address_is_the_id_of_a_channel(string address, bool isOne)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(isOne, desk.Form("slack").Takes(address));
    }

    internal static Notification ToRoom(string kind, string culture = "en-GB", string? title = null)
    {
        var sample = title is null ? Samples.OfKind(kind, culture) : Samples.Of(new(kind), NotificationReason.Watcher, culture, title);
        return sample with { To = sample.To with { Id = RoomChannel.UserOf("support"), Name = "#support", Email = null } };
    }

    private static Task<Delivery> TellAsync(Desk desk, string kind) =>
        desk.Form("slack").NotifyAsync(ToRoom(kind), Support, TestContext.Current.CancellationToken);
}
