using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// The shapes of searches for free text. What is bound of words are queries and lines made from them, so these are the values; how many words and
/// readings there are is the shape.
/// </summary>
/// <param name="dialect">The database's own ways.</param>
/// <param name="visibility">Who searches: in public texts, in internal comments too, or in either.</param>
internal sealed class TextShape(RelationalDialect dialect, Visibility visibility)
{
    private const int MostParts = 1024;

    private readonly bool[] readings = [.. visibility.Branches.Select(branch => branch.ReadsInternal).Distinct()];

    /// <summary>The shape of a statement; null for one that is too rare to be kept.</summary>
    /// <param name="wanted">What is wanted of each ticket.</param>
    /// <param name="request">What is searched for.</param>
    /// <param name="route">How they are found.</param>
    /// <param name="window">How many tickets that takes.</param>
    public (string Key, List<object> Values)? Of(TextWanted wanted, TicketSearchRequest request, TextRoute route, int window)
    {
        var shape = new SearchShape(stackalloc char[MostParts], visibility.Tenant, null, this);
        var fits = shape.Put((int)wanted.Part) && shape.PutNumber(wanted.Most) && shape.Put(wanted.Cubes.Count);
        foreach (var cube in wanted.Cubes)
            fits = fits && shape.Put((int)cube);
        return fits
            && shape.Put((int)route) && shape.PutNumber(window)
            && shape.Put((int)request.Sort.Field) && shape.Put(request.Sort.Descending ? 1 : 0) && shape.Put(request.IsBackward ? 1 : 0)
            && shape.PutNumber(request.Limit)
            && shape.PutPlace(request.Before ?? request.After)
            && shape.PutAll(request.Where, visibility)
            && shape.PutQueries(TextSplit.Of(request.Where).Text) ? shape.Whole : null;
    }

    /// <summary>Adds free text: the words of a condition, or all that the index is asked for at once.</summary>
    public bool Put(ref StatementShape shape, Criterion text)
    {
        var fits = shape.Put(dialect.IsExact(text) ? 1 : 0);
        foreach (var internals in readings)
            fits = fits && (dialect.IndexQuery(text, internals) is { } query ? shape.Put(1) && shape.PutValue(query) : shape.Put(0));
        return fits && (text is not HasText words || (shape.Put(words.TitleOnly ? 1 : 0) && PutReadings(ref shape, words)));
    }

    // Where the index's own query is asked of a ticket, its lines are looked at only for phrases.
    private bool PutReadings(ref StatementShape shape, HasText text)
    {
        if (dialect.FitsIndexQuery("") is not null && dialect.IsExact(text))
            return true;
        var pieces = PhraseReadings.Of(text);
        var fits = shape.Put(pieces.Count);
        foreach (var piece in pieces)
        {
            fits = fits && shape.Put(piece.Count);
            foreach (var reading in piece)
                fits = fits && shape.PutValue(reading.InLine);
            fits = fits && (PhraseReadings.BeginningOf(piece) is { } beginning ? shape.Put(1) && shape.PutValue(beginning) : shape.Put(0));
        }

        return fits;
    }
}
