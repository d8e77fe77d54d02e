using System.Text.Json;
using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.SampleHost.Demo;

/// <summary>Of several hosts that start at once on an empty database, one brings the demo: the one whose claim is stored.</summary>
internal sealed class DemoClaim(IDocuments documents, ITicketingStore store, TimeProvider time)
{
    private const string Kind = "sampleHost";
    private const string Key = "demo";

    // Whoever claimed it and ended before there was an account has nothing to lose after so long.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Claims it; false when another host has.</summary>
    public async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcMicroseconds();
        var claim = await documents.FindAsync(Caller.DefaultTenant, Kind, Key, cancellationToken);
        if (claim is not null && now - JsonSerializer.Deserialize<DateTimeOffset>(claim.Json) < Longest)
            return false;
        try
        {
            await store.CommitAsync(
                new()
                {
                    Tenant = Caller.DefaultTenant,
                    At = now,
                    Documents = [new(Kind, Key, claim?.Version ?? 0, JsonSerializer.Serialize(now))],
                },
                cancellationToken);
            return true;
        }
        catch (TicketConflictException)
        {
            return false;
        }
    }
}
