namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// A line that no export of ours has. Only whoever writes such lines himself can mend them, and reads the reason as it is.
/// </summary>
internal static class NoRecord
{
    public static Wording Because(string reason) => new(RowFaultCodes.NoRecord, reason, [reason]);
}
