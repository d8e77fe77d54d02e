namespace Ticketing.TimeEntries;

/// <summary>What a host's options make of time that is logged or changed. Pure.</summary>
internal static class TimeRules
{
    /// <summary>An entry as it is kept: with its activity as the host writes it, and with what is billed.</summary>
    /// <exception cref="TicketValidationException">The host has no such activity.</exception>
    public static TimeEntry Settle(TimeEntry entry, TimeOptions options)
    {
        var kept = TimeItems.Kept(entry);
        var isBillable = entry.IsBillable ?? options.BillableByDefault;
        return kept with
        {
            Activity = kept.Activity is { } activity && options.Activities.Count > 0 ? KnownActivity(activity, options) : kept.Activity,
            IsBillable = isBillable,
            Billed = isBillable ? BilledOf(kept.Minutes, options) : null,
        };
    }

    // Null for nothing, so that entries that are not billed say no more than they did.
    private static int? BilledOf(int minutes, TimeOptions options)
    {
        if (minutes is < 1 or > TimeEntry.MostMinutes || minutes < options.BillingMinimum.TotalMinutes)
            return null;
        var step = (int)options.BillingIncrement.TotalMinutes;
        return (minutes + step - 1) / step * step;
    }

    private static string KnownActivity(string activity, TimeOptions options) =>
        options.Activities.FirstOrDefault(known => string.Equals(known, activity, StringComparison.OrdinalIgnoreCase))
        ?? throw new TicketValidationException(
            "activity", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {string.Join(", ", options.Activities)}."));
}
