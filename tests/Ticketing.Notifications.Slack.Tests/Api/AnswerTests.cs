using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Dispatch;

namespace Ticketing.Notifications.Slack.Tests.Api;

/// <summary>What Slack answers, and what becomes of the notification.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("user_not_found")]
    [InlineData("user_disabled")]
    [InlineData("cannot_dm_bot")]
    [InlineData("is_archived")]
    [InlineData("messages_tab_disabled")]
    [InlineData("msg_too_long")]
    [InlineData("invalid_blocks")]
    public async Task What_stays_refused_is_not_tried_again(string error)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Refuse("postMessage", error);

        var delivery = await desk.TellAsync();

        Assert.Equal((DeliveryResult.Rejected, $"Slack refused the message: {error}."), (delivery.Result, delivery.Reason));
    }

    [Theory]
    [InlineData("users.lookupByEmail", "invalid_auth")]
    [InlineData("users.lookupByEmail", "not_authed")]
    [InlineData("chat.postMessage", "account_inactive")]
    [InlineData("chat.postMessage", "token_revoked")]
    public async Task A_token_that_Slack_does_not_take_is_for_an_administrator_to_mend(string method, string error)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Refuse(method, error);

        var delivery = await desk.TellAsync();

        Assert.Equal(
            (DeliveryResult.Again, $"Slack does not accept Ticketing:Slack:Token: {error}."), (delivery.Result, delivery.Reason));
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Refuse("lookupByEmail", "missing_scope", ""","needed":"users:read.email" """);

        var delivery = await desk.TellAsync();

        Assert.Equal(DeliveryResult.Again, delivery.Result);
        Assert.Equal("The Slack app lacks a scope: users:read.email. Add it, and install the app again.", delivery.Reason);
    }

    [Theory]
    [InlineData("internal_error", "Slack answered: internal_error.")]
    [InlineData("<xoxb-a-secret> is wrong", "Slack's answer could not be read.")]
    public async Task What_nobody_foresaw_is_tried_again(string error, string reason)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Refuse("postMessage", error);

        var delivery = await desk.TellAsync();

        Assert.Equal((DeliveryResult.Again, reason, null), (delivery.Result, delivery.Reason, delivery.At));
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0", 1)]
    [InlineData("Mon, 30 Nov 2026 12:02:00 GMT", 120)]
    [InlineData("999999", 3600)]
    public async Task When_Slack_has_no_time_it_says_when_it_has(string retryAfter, int seconds)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Fail(429, retryAfter);

        var delivery = await desk.TellAsync();

        Assert.Equal(DeliveryResult.Again, delivery.Result);
        Assert.Equal(Samples.Noon.AddSeconds(seconds), delivery.At);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    public async Task Where_it_does_not_say_when_the_dispatcher_chooses(string? retryAfter)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Fail(429, retryAfter);

        var delivery = await desk.TellAsync();

        Assert.Equal((DeliveryResult.Again, null), (delivery.Result, delivery.At));
    }

    [Fact]
    public async Task The_word_for_too_many_messages_counts_as_the_status_does()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Instead = async context =>
        {
            context.Response.Headers.RetryAfter = "7";
            await SlackServer.WriteAsync(context, """{"ok":false,"error":"ratelimited"}""");
            return true;
        };

        var delivery = await desk.TellAsync();

        Assert.Equal((DeliveryResult.Again, Samples.Noon.AddSeconds(7)), (delivery.Result, delivery.At!.Value));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task A_server_in_distress_is_asked_again(int status)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Fail(status);

        var delivery = await desk.TellAsync();

        Assert.Equal((DeliveryResult.Again, $"Slack answered with HTTP {status}."), (delivery.Result, delivery.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"user":{"id":7}}""")]
    [InlineData("""{"ok":false}""")]
    public async Task An_answer_that_is_none_is_asked_for_again(string body)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Instead = async context =>
        {
            await SlackServer.WriteAsync(context, body);
            return true;
        };

        var delivery = await desk.TellAsync();

        Assert.Equal((DeliveryResult.Again, "Slack's answer could not be read."), (delivery.Result, delivery.Reason));
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Instead = async context =>
        {
            await SlackServer.WriteAsync(context, $$"""{"ok":true,"more":"{{new string('x', 1_100_000)}}"}""");
            return true;
        };

        Assert.Equal(DeliveryResult.Again, (await desk.TellAsync()).Result);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for_longer_than_set()
    {
        await using var desk = await Desk.OpenAsync(o => o.Timeout = TimeSpan.FromSeconds(1));
        desk.Slack.Instead = async context =>
        {
            var gone = new TaskCompletionSource();
            await using var end = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return true;
        };

        var delivery = await desk.TellAsync();

        Assert.Equal((DeliveryResult.Again, "Slack did not answer within 1 s."), (delivery.Result, delivery.Reason));
    }

    [Fact]
    public async Task A_host_that_ends_does_not_wait()
    {
        await using var desk = await Desk.OpenAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => desk.Notifier.NotifyAsync(Samples.OfKind("assigned", "en-GB"), new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_again()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Slack.DisposeAsync();

        var delivery = await desk.TellAsync();

        Assert.Equal((DeliveryResult.Again, "Slack could not be reached: ConnectionError."), (delivery.Result, delivery.Reason));
    }

    [Fact]
    public async Task The_token_and_addresses_of_people_are_in_no_log()
    {
        using var log = new WrittenLog();
        await using var desk = await Desk.OpenAsync(
            more: services => services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        await desk.TellAsync();
        desk.Slack.Refuse("postMessage", "invalid_auth");
        var delivery = await desk.TellAsync();

        Assert.Contains(log.Lines, line => line.Contains("chat.postMessage", StringComparison.Ordinal));
        Assert.DoesNotContain(
            log.Lines.Append(delivery.Reason),
            line => line!.Contains(Desk.Token, StringComparison.Ordinal) || line.Contains("ben@", StringComparison.Ordinal));
    }
}
