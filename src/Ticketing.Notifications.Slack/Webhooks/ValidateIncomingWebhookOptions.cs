using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Slack.Webhooks;

/// <summary>Refuses hosts that are none: one that says too much would open the network.</summary>
internal sealed class ValidateIncomingWebhookOptions : IValidateOptions<IncomingWebhookOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(50);

    public ValidateOptionsResult Validate(string? name, IncomingWebhookOptions options)
    {
        var failures = options.Hosts.Where(host => !WebhookHost.IsOne(host))
            .Select(host => $"{IncomingWebhookOptions.Section}:{nameof(options.Hosts)}: '{host}' is no host; write one such as " +
                "chat.example.com, chat.example.com:8443 or *.example.com.")
            .ToList();
        if (options.Timeout < Shortest || options.Timeout > Longest)
        {
            failures.Add(
                $"{IncomingWebhookOptions.Section}:{nameof(options.Timeout)} is {options.Timeout}; it must be 1 to 50 seconds.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
