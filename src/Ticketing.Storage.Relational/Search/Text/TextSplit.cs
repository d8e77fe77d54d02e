using System.Collections.Immutable;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>A condition as what the text index answers in one query, and what is asked of the ticket besides.</summary>
/// <param name="Text">Free text that must occur; null for none.</param>
/// <param name="Rest">Everything else; null for nothing.</param>
/// <param name="Either">
/// Of the rest, free text or the number of a ticket, of which one is enough: the index and the numbers answer it together. Null for none.
/// </param>
internal sealed record TextSplit(Criterion? Text, Criterion? Rest, AnyOf? Either)
{
    /// <summary>The free text that the index is asked for; null for none.</summary>
    public Criterion? AskedOfIndex => Text ?? Wanted(Either);

    /// <summary>Splits a condition.</summary>
    public static TextSplit Of(Criterion? where)
    {
        var texts = new List<Criterion>();
        var rest = new List<Criterion>();
        if (where is not null)
            Sort(where, texts, rest);
        return new(Together(texts), Together(rest), rest.OfType<AnyOf>().FirstOrDefault(IsOfWordsAndNumbers));
    }

    /// <summary>The free text that lets a ticket in wherever it stands in the condition; null when there is none.</summary>
    public static Criterion? Wanted(Criterion? where)
    {
        ImmutableArray<Criterion> texts = [.. WantedTexts.In(where)];
        return texts.IsEmpty ? null : new AnyOf(texts);
    }

    /// <summary>The number of the only ticket that can meet the condition; null when there may be others.</summary>
    public static long? Number(Criterion? where) => where is null ? null : OnlyNumber.In(where);

    /// <summary>Whether free text occurs that must not be in a ticket.</summary>
    public static bool Excludes(Criterion? where) => where is not null && ExcludedText.IsIn(where);

    private static bool IsOfWordsAndNumbers(AnyOf any) =>
        any.ContainsText && any.Parts.All(part => FreeText.Is(part) || part is IdBetween id && id.Least == id.Most);

    private static void Sort(Criterion criterion, List<Criterion> texts, List<Criterion> rest)
    {
        if (FreeText.Is(criterion))
            texts.Add(criterion);
        else if (criterion is AllOf all)
        {
            foreach (var part in all.Parts)
                Sort(part, texts, rest);
        }
        else
            rest.Add(criterion);
    }

    private static Criterion? Together(List<Criterion> parts) => parts switch
    {
        [] => null,
        [var only] => only,
        _ => new AllOf([.. parts]),
    };
}
