namespace Ticketing.Search.Analysis;

/// <summary>Makes search terms of texts and queries, the same for every store.</summary>
/// <remarks>
/// <para>
/// A text is cut into words of letters and digits; case, accents and typographic forms are folded away; function words become terms of
/// their own, with a mark before them (<c>·not</c>); the rest is reduced to stems in the language which the text seems to be in. A query
/// makes no such guess: each of its words becomes the terms of all configured languages, so that it finds English and French documents
/// alike, and so that a word copied from a document always finds that document.
/// </para>
/// <para>
/// Stop words follow one rule on both sides, whatever the text's language: a word on the list of any configured language is grammar,
/// unless it is also a word with content in a language or a trade ("pour", "son", "it"). Those are words, and in a query they are
/// optional while it has other words. Pieces that only an apostrophe makes (the l of l'imprimante, don't, the s of user's) are
/// grammar where they stand by it; a lone letter, such as a drive's, is a word. A query does not look for grammar, but where it is quoted,
/// or joined to other pieces without a space: <c>TO-123</c> is one word of two pieces, of which neither is left out.
/// </para>
/// <para>
/// Han, kana, Thai, Lao, Myanmar and Khmer, which have no spaces, give a term for each character. Words with digits are not stemmed.
/// Characters beyond <see cref="MaxTermLength"/> are cut off a word, on both sides.
/// </para>
/// <threadsafety>Instances are immutable and can be shared among threads.</threadsafety>
/// </remarks>
public sealed class Analyzer
{
    /// <summary>The most characters (UTF-16 code units) a term can have.</summary>
    public const int MaxTermLength = 64;

    private readonly StopWordTable _stopWords;

    /// <summary>Creates an analyzer.</summary>
    /// <param name="languages">
    /// The languages of the texts, in order of preference: the first is that of texts which do not show their language.
    /// None means English, then French.
    /// </param>
    /// <exception cref="ArgumentException">A language is named twice, or is no defined value.</exception>
    public Analyzer(params IReadOnlyList<SearchLanguage> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        Languages = languages.Count == 0 ? [SearchLanguage.English, SearchLanguage.French] : [.. languages];
        if (Languages.Distinct().Count() != Languages.Count) throw new ArgumentException("A language is named twice.", nameof(languages));
        if (!Languages.All(Enum.IsDefined)) throw new ArgumentException("A language is not known.", nameof(languages));
        _stopWords = new StopWordTable(Languages);
    }

    /// <summary>The languages in order of preference.</summary>
    public IReadOnlyList<SearchLanguage> Languages { get; }

    /// <summary>The terms to index a text under, in order and with repeats.</summary>
    /// <remarks>
    /// Each is of letters and digits; those of grammar words, which are kept for the sake of phrases, have <c>·</c> (U+00B7) before them.
    /// </remarks>
    /// <param name="text">Any text, of any length; characters that are no valid Unicode part words.</param>
    public IReadOnlyList<string> Terms(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var searchable = SearchableText.Of(text);
        using var kept = new KeptTokens(searchable.Length);
        var language = ReadTokens(searchable, kept);

        var terms = new List<string>(kept.Count);
        for (var i = 0; i < kept.Count; i++)
        {
            var term = TermOf(kept, i, language);
            if (term.Length > 0) terms.Add(term);
        }

        return terms;
    }

    /// <summary>The same terms as <see cref="Terms"/> makes, each with its place in the text.</summary>
    /// <param name="text">Any text.</param>
    internal IReadOnlyList<PlacedTerm> PlacedTerms(string text)
    {
        var searchable = SearchableText.Of(text);
        var places = ReferenceEquals(searchable, text) ? null : NormalizedPlaces.Of(text, searchable);
        using var kept = new KeptTokens(searchable.Length);
        var language = ReadTokens(searchable, kept);

        var terms = new List<PlacedTerm>(kept.Count);
        for (var i = 0; i < kept.Count; i++)
        {
            var term = TermOf(kept, i, language);
            if (term.Length == 0) continue;
            var (start, end) = kept.PlaceOf(i);
            terms.Add(places is null ? new(term, start, end) : new(term, places.StartOf(start), places.EndOf(end)));
        }

        return terms;
    }

    /// <summary>The words of a query, without grammar that stands by itself.</summary>
    /// <param name="query">What was typed. It has no syntax: a store or a query parser takes quotes and operators out before.</param>
    /// <returns>
    /// In order; empty when there is nothing to search for. All of the words that are not <see cref="AnalyzedWord.IsOptional"/>
    /// are in each document that has the text of the query.
    /// </returns>
    internal IReadOnlyList<AnalyzedWord> Words(string query) => Required(Analyze(query, isBeingTyped: false));

    /// <summary>
    /// As <see cref="Words"/>, where the query is still being typed: if it ends in a word, that one has an
    /// <see cref="AnalyzedWord.Prefix"/>.
    /// </summary>
    /// <remarks>
    /// The prefix finds the words whose stem is longer than the fragment. The alternatives of the fragment are the stems of the words
    /// it may become, which can be shorter: "printi" has the prefix "printi" and, for "printing", the alternative "print".
    /// A fragment such as "the" may become "theme", so it is not dropped but is optional beside other words.
    /// </remarks>
    /// <param name="query">What was typed so far.</param>
    internal IReadOnlyList<AnalyzedWord> WordsWhileTyping(string query) => Required(Analyze(query, isBeingTyped: true));

    /// <summary>
    /// The words of a quoted phrase, grammar too: in a text that has the phrase, terms of these words follow one another without others
    /// between. None of the words is optional.
    /// </summary>
    /// <param name="phrase">The text between the quotes.</param>
    internal IReadOnlyList<AnalyzedWord> Phrase(string phrase) =>
        [.. TokensOf(phrase, isBeingTyped: false).Select(token => Word(token, isJoined: true, isRequired: true))];

    private static List<AnalyzedWord> Required(List<AnalyzedWord> words) =>
        words.TrueForAll(w => w.IsOptional) ? words.ConvertAll(w => w.AsRequired()) : words;

    private SearchLanguage ReadTokens(string text, KeptTokens kept)
    {
        Span<int> votes = stackalloc int[Languages.Count];
        votes.Clear();
        var guess = new LanguageGuess(Languages, votes);
        var tokens = new Tokenizer(text, stackalloc char[MaxTermLength]);
        while (tokens.MoveNext())
        {
            if (tokens.Elision is { } elision)
            {
                guess.Count(elision);
                kept.Add(tokens.Current, tokens.HasDigits, isGrammar: true, tokens.Start, tokens.End);
                continue;
            }

            var stopWord = _stopWords.Find(tokens.Current);
            if (stopWord is { } word) guess.Count(word);
            else guess.Notice(tokens.Current);
            kept.Add(tokens.Current, tokens.HasDigits, stopWord is { IsDropped: true }, tokens.Start, tokens.End);
        }

        return guess.Best();
    }

    private string TermOf(KeptTokens kept, int index, SearchLanguage language) => kept.IsGrammar(index)
        ? GrammarTermOf(kept[index])
        : TermMaker.Make(language, kept[index], kept.HasDigits(index));

    // Made once for the words of the lists: every other word of a text is one of them.
    private string GrammarTermOf(ReadOnlySpan<char> token) =>
        _stopWords.Find(token) is { IsDropped: true } known ? known.Term : GrammarTerm.Of(token);

    private List<AnalyzedWord> Analyze(string query, bool isBeingTyped)
    {
        var words = new List<AnalyzedWord>();
        var tokens = TokensOf(query, isBeingTyped);
        for (var (start, end) = (0, 0); start < tokens.Count; start = end)
        {
            end = start + 1;
            while (end < tokens.Count && !tokens[end].FollowsSpace)
                end++;
            AddJoined(words, tokens[start..end]);
        }

        return words;
    }

    // What is typed without a space is one: none of it is left out. But an article that only an apostrophe joins to its word is grammar.
    private void AddJoined(List<AnalyzedWord> words, List<QueryToken> joined)
    {
        while (joined.Count > 1 && joined[0].LeansOn(joined[1]))
            joined.RemoveAt(0);
        while (joined.Count > 1 && joined[^1].LeansBackOn(joined[^2]))
            joined.RemoveAt(joined.Count - 1);
        if (joined is [{ IsGrammar: true }])
            return;
        words.AddRange(joined.Select((token, index) => Word(token, isJoined: index > 0, isRequired: joined.Count > 1)));
    }

    private List<QueryToken> TokensOf(string query, bool isBeingTyped)
    {
        ArgumentNullException.ThrowIfNull(query);

        var read = new List<QueryToken>();
        var tokens = new Tokenizer(SearchableText.Of(query), stackalloc char[MaxTermLength]);
        while (tokens.MoveNext())
        {
            read.Add(new(
                new string(tokens.Current),
                tokens.HasDigits,
                isBeingTyped && tokens.IsAtEnd,
                tokens.Elision is not null || (isBeingTyped && tokens.IsOpenElision),
                _stopWords.Find(tokens.Current),
                read.Count == 0 || tokens.FollowsSpace,
                tokens.FollowsApostrophe));
        }

        return read;
    }

    private AnalyzedWord Word(QueryToken token, bool isJoined, bool isRequired)
    {
        Span<char> folded = stackalloc char[MaxTermLength];
        var text = new string(folded[..Accents.Fold(token.Text, folded)]);
        if (token.IsGrammar) return new AnalyzedWord(text, [GrammarTermOf(token.Text)], prefix: null, isOptional: false, isJoined);

        var isOptional = !isRequired && token.StopWord is not null;
        var terms = new List<string>();
        TermMaker.AddAlternatives(terms, Languages, token.Text, token.HasDigits);
        if (!token.IsFragment) return new AnalyzedWord(text, terms.ToArray(), prefix: null, isOptional, isJoined);

        if (!token.HasDigits)
        {
            foreach (var language in Languages) Completions.Add(terms, language, token.Text);
        }

        terms.RemoveAll(term => term.StartsWith(text, StringComparison.Ordinal));
        return new AnalyzedWord(text, terms.ToArray(), text, isOptional, isJoined);
    }
}
