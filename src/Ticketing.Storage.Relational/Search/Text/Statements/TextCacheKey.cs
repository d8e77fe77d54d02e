using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>
/// The plan cache keys of searches for free text. What is bound of words are queries and lines made from them, so these are the values; how
/// many words and readings there are is the key.
/// </summary>
/// <param name="dialect">The database's own SQL.</param>
/// <param name="visibility">Who searches: in public texts, in internal comments too, or in either.</param>
internal sealed class TextCacheKey(RelationalDialect dialect, Visibility visibility)
{
    private const int MostParts = 1024;

    private readonly bool[] readings = [.. visibility.Branches.Select(branch => branch.ReadsInternal).Distinct()];

    /// <summary>The key of a statement; null for one that is too rare to be kept.</summary>
    /// <param name="result">What is asked about the tickets.</param>
    /// <param name="request">What is searched for.</param>
    /// <param name="path">How they are found.</param>
    /// <param name="scanLimit">How many tickets that examines.</param>
    public (string Key, List<object> Values)? Of(TextResult result, TicketSearchRequest request, TextAccessPath path, int scanLimit)
    {
        var key = new SearchCacheKey(stackalloc char[MostParts], visibility.Tenant, null, this);
        var fits = key.Put((int)result.Kind) && key.PutNumber(result.Most) && key.Put(result.Cubes.Count);
        foreach (var cube in result.Cubes)
            fits = fits && key.Put((int)cube);
        return fits
            && key.Put((int)path) && key.PutNumber(scanLimit)
            && key.PutOrder(request.Sort) && key.Put(request.IsBackward ? 1 : 0)
            && key.PutNumber(request.Limit)
            && key.PutKeyset(request.Keyset)
            && key.PutAll(request.Where, visibility)
            && key.PutQueries(TextSplit.Of(request.Where).AskedOfIndex) ? key.Whole : null;
    }

    /// <summary>Adds free text: the words of a condition, or all that the index is asked for at once.</summary>
    public bool Put(ref PlanCacheKey key, Criterion text)
    {
        var fits = key.Put(dialect.IsExact(text) ? 1 : 0);
        foreach (var internals in readings)
            fits = fits && (dialect.IndexQuery(text, internals) is { } query ? key.Put(1) && key.PutValue(query) : key.Put(0));
        return fits && (text is not HasText words || (key.Put(words.TitleOnly ? 1 : 0) && PutReadings(ref key, words)));
    }

    // Where the index's own query is asked of a ticket, its lines are looked at only for phrases.
    private bool PutReadings(ref PlanCacheKey key, HasText text)
    {
        if (dialect.FitsIndexQuery("") is not null && dialect.IsExact(text))
            return true;
        var pieces = PhraseReadings.Of(text);
        var fits = key.Put(pieces.Count);
        foreach (var piece in pieces)
        {
            fits = fits && key.Put(piece.Count);
            foreach (var reading in piece)
                fits = fits && key.PutValue(reading.InLine);
            fits = fits && (PhraseReadings.BeginningOf(piece) is { } beginning ? key.Put(1) && key.PutValue(beginning) : key.Put(0));
        }

        return fits;
    }
}
