using System.Security.Cryptography;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>What claims have in common.</summary>
internal static class Leases
{
    private const int MostAtOnce = 1000;

    /// <summary>A lease that there was never before: also not of an alarm that was called off and set anew.</summary>
    public static long New() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));

    /// <summary>When a claim's lease ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 1,000, or the lease not positive.</exception>
    public static long End(DateTimeOffset at, TimeSpan lease, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MostAtOnce);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        return UnixMicroseconds.Of(at + lease);
    }
}
