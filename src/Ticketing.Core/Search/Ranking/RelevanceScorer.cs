using Ticketing.Search.Criteria;

namespace Ticketing.Search.Ranking;

/// <summary>
/// Scores how well a ticket fits the words of a search: BM25 with weighted fields, the same for every store. A ticket's score is the sum
/// over the words and phrases asked for of
/// <code>
/// idf · f · (k1 + 1) / (f + k1 · (1 − b + b · length / average length))
/// f = titleWeight · occurrences in the title + occurrences in the body + occurrences in the internal comments, where they are read
/// </code>
/// </summary>
/// <remarks>
/// <para>
/// It is the simple BM25F of S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 Extension to Multiple Weighted Fields" (CIKM 2004), see
/// also S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), 3.6: the fields are weighted before
/// their occurrences are saturated, so that a word in title and body is not counted as two.
/// </para>
/// <para>
/// All words add up, whether one is enough (<c>OR</c>) or all are demanded; what must not occur adds nothing. The alternatives of a word
/// are one word: their occurrences add up, and so do the numbers of tickets that have them, as whoever asked meant the same by each. A
/// phrase is one unit too; its weight is the sum of its words' weights, as whoever quotes them wants all of them. A prefix counts like a
/// word that occurs in as many tickets as begin a word with it.
/// </para>
/// <para>Immutable and thread-safe; scoring a ticket allocates nothing, and the same input always gives the same score.</para>
/// </remarks>
internal sealed class RelevanceScorer
{
    /// <summary>Stands behind the beginning of terms where <see cref="ITermStatistics"/> is asked for it; no term has one.</summary>
    public const char PrefixMark = '*';

    // More than any words are worth together: that many of the rarest, in ever so many tickets.
    private const double NumberAskedFor = 1_000_000;

    private readonly bool readsInternal;
    private readonly HashSet<long> numbers;
    private readonly ScoredUnit[] units;
    private readonly RankingWeights weights;
    private readonly double lengthFactor;

    /// <param name="where">What is searched for; without free text every score is 0.</param>
    /// <param name="readsInternal">Whether the internal comments count.</param>
    /// <param name="words">What its words weigh.</param>
    public RelevanceScorer(Criterion? where, bool readsInternal, WordWeights words)
        : this(where, readsInternal, words, RankingWeights.Default)
    {
    }

    public RelevanceScorer(Criterion? where, bool readsInternal, WordWeights words, RankingWeights weights)
    {
        this.readsInternal = readsInternal;
        this.weights = weights;
        numbers = [.. WantedNumbers.In(where)];
        units = [.. WantedTexts.In(where).Select((text, index) => new ScoredUnit(text, words.Of(index)))];
        lengthFactor = weights.LengthShare / words.AverageLength;
    }

    /// <summary>The terms and prefixes whose statistics a scorer asks for, each once, in the order of the criterion.</summary>
    public static IReadOnlyCollection<string> TermsOf(Criterion? where) =>
        [.. WantedTexts.In(where).SelectMany(text => text.Sequence).SelectMany(NamesOf).Distinct()];

    /// <summary>
    /// The score of a ticket: 0 when none of the words occurs, else more, and most where its number was asked for. Each part is a
    /// <see cref="TermLine"/>.
    /// </summary>
    /// <param name="id">Its number.</param>
    /// <param name="title">Of the title.</param>
    /// <param name="body">Of the description and the public comments.</param>
    /// <param name="internals">Of the internal comments; not looked at where they are not read.</param>
    public double Score(long id, ReadOnlySpan<char> title, ReadOnlySpan<char> body, ReadOnlySpan<char> internals)
    {
        if (!readsInternal)
            internals = [];
        var length = TermLine.LengthOfWords(title) + TermLine.LengthOfWords(body) + TermLine.LengthOfWords(internals);
        var damping = weights.Saturation * (1 - weights.LengthShare + (lengthFactor * length));
        var score = numbers.Contains(id) ? NumberAskedFor : 0.0;
        foreach (var unit in units)
        {
            var occurrences = weights.Title * unit.CountIn(title);
            if (!unit.TitleOnly)
                occurrences += unit.CountIn(body) + unit.CountIn(internals);
            score += unit.Weight * occurrences * (weights.Saturation + 1) / (occurrences + damping);
        }

        return score;
    }

    internal static IEnumerable<string> NamesOf(SearchTerm term) =>
        term.Prefix is null ? term.Alternatives : term.Alternatives.Append(term.Prefix + PrefixMark);
}
