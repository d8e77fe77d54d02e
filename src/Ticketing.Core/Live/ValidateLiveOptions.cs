using Microsoft.Extensions.Options;

namespace Ticketing.Live;

/// <summary>Refuses options with which streams would be of no use, or without bounds.</summary>
internal sealed class ValidateLiveOptions : IValidateOptions<LiveOptions>
{
    public ValidateOptionsResult Validate(string? name, LiveOptions options)
    {
        var failures = new List<string>();
        if (options.StreamsPerPerson is < 1 or > 1000)
            failures.Add("StreamsPerPerson is 1 to 1,000.");
        if (options.Streams is < 1 or > 100_000)
            failures.Add("Streams is 1 to 100,000.");
        if (options.Heartbeat < TimeSpan.FromSeconds(5) || options.Heartbeat > TimeSpan.FromMinutes(5))
            failures.Add("Heartbeat is 5 seconds to 5 minutes.");
        if (options.Lifetime < TimeSpan.FromMinutes(1) || options.Lifetime > TimeSpan.FromDays(1))
            failures.Add("Lifetime is 1 minute to 1 day.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
