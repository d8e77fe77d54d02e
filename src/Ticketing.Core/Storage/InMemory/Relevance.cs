using Ticketing.Search.Criteria;

namespace Ticketing.Storage.InMemory;

/// <summary>
/// Scores how well a ticket fits the words of a search: how often they occur, each further time counting less, in the title
/// more than elsewhere. It looks at this ticket alone: how rare a word is among all tickets would tell of tickets
/// that one may not see, and change the keys of pages already handed out.
/// </summary>
internal static class Relevance
{
    private const double TitleWeight = 3;

    // As in BM25: how soon further occurrences stop to count.
    private const double Saturation = 1.2;

    public static double Of(Criterion? where, TicketTerms terms, bool internals) => where switch
    {
        AllOf all => all.Parts.Sum(part => Of(part, terms, internals)),
        AnyOf any => any.Parts.Sum(part => Of(part, terms, internals)),
        HasText text => Of(text, terms, internals),
        // What must not occur adds nothing.
        _ => 0,
    };

    private static double Of(HasText text, TicketTerms terms, bool internals)
    {
        var score = TitleWeight * Saturated(Occurrences(text, terms.Title));
        if (!text.TitleOnly)
            score += Saturated(Occurrences(text, terms.Body) + (internals ? Occurrences(text, terms.Internal) : 0));
        return score;
    }

    private static double Saturated(int occurrences) => occurrences * (Saturation + 1) / (occurrences + Saturation);

    private static int Occurrences(HasText text, IReadOnlyList<string> terms)
    {
        var found = 0;
        for (var start = 0; start + text.Sequence.Length <= terms.Count; start++)
        {
            var length = 0;
            while (length < text.Sequence.Length && text.Sequence[length].Matches(terms[start + length]))
                length++;
            if (length == text.Sequence.Length)
                found++;
        }

        return found;
    }
}
