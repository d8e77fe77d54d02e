using System.Text.Json;
using Microsoft.Extensions.Options;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Setup;

/// <summary>Finds out whether the store takes changes. Thread-safe.</summary>
public sealed class StoreProbe
{
    private const string Kind = "health";
    private const string Key = "written";

    private readonly IDocuments documents;
    private readonly ITicketingStore store;
    private readonly TicketingOptions options;
    private readonly TimeProvider time;

    internal StoreProbe(IDocuments documents, ITicketingStore store, IOptions<TicketingOptions> options, TimeProvider time) =>
        (this.documents, this.store, this.options, this.time) = (documents, store, options.Value, time);

    /// <summary>Stores a row, the same one each time, in a commit like any other. It throws what a commit would throw.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var at = time.GetUtcMicroseconds();
        var written = await documents.FindAsync(options.Tenant, Kind, Key, cancellationToken);
        try
        {
            await store.CommitAsync(
                new()
                {
                    Tenant = options.Tenant,
                    At = at,
                    Documents = [new(Kind, Key, written?.Version ?? 0, JsonSerializer.Serialize(new { at }))],
                },
                cancellationToken);
        }
        catch (TicketConflictException)
        {
            // Another host stored it at this very moment.
        }
    }
}
