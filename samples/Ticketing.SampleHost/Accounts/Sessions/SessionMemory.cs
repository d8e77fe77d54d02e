using Microsoft.Extensions.Caching.Memory;

namespace Ticketing.SampleHost.Accounts.Sessions;

/// <summary>
/// Which sessions were open a moment ago, so that a page with its pictures asks the database once. What this host ends is forgotten at
/// once, what another host ends within <see cref="Lifetime"/>. Thread-safe.
/// </summary>
internal sealed class SessionMemory(TimeProvider time) : IDisposable
{
    /// <summary>How long an open session is not looked up again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);

    private readonly MemoryCache open = new(new MemoryCacheOptions { SizeLimit = 50_000 });
    private int changes;

    /// <summary>Counts what was forgotten: what was read before that may be out of date.</summary>
    public int Changes => Volatile.Read(ref changes);

    /// <summary>Whether the session was open a moment ago.</summary>
    public bool Knows(string id, string accountId) =>
        open.TryGetValue(id, out Known? known) && known!.AccountId == accountId && time.GetElapsedTime(known.At) < Lifetime;

    /// <summary>Keeps that a session is open, unless something was forgotten since.</summary>
    public void Keep(string id, string accountId, int changesBefore)
    {
        if (changesBefore != Changes)
            return;
        var known = new Known(accountId, time.GetTimestamp());
        open.Set(id, known, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Lifetime });
    }

    /// <summary>Forgets all. Sessions end seldom, and looking them up again is cheap.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref changes);
        open.Clear();
    }

    /// <inheritdoc/>
    public void Dispose() => open.Dispose();

    private sealed record Known(string AccountId, long At);
}
