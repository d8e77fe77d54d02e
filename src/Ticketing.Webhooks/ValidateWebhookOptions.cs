using Microsoft.Extensions.Options;

namespace Ticketing.Webhooks;

/// <summary>Refuses options that mean nothing.</summary>
internal sealed class ValidateWebhookOptions : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        List<string> faults = [];
        Check(nameof(options.Timeout), options.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(45));
        Check(nameof(options.SwitchOffAfter), options.SwitchOffAfter, TimeSpan.FromHours(1), TimeSpan.FromDays(90));
        Check(nameof(options.SecretOverlap), options.SecretOverlap, TimeSpan.Zero, TimeSpan.FromDays(30));
        Check(nameof(options.Most), options.Most, 1, 200);
        Check(nameof(options.LogLength), options.LogLength, 10, 1000);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);

        void Check<T>(string option, T value, T least, T most)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
                faults.Add($"WebhookOptions.{option} is {value}; it must be {least} to {most}.");
        }
    }
}
