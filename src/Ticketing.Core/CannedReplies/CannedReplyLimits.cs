namespace Ticketing.CannedReplies;

/// <summary>How much there may be of canned replies.</summary>
public static class CannedReplyLimits
{
    /// <summary>The longest name, in characters.</summary>
    public const int Name = 100;

    /// <summary>The longest text and the longest note, in characters.</summary>
    public const int Text = 10_000;

    /// <summary>How many of them a tenant has.</summary>
    public const int PerTenant = 500;
}
