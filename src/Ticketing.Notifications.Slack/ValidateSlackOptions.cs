using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Slack;

/// <summary>Refuses options with which nobody could be told. What the token is, no sentence says.</summary>
internal sealed class ValidateSlackOptions : IValidateOptions<SlackOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    public ValidateOptionsResult Validate(string? name, SlackOptions options) =>
        FaultOf(options) is { } fault ? ValidateOptionsResult.Fail($"{SlackOptions.Section}:{fault}") : ValidateOptionsResult.Success;

    private static string? FaultOf(SlackOptions options) =>
        string.IsNullOrWhiteSpace(options.Token)
            ? $"{nameof(options.Token)} is missing: write the bot token of your Slack app."
        // Whatever else is in it is refused later, by an exception that shows it.
        : !options.Token.All(character => character is > ' ' and < '\x7f')
            ? $"{nameof(options.Token)} has a character that no token has, such as a space or the end of a line."
        : !IsAddress(options.BaseAddress)
            ? $"{nameof(options.BaseAddress)} is no address that the token may go to: write one with https and without a query, such as " +
              "https://slack.com/api/."
        : options.Timeout < Shortest || options.Timeout > Longest
            ? $"{nameof(options.Timeout)} is {options.Timeout}; it must be 1 to 25 seconds."
        : null;

    // In clear the token goes nowhere but to this machine.
    private static bool IsAddress(Uri? address) =>
        address is { IsAbsoluteUri: true, Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
