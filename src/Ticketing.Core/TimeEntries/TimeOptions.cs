namespace Ticketing.TimeEntries;

/// <summary>
/// What kinds of work there are, and what is billed of them. How long a day of work is says <see cref="TicketingOptions.WorkingDay"/>.
/// </summary>
public sealed class TimeOptions
{
    /// <summary>
    /// The activities that an entry may name, in any case and as they are written here; empty: any short text. Entries keep what they name
    /// when the list changes.
    /// </summary>
    /// <value>Default: empty.</value>
    public IList<string> Activities { get; } = [];

    /// <summary>Whether time is billed of which nobody says whether it is.</summary>
    /// <value>Default false.</value>
    public bool BillableByDefault { get; set; }

    /// <summary>In which steps time is billed: each entry is rounded up to whole ones. What was worked is kept as it was.</summary>
    /// <value>Default 1 minute; 1 minute to 8 hours, in whole minutes.</value>
    public TimeSpan BillingIncrement { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Entries that are shorter are not billed (<i>de minimis</i>), before anything is rounded.</summary>
    /// <value>Default 0: all are; up to 8 hours, in whole minutes.</value>
    public TimeSpan BillingMinimum { get; set; }
}
