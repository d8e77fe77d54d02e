using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Search.Criteria;

/// <summary>All parts hold; without parts, always.</summary>
public sealed record AllOf(ImmutableArray<Criterion> Parts) : Criterion
{
    /// <inheritdoc/>
    public override bool ContainsText => Parts.Any(part => part.ContainsText);

    /// <inheritdoc/>
    public override bool Matches(Ticket ticket, TicketTerms terms, bool internals) =>
        Parts.All(part => part.Matches(ticket, terms, internals));

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);

    /// <inheritdoc/>
    public bool Equals(AllOf? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Length;
}

/// <summary>One part holds at least; without parts, never.</summary>
public sealed record AnyOf(ImmutableArray<Criterion> Parts) : Criterion
{
    /// <inheritdoc/>
    public override bool ContainsText => Parts.Any(part => part.ContainsText);

    /// <inheritdoc/>
    public override bool Matches(Ticket ticket, TicketTerms terms, bool internals) =>
        Parts.Any(part => part.Matches(ticket, terms, internals));

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);

    /// <inheritdoc/>
    public bool Equals(AnyOf? other) => other is not null && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => ~Parts.Length;
}

/// <summary>The part does not hold.</summary>
public sealed record Not(Criterion Part) : Criterion
{
    /// <inheritdoc/>
    public override bool ContainsText => Part.ContainsText;

    /// <inheritdoc/>
    public override bool Matches(Ticket ticket, TicketTerms terms, bool internals) => !Part.Matches(ticket, terms, internals);

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}
