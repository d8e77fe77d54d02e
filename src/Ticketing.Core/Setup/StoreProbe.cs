using System.Text.Json;
using Microsoft.Extensions.Options;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Setup;

/// <summary>Finds out whether the store takes changes. Thread-safe.</summary>
public sealed class StoreProbe
{
    private const string Kind = "health";
    private const string Key = "written";

    private readonly IDocuments documents;
    private readonly CommitPipeline commits;
    private readonly TicketingOptions options;
    private readonly TimeProvider time;

    internal StoreProbe(IDocuments documents, CommitPipeline commits, IOptions<TicketingOptions> options, TimeProvider time) =>
        (this.documents, this.commits, this.options, this.time) = (documents, commits, options.Value, time);

    /// <summary>Stores a row, the same one each time, in a commit like any other. It throws what a commit would throw.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var at = time.GetUtcMicroseconds();
        var written = await documents.FindAsync(options.Tenant, Kind, Key, cancellationToken);
        try
        {
            await commits.CommitAsync(
                CommitOrigins.Setup, options.Tenant, null, [],
                [new(Kind, Key, written?.Version ?? 0, JsonSerializer.Serialize(new { at }))], cancellationToken);
        }
        catch (TicketConflictException)
        {
            // Another host stored it at this very moment.
        }
    }
}
