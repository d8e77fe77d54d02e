namespace Ticketing.Search.Criteria;

/// <summary>The words and phrases that a search is for: what must not occur is none of them.</summary>
internal static class WantedTexts
{
    /// <summary>In the order of the criterion, with repeats.</summary>
    public static IEnumerable<HasText> In(Criterion? where) => where switch
    {
        AllOf all => all.Parts.SelectMany(In),
        AnyOf any => any.Parts.SelectMany(In),
        HasText text => [text],
        _ => [],
    };

    /// <summary>Whether a word that is more than grammar is asked for or forbidden.</summary>
    public static bool HasWord(Criterion? where) => where switch
    {
        AllOf all => all.Parts.Any(HasWord),
        AnyOf any => any.Parts.Any(HasWord),
        Not not => HasWord(not.Part),
        HasText text => text.Sequence.Any(term => !term.IsGrammar),
        _ => false,
    };
}
