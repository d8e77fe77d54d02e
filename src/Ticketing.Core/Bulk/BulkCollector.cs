using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Storage;

namespace Ticketing.Bulk;

/// <summary>
/// Finds out which tickets a run is about, before any is changed: as its person sees them, the newest first. That order moves under
/// nobody's change, so no ticket is met twice or passed over.
/// </summary>
internal sealed class BulkCollector(
    ActorResolver actors, QueryUnderstanding understanding, ITicketSearch search, IOptions<TicketingOptions> options)
{
    /// <summary>The next tickets of a run.</summary>
    /// <returns>The run with them, and chunks of them; in the state that follows where there are no more.</returns>
    public async Task<(BulkRun Run, IReadOnlyList<BulkChunk> Chunks)> NextAsync(
        Caller caller, BulkRun run, CancellationToken cancellationToken)
    {
        var viewer = await actors.RequireViewerAsync(caller, cancellationToken);
        var where = (await understanding.ReadAsync(viewer, run.Query, cancellationToken)).Bound.Where;
        var found = new List<BulkEntry>();
        var place = run.Place;
        bool goesOn;
        do
        {
            var request = new TicketSearchRequest(where, TicketSort.Newest, TicketSearchRequest.MostAtOnce, place) { MayStop = true };
            var hits = await search.SearchAsync(request, viewer.Visibility, cancellationToken);
            found.AddRange(hits.Select(hit => new BulkEntry(hit.Ticket.Id.Value)));
            goesOn = hits.Reached is not null || hits.Count == request.Limit;
            place = hits.Reached ?? (hits.Count > 0 ? hits[^1].After : place);
        }
        while (goesOn && found.Count < TicketSearchRequest.MostAtOnce);
        var total = run.Total + found.Count;
        if (total > options.Value.BulkTickets)
            return (run with { State = BulkState.Stopped, Total = 0, Problem = TooMany() }, []);
        var chunks = found.Chunk(BulkChunk.Most).Select(some => new BulkChunk([.. some])).ToImmutableArray();
        return (
            run with
            {
                State = goesOn ? BulkState.Collecting : BulkState.Running, Total = total, Place = place,
                Chunks = run.Chunks + chunks.Length,
            },
            chunks);
    }

    private BulkRefusal TooMany() => new("validation", BulkDesk.TooMany(options.Value.BulkTickets), "query");
}
