using System.Collections.Immutable;
using Ticketing.Search.Analysis;

namespace Ticketing.Search.Criteria;

/// <summary>What one word of a query finds: any of the terms, or any term that begins with the prefix.</summary>
/// <param name="Alternatives">Terms as the analyzer makes them: letters and digits only.</param>
/// <param name="Prefix">The beginning of a term, of the same make; null for none.</param>
public sealed record SearchTerm(ImmutableArray<string> Alternatives, string? Prefix = null)
{
    /// <summary>Whether it is a word of grammar, which only phrases look for.</summary>
    internal bool IsGrammar => Prefix is null && !Alternatives.IsEmpty && Alternatives.All(GrammarTerm.Is);

    /// <summary>Whether it finds the term.</summary>
    public bool Matches(string term) =>
        Alternatives.Contains(term) || (Prefix is not null && term.StartsWith(Prefix, StringComparison.Ordinal));

    /// <inheritdoc/>
    public bool Equals(SearchTerm? other) =>
        other is not null && Prefix == other.Prefix && Alternatives.AsSpan().SequenceEqual(other.Alternatives.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Alternatives.Length, Prefix);
}
