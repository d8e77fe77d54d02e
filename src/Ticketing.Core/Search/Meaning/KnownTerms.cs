using System.Collections.Concurrent;
using Ticketing.Storage;

namespace Ticketing.Search.Meaning;

/// <summary>
/// Which terms occur in tickets, kept for a while: being late costs another spelling, and makes nothing wrong. Thread-safe.
/// </summary>
internal sealed class KnownTerms(IVocabulary? vocabulary, TimeProvider time)
{
    // When there is no more room, it begins anew.
    private const int MostKept = 20_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (bool Occurs, long At)> kept = new(StringComparer.Ordinal);

    /// <summary>Whether the store can tell.</summary>
    public bool CanTell => vocabulary is not null;

    /// <summary>Those of the terms that occur; none where the store cannot tell.</summary>
    public async Task<IReadOnlySet<string>> FindAsync(IEnumerable<string> terms, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (vocabulary is null)
            return found;
        var missing = new List<string>();
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
        {
            if (!kept.TryGetValue(term, out var known) || time.GetElapsedTime(known.At) >= Lifetime)
                missing.Add(term);
            else if (known.Occurs)
                found.Add(term);
        }

        foreach (var some in missing.Chunk(IVocabulary.MostAtOnce))
        {
            var at = time.GetTimestamp();
            var occurring = await vocabulary.FindAsync(some, cancellationToken);
            if (kept.Count + some.Length > MostKept)
                kept.Clear();
            foreach (var term in some)
                kept[term] = (occurring.Contains(term), at);
            found.UnionWith(occurring);
        }

        return found;
    }
}
