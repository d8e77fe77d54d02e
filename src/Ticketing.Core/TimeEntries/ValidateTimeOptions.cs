using Microsoft.Extensions.Options;

namespace Ticketing.TimeEntries;

/// <summary>Refuses steps that are none, and activities that no entry could name.</summary>
internal sealed class ValidateTimeOptions : IValidateOptions<TimeOptions>
{
    private static readonly TimeSpan Most = TimeSpan.FromHours(8);

    public ValidateOptionsResult Validate(string? name, TimeOptions options)
    {
        var failures = new List<string>();
        if (options.BillingIncrement < TimeSpan.FromMinutes(1) || !IsWhole(options.BillingIncrement))
            failures.Add("BillingIncrement is 1 minute to 8 hours, in whole minutes.");
        if (options.BillingMinimum < TimeSpan.Zero || !IsWhole(options.BillingMinimum))
            failures.Add("BillingMinimum is 0 to 8 hours, in whole minutes.");
        foreach (var activity in options.Activities)
        {
            if (activity.Length is 0 or > TimeEntry.MostActivity || TimeItems.OneLine(activity) != activity)
                failures.Add($"'{activity}' is no activity: one line of 1 to {TimeEntry.MostActivity} characters, no blanks around it.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsWhole(TimeSpan time) => time <= Most && time.Ticks % TimeSpan.TicksPerMinute == 0;
}
