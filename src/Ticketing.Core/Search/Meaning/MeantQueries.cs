using Ticketing.Search.Analysis;
using Ticketing.Search.Language;

namespace Ticketing.Search.Meaning;

/// <summary>
/// What a query that finds nothing may have meant: the same with one slip mended in a word of five letters or more. Thread-safe.
/// </summary>
internal sealed class MeantQueries(Analyzer analyzer, KnownTerms known)
{
    private const int MostWords = 5;
    private const int MostOfWord = 4;
    private const int Most = 6;

    /// <summary>The queries to be tried, the likeliest first; each with the words that it mends.</summary>
    public async Task<IReadOnlyList<QueryCorrection>> OfAsync(TicketQuery query, CancellationToken cancellationToken)
    {
        if (!known.CanTell)
            return [];
        var words = PlainWordTexts.In(query.Where).SelectMany(group => group).Distinct(StringComparer.Ordinal)
            .Select(typed => (Typed: typed, Word: analyzer.Words(typed) is [{ Prefix: null } word] ? word : null))
            .Where(one => one.Word is not null && Misspelling.CanBeMended(one.Word.Text))
            .Take(MostWords)
            .ToList();
        var occurring = await known.FindAsync(words.SelectMany(one => one.Word!.Alternatives), cancellationToken);
        // A word that somebody has is meant, unless there is none that nobody has.
        var unknown = words.FindAll(one => !one.Word!.Alternatives.Any(occurring.Contains));
        var guesses = new List<IReadOnlyList<CorrectedWord>>();
        foreach (var (typed, word) in unknown.Count > 0 ? unknown : words)
            guesses.Add(await NearAsync(typed, word!.Text, cancellationToken));
        var tried = unknown.Count > 0 ? Together(guesses) : guesses.SelectMany(guess => guess.Select(word => new[] { word }));
        return [.. tried.Take(Most).Select(some => Corrected(query, some))];
    }

    // What occurs of what is near; first what all languages make of it occurs, so that no other word is meant by its stem.
    private async Task<IReadOnlyList<CorrectedWord>> NearAsync(string typed, string word, CancellationToken cancellationToken)
    {
        var near = Misspelling.Near(word)
            .Select(other => (Word: other, Terms: analyzer.Words(other) is [{ IsOptional: false } one] ? one.Alternatives : []))
            .Where(one => one.Terms.Count > 0)
            .ToList();
        var occurring = await known.FindAsync(near.SelectMany(one => one.Terms), cancellationToken);
        return
        [
            .. near.Select(one => (one.Word, Share: (double)one.Terms.Count(occurring.Contains) / one.Terms.Count))
                .Where(one => one.Share > 0)
                .OrderByDescending(one => one.Share)
                .Take(MostOfWord)
                .Select(one => new CorrectedWord(typed, one.Word)),
        ];
    }

    // All of them have to be mended: the best guess for each, and then others for one of them.
    private static IEnumerable<CorrectedWord[]> Together(List<IReadOnlyList<CorrectedWord>> guesses)
    {
        if (guesses.Exists(guess => guess.Count == 0))
            yield break;
        var best = guesses.ConvertAll(guess => guess[0]).ToArray();
        yield return best;
        for (var i = 0; i < guesses.Count; i++)
        {
            foreach (var other in guesses[i].Skip(1))
                yield return [.. best[..i], other, .. best[(i + 1)..]];
        }
    }

    private static QueryCorrection Corrected(TicketQuery query, IReadOnlyList<CorrectedWord> words)
    {
        return new(words, With(word => QueryNode.Word(word.Meant)), With(word => QueryNode.Phrase(word.Typed)));

        string With(Func<CorrectedWord, QueryNode> become) => new TicketQuery(
            MendedNode.Of(query.Where!, word => words.FirstOrDefault(one => one.Typed == word.Text) is { } one ? become(one) : word),
            query.Sorts).ToString();
    }
}
