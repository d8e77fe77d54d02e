using Ticketing.Search.Analysis;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Highlighting;

/// <summary>Finds the words of a search in a text, by the terms they make. Immutable.</summary>
internal sealed class WordFinder
{
    private const int None = -1;

    // How many words of phrases are compared for each word of a text, on average: phrases made to fail late end here, and are not marked.
    private const int Patience = 20;

    private readonly Analyzer analyzer;
    private readonly HasText[] wanted;
    private readonly ILookup<string, int> byFirstTerm;
    private readonly int[] byPrefix;

    public WordFinder(IEnumerable<HasText> texts, Analyzer analyzer)
    {
        this.analyzer = analyzer;
        wanted = [.. texts.Distinct()];
        byFirstTerm = wanted.Index()
            .SelectMany(text => text.Item.Sequence[0].Alternatives, (text, term) => (text.Index, Term: term))
            .ToLookup(first => first.Term, first => first.Index, StringComparer.Ordinal);
        byPrefix = [.. wanted.Index().Where(text => text.Item.Sequence[0].Prefix is not null).Select(text => text.Index)];
    }

    /// <summary>How many words and phrases are searched for.</summary>
    public int Wanted => wanted.Length;

    /// <summary>The words found, in the order of the text; each once, though it be part of several phrases.</summary>
    public IReadOnlyList<FoundWord> In(string text)
    {
        if (wanted.Length == 0)
            return [];
        var terms = analyzer.PlacedTerms(text);
        var marks = new int[terms.Count];
        Array.Fill(marks, None);
        // A phrase that was just found is not looked for within itself.
        var goesOnAt = new int[wanted.Length];
        var comparisons = Patience * terms.Count;
        for (var at = 0; at < terms.Count; at++)
        {
            foreach (var index in byFirstTerm[terms[at].Term])
                Mark(index, at, terms, marks, goesOnAt, ref comparisons);
            foreach (var index in byPrefix)
            {
                if (terms[at].Term.StartsWith(wanted[index].Sequence[0].Prefix!, StringComparison.Ordinal))
                    Mark(index, at, terms, marks, goesOnAt, ref comparisons);
            }
        }

        return [.. marks.Index().Where(mark => mark.Item != None)
            .Select(mark => new FoundWord(terms[mark.Index].Start, terms[mark.Index].End, mark.Item))];
    }

    private void Mark(int index, int at, IReadOnlyList<PlacedTerm> terms, int[] marks, int[] goesOnAt, ref int comparisons)
    {
        var sequence = wanted[index].Sequence;
        if (at < goesOnAt[index] || at + sequence.Length > terms.Count)
            return;
        for (var next = 1; next < sequence.Length; next++)
        {
            if (comparisons-- <= 0 || !sequence[next].Matches(terms[at + next].Term))
                return;
        }

        goesOnAt[index] = at + sequence.Length;
        foreach (ref var mark in marks.AsSpan(at, sequence.Length))
        {
            if (mark == None)
                mark = index;
        }
    }
}
