using Ticketing.Dispatch;

namespace Ticketing.Notifications.Slack.Tests;

public sealed class SlackNotifierTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private const string LookUp = "/api/users.lookupByEmail";
    private const string Post = "/api/chat.postMessage";

    [Fact]
    public async Task A_person_is_told_by_a_direct_message()
    {
        await using var desk = await Desk.OpenAsync();

        var post = await desk.PostAsync(Samples.OfKind("assigned", "en-GB"));

        Assert.Equal([LookUp, Post], desk.Slack.Calls);
        Assert.Equal("U0BEN", post.GetProperty("channel").GetString());
        Assert.False(post.TryGetProperty("thread_ts", out _));
        Assert.All(desk.Slack.Authorizations, one => Assert.Equal($"Bearer {Desk.Token}", one));
    }

    [Fact]
    public async Task Whoever_chose_nothing_has_it_for_what_waits_for_him()
    {
        await using var desk = await Desk.OpenAsync();

        var on = NotificationKind.All.Where(kind => desk.Notifier.IsOnByDefault(kind, NotificationReason.Assignee));

        Assert.Equal([NotificationKind.Mentioned, NotificationKind.Assigned], on);
    }

    [Theory]
    [InlineData(null, WithheldBecause.NoAddress)]
    [InlineData(" ", WithheldBecause.NoAddress)]
    [InlineData("ann@example.org", null)]
    public async Task Only_whose_address_nobody_knows_cannot_be_told(string? address, string? why)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(
            why, await desk.Notifier.WhyNotAsync(Samples.Reader("en-GB") with { Email = address }, TestContext.Current.CancellationToken));
        Assert.Empty(desk.Slack.Calls);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_Slack_is_not_tried_again()
    {
        await using var desk = await Desk.OpenAsync();
        var sample = Samples.OfKind("assigned", "en-GB");

        var delivery = await desk.TellAsync(sample with { To = sample.To with { Email = "ann@example.org" } });

        Assert.Equal((DeliveryResult.Rejected, "Slack knows nobody with this address."), (delivery.Result, delivery.Reason));
    }

    [Fact]
    public async Task Slack_is_asked_once_who_somebody_is_and_again_after_hours()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.TellAsync();
        desk.Clock.Advance(TimeSpan.FromHours(3));
        await desk.TellAsync();
        Assert.Equal([LookUp, Post, Post], desk.Slack.Calls);

        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.TellAsync();
        Assert.Equal([LookUp, Post, Post, LookUp, Post], desk.Slack.Calls);
    }

    [Fact]
    public async Task Somebody_who_is_gone_is_looked_for_anew()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Refuse("postMessage", "user_not_found");
        Assert.Equal(DeliveryResult.Rejected, (await desk.TellAsync()).Result);
        desk.Slack.Instead = null;

        Assert.Equal(DeliveryResult.Delivered, (await desk.TellAsync()).Result);
        Assert.Equal([LookUp, Post, LookUp, Post], desk.Slack.Calls);
    }

    [Fact]
    public async Task Later_messages_of_a_ticket_answer_the_first_one()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.TellAsync();

        await desk.TellAsync("changed");
        await desk.TellAsync("mentioned");

        var answers = desk.Slack.Posted.Skip(1).ToList();
        Assert.All(answers, one => Assert.Equal("1700000000.000001", one.GetProperty("thread_ts").GetString()));
        Assert.All(answers, one => Assert.Equal("D0BEN", one.GetProperty("channel").GetString()));
        Assert.Equal([false, true], answers.Select(one => one.GetProperty("reply_broadcast").GetBoolean()));
    }

    [Fact]
    public async Task Another_ticket_tenant_or_person_has_a_thread_of_its_own()
    {
        await using var desk = await Desk.OpenAsync();
        var threads = desk.Get<SlackThreads>();
        await threads.KeepAsync("default", new(123), "U0BEN", new("D0BEN", "1.0"), Cancelled);

        Assert.Equal(new("D0BEN", "1.0"), await threads.FindAsync("default", new(123), "U0BEN", Cancelled));
        Assert.Null(await threads.FindAsync("default", new(124), "U0BEN", Cancelled));
        Assert.Null(await threads.FindAsync("other", new(123), "U0BEN", Cancelled));
        Assert.Null(await threads.FindAsync("default", new(123), "U0ANN", Cancelled));
    }

    [Fact]
    public async Task Another_host_goes_on_with_the_thread()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.TellAsync();

        await using var other = desk.Again();
        await other.TellAsync("changed");

        Assert.Equal("1700000000.000001", desk.Slack.Posted.Last().GetProperty("thread_ts").GetString());
    }

    [Fact]
    public async Task Of_a_conversation_so_many_threads_are_kept_those_begun_last()
    {
        await using var desk = await Desk.OpenAsync();
        var threads = desk.Get<SlackThreads>();

        for (var ticket = 1; ticket <= SlackThreads.Most + 1; ticket++)
            await threads.KeepAsync("default", new(ticket), "U0BEN", new("D0BEN", $"{ticket}.0"), Cancelled);

        Assert.Null(await threads.FindAsync("default", new(1), "U0BEN", Cancelled));
        Assert.NotNull(await threads.FindAsync("default", new(2), "U0BEN", Cancelled));
        Assert.NotNull(await threads.FindAsync("default", new(SlackThreads.Most + 1), "U0BEN", Cancelled));
    }

    [Fact]
    public async Task Threads_that_begin_at_the_same_moment_are_all_kept()
    {
        await using var desk = await Desk.OpenAsync();
        var threads = desk.Get<SlackThreads>();

        await Task.WhenAll(Enumerable.Range(1, 4).Select(
            ticket => threads.KeepAsync("default", new(ticket), "C0SUPPORT", new("C0SUPPORT", $"{ticket}.0"), Cancelled)));

        for (var ticket = 1; ticket <= 4; ticket++)
            Assert.NotNull(await threads.FindAsync("default", new(ticket), "C0SUPPORT", Cancelled));
    }

    [Fact]
    public async Task Where_a_thread_is_gone_the_next_attempt_begins_one()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.TellAsync();
        desk.Slack.Refuse("postMessage", "thread_not_found");
        Assert.Equal(DeliveryResult.Again, (await desk.TellAsync()).Result);
        desk.Slack.Instead = null;

        var post = await desk.PostAsync(Samples.OfKind("assigned", "en-GB"));

        Assert.False(post.TryGetProperty("thread_ts", out _));
        Assert.Equal("U0BEN", post.GetProperty("channel").GetString());
    }

    [Fact]
    public async Task A_repetition_is_known_by_its_id()
    {
        await using var desk = await Desk.OpenAsync();
        var sample = Samples.OfKind("assigned", "en-GB");

        var first = await desk.PostAsync(sample);
        var again = await desk.PostAsync(sample);
        var other = await desk.PostAsync(sample with { Id = "another" });

        Assert.Equal(first.GetProperty("client_msg_id").GetGuid(), again.GetProperty("client_msg_id").GetGuid());
        Assert.NotEqual(first.GetProperty("client_msg_id").GetGuid(), other.GetProperty("client_msg_id").GetGuid());
        Assert.Equal(sample.Id, again.GetProperty("metadata").GetProperty("event_payload").GetProperty("id").GetString());
    }
}
