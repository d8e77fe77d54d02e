using System.Collections.Concurrent;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;

namespace Ticketing.Search.Meaning;

/// <summary>
/// How the references are written that somebody sees: learnt from the newest tickets that have one, and kept for a while. Thread-safe.
/// </summary>
internal sealed class ReferenceStyles(ITicketSearch search, TimeProvider time)
{
    private const int Looked = 50;
    private const int MostStyles = 8;

    // When there is no more room, it begins anew.
    private const int MostKept = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly Criterion HasReference = new Not(new NoValue(TicketFields.ExternalRef));

    private readonly ConcurrentDictionary<(string Tenant, string UserId), (IReadOnlyList<ReferenceStyle> Styles, long At)> kept = new();

    /// <summary>The styles, the newest first.</summary>
    public async Task<IReadOnlyList<ReferenceStyle>> OfAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var key = (viewer.Actor.Tenant, viewer.Actor.UserId);
        if (kept.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < Lifetime)
            return known.Styles;
        var at = time.GetTimestamp();
        var hits = await search.SearchAsync(
            new(HasReference, TicketSort.Newest, Looked) { MayStop = true }, viewer.Visibility, cancellationToken);
        IReadOnlyList<ReferenceStyle> styles =
            [.. hits.Select(hit => ReferenceStyle.Of(hit.Ticket.ExternalRef!)).OfType<ReferenceStyle>().Distinct().Take(MostStyles)];
        if (kept.Count >= MostKept)
            kept.Clear();
        kept[key] = (styles, at);
        return styles;
    }
}
