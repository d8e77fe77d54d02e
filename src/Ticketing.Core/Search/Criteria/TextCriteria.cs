using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Search.Criteria;

/// <summary>
/// The terms follow each other in the title, in the description and public comments, or in the internal comments. One term is
/// a word, several are a phrase.
/// </summary>
/// <param name="Sequence">At least one.</param>
/// <param name="TitleOnly">Whether only the title counts.</param>
public sealed record HasText(ImmutableArray<SearchTerm> Sequence, bool TitleOnly = false) : Criterion
{
    /// <inheritdoc/>
    public override bool ContainsText => true;

    /// <inheritdoc/>
    public override bool Matches(Ticket ticket, TicketTerms terms, bool internals) =>
        OccursIn(terms.Title) || (!TitleOnly && (OccursIn(terms.Body) || (internals && OccursIn(terms.Internal))));

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);

    private bool OccursIn(IReadOnlyList<string> terms)
    {
        for (var start = 0; start + Sequence.Length <= terms.Count; start++)
        {
            var length = 0;
            while (length < Sequence.Length && Sequence[length].Matches(terms[start + length]))
                length++;
            if (length == Sequence.Length)
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(HasText? other) =>
        other is not null && TitleOnly == other.TitleOnly && Sequence.AsSpan().SequenceEqual(other.Sequence.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sequence.Length, TitleOnly);
}
