namespace Ticketing.Search.Language;

/// <summary>The unit of a duration.</summary>
public enum DurationUnit
{
    /// <summary><c>m</c></summary>
    Minutes,

    /// <summary><c>h</c></summary>
    Hours,

    /// <summary><c>d</c>, 24 hours</summary>
    Days,

    /// <summary><c>w</c>, seven days</summary>
    Weeks,

    /// <summary><c>mo</c>, calendar months</summary>
    Months,

    /// <summary><c>y</c>, calendar years</summary>
    Years,
}
