using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.Access;

namespace Ticketing.UI.Console.Previews;

/// <summary>
/// How often one person may have a text read that is stored nowhere: thirty at once, then one a second, which nobody who writes meets.
/// Thread-safe.
/// </summary>
internal sealed class PreviewLimit(TimeProvider time)
{
    public const int AtOnce = 30;

    private const int MostPeople = 10_000;

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(1);

    // Until when what somebody had is paid for: one preview adds a second.
    private readonly ConcurrentDictionary<Caller, DateTimeOffset> paidUntil = new();

    /// <summary>Takes one, or says in the answer's <c>Retry-After</c> how long to wait.</summary>
    /// <returns>Whether it may be had now.</returns>
    public bool Take(Caller caller, HttpResponse response)
    {
        var now = time.GetUtcNow();
        if (paidUntil.Count >= MostPeople)
            Forget(now);
        while (true)
        {
            var known = paidUntil.GetOrAdd(caller, now);
            var next = (known > now ? known : now) + Each;
            if (next - now > AtOnce * Each)
            {
                var seconds = Math.Ceiling((next - now - (AtOnce * Each)).TotalSeconds);
                response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                return false;
            }

            if (paidUntil.TryUpdate(caller, next, known))
                return true;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (caller, until) in paidUntil)
        {
            if (until <= now)
                paidUntil.TryRemove(new(caller, until));
        }
    }
}
