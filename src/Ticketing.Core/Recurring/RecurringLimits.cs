namespace Ticketing.Recurring;

/// <summary>How much there may be of recurring tickets.</summary>
public static class RecurringLimits
{
    /// <summary>The longest name, in characters.</summary>
    public const int Name = 100;

    /// <summary>The longest schedule, in characters.</summary>
    public const int Schedule = 100;

    /// <summary>How many of them a tenant has.</summary>
    public const int PerTenant = 200;

    /// <summary>How many of the last runs are kept of each.</summary>
    public const int Runs = 10;

    /// <summary>How many minutes there are at least between two tickets of one.</summary>
    public const int Minutes = 5;

    /// <summary>How many of the next times are told.</summary>
    public const int Next = 5;
}
