using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Ticketing.Dispatch;

namespace Ticketing.Notifications.Slack.Api;

/// <summary>What Slack's refusals mean for a notification. No sentence repeats more of an answer than its codes.</summary>
internal static class SlackFaults
{
    private const int MostCode = 100;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static bool IsOfPerson(SlackException fault) =>
        fault.Error is "user_not_found" or "users_not_found" or "channel_not_found" or "user_disabled";

    public static bool IsOfThread(SlackException fault) => fault.Error is
        "thread_not_found" or "invalid_thread_ts" or "cannot_reply_to_message" or "message_not_found" or "channel_not_found";

    /// <summary>Slack answered that it did not do it.</summary>
    public static SlackException Of(SlackReply? reply, DateTimeOffset? retryAt)
    {
        if (CodeOf(reply?.Error) is not { } code)
            return Unreadable();
        return new(code switch
        {
            "ratelimited" or "rate_limited" => Delivery.Again("Slack has no time now: there were too many messages.", retryAt),
            "users_not_found" => Delivery.Rejected("Slack knows nobody with this address."),
            "channel_not_found" or "user_not_found" or "user_disabled" or "cannot_dm_bot" or "is_archived" or "messages_tab_disabled"
                or "restricted_action" or "restricted_action_read_only_channel"
                or "msg_too_long" or "msg_blocks_too_long" or "no_text" or "invalid_blocks" or "invalid_blocks_format" =>
                Delivery.Rejected($"Slack refused the message: {code}."),
            "not_in_channel" => Delivery.Rejected("The bot is not in the channel: invite it there."),
            "missing_scope" => Delivery.Again(
                $"The Slack app lacks a scope: {CodeOf(reply?.Needed) ?? code}. Add it, and install the app again."),
            // The host's to mend, and then the message can be sent.
            "invalid_auth" or "not_authed" or "account_inactive" or "token_revoked" or "token_expired" or "not_allowed_token_type"
                or "no_permission" or "access_denied" or "team_access_not_granted" =>
                Delivery.Again($"Slack does not accept {SlackOptions.Section}:{nameof(SlackOptions.Token)}: {code}."),
            _ => Delivery.Again($"Slack answered: {code}.", retryAt),
        }, code);
    }

    /// <summary>Something answered that is not the method: Slack in distress, or a proxy.</summary>
    public static SlackException Of(HttpStatusCode status, DateTimeOffset? retryAt) => new(
        status is HttpStatusCode.TooManyRequests
            ? Delivery.Again("Slack has no time now: there were too many messages.", retryAt)
            : Delivery.Again(string.Create(CultureInfo.InvariantCulture, $"Slack answered with HTTP {(int)status}."), retryAt));

    public static SlackException Of(HttpRequestException fault) =>
        new(Delivery.Again($"Slack could not be reached: {fault.HttpRequestError}."), cause: fault);

    public static SlackException OfSilence(TimeSpan timeout, Exception cause) => new(
        Delivery.Again(string.Create(CultureInfo.InvariantCulture, $"Slack did not answer within {timeout.TotalSeconds} s.")),
        cause: cause);

    public static SlackException Unreadable(Exception? cause = null) =>
        new(Delivery.Again("Slack's answer could not be read."), cause: cause);

    /// <summary>When Slack has time again, as it said, but within an hour; null when it said nothing.</summary>
    public static DateTimeOffset? RetryAt(RetryConditionHeaderValue? said, DateTimeOffset now)
    {
        if ((said?.Delta ?? (said?.Date - now)) is not { } wait)
            return null;
        return now + (wait < Shortest ? Shortest : wait > Longest ? Longest : wait);
    }

    // What is no code could be anything, and is not repeated.
    private static string? CodeOf(string? said) =>
        said is { Length: > 0 and <= MostCode } && said.All(one => char.IsAsciiLetterOrDigit(one) || one is '_' or ':' or '.' or ',')
            ? said
            : null;
}
