using Ticketing.Search.Criteria;

namespace Ticketing.Tests.Search.Highlighting;

/// <summary>A text, and what is looked for in it.</summary>
public sealed record SearchedText(string Text, Criterion Where)
{
    public override string ToString() => $"'{string.Join("' or '", WantedTexts.In(Where).Select(Words))}' in '{Text}'";

    private static string Words(HasText text) => string.Join(' ', text.Sequence.Select(Words));

    private static string Words(SearchTerm term) =>
        string.Join('|', term.Prefix is null ? term.Alternatives : term.Alternatives.Add($"{term.Prefix}*"));
}
