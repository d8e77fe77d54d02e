using Ticketing.Storage;

namespace Ticketing.Bulk;

/// <summary>What a bulk change would be about, before anything is written.</summary>
/// <param name="Found">How many tickets the query finds; counts end at a thousand where counters cannot tell.</param>
/// <param name="Most">The most tickets that a run takes.</param>
/// <param name="Looked">How many of them were tried: the first few.</param>
/// <param name="Changed">How many of those would be changed.</param>
/// <param name="Unchanged">How many of those are so already.</param>
/// <param name="Refused">How many of those would be refused.</param>
public sealed record BulkPreview(TicketCount Found, int Most, int Looked, int Changed, int Unchanged, int Refused)
{
    /// <summary>Whether the query certainly finds more than a run takes.</summary>
    public bool IsTooMany => Found.Count > Most;
}
