using System.Collections.Immutable;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>A condition as what the text index answers in one query, and what is asked of the ticket besides.</summary>
/// <param name="Text">Free text that must occur; null for none.</param>
/// <param name="Rest">Everything else; null for nothing.</param>
internal sealed record TextSplit(Criterion? Text, Criterion? Rest)
{
    /// <summary>Splits a condition.</summary>
    public static TextSplit Of(Criterion? where)
    {
        var texts = new List<Criterion>();
        var rest = new List<Criterion>();
        if (where is not null)
            Sort(where, texts, rest);
        return new(Together(texts), Together(rest));
    }

    /// <summary>The free text that lets a ticket in wherever it stands in the condition; null when there is none.</summary>
    public static Criterion? Wanted(Criterion? where)
    {
        var texts = new List<Criterion>();
        Collect(where, texts);
        return texts.Count == 0 ? null : new AnyOf([.. texts]);
    }

    /// <summary>The number of the only ticket that can meet the condition; null when there may be others.</summary>
    public static long? Number(Criterion? where) => where switch
    {
        IdBetween id when id.Least == id.Most => id.Least,
        AllOf all => all.Parts.Select(Number).FirstOrDefault(number => number is not null),
        _ => null,
    };

    /// <summary>Whether free text occurs that must not be in a ticket.</summary>
    public static bool Excludes(Criterion? where) => where switch
    {
        Not not => not.Part.ContainsText,
        AllOf all => all.Parts.Any(Excludes),
        AnyOf any => any.Parts.Any(Excludes),
        _ => false,
    };

    private static void Sort(Criterion criterion, List<Criterion> texts, List<Criterion> rest)
    {
        if (IsText(criterion))
            texts.Add(criterion);
        else if (criterion is AllOf all)
        {
            foreach (var part in all.Parts)
                Sort(part, texts, rest);
        }
        else
            rest.Add(criterion);
    }

    private static void Collect(Criterion? criterion, List<Criterion> texts)
    {
        var parts = criterion switch
        {
            AllOf all => all.Parts,
            AnyOf any => any.Parts,
            _ => ImmutableArray<Criterion>.Empty,
        };
        if (criterion is HasText)
            texts.Add(criterion);
        foreach (var part in parts)
            Collect(part, texts);
    }

    private static bool IsText(Criterion criterion) => criterion switch
    {
        HasText => true,
        AllOf all => !all.Parts.IsEmpty && all.Parts.All(IsText),
        AnyOf any => !any.Parts.IsEmpty && any.Parts.All(IsText),
        _ => false,
    };

    private static Criterion? Together(List<Criterion> parts) => parts switch
    {
        [] => null,
        [var only] => only,
        _ => new AllOf([.. parts]),
    };
}
