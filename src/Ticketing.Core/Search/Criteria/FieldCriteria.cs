using System.Collections.Immutable;
using Ticketing.Fields;
using Ticketing.Tickets;

namespace Ticketing.Search.Criteria;

/// <summary>The field has one of the values, compared exactly; without values, never.</summary>
public sealed record ValueIn(TextField Field, ImmutableArray<string> Values) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => Field.Of(ticket) is { } value && Values.Contains(value);

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);

    /// <inheritdoc/>
    public bool Equals(ValueIn? other) => other is not null && Field == other.Field && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Values.Length);
}

/// <summary>The field has no value.</summary>
public sealed record NoValue(TextField Field) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => Field.Of(ticket) is null;

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}

/// <summary>The ticket carries one of the tags.</summary>
public sealed record TagIn(ImmutableArray<string> Tags) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => Tags.Any(ticket.Tags.Contains);

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);

    /// <inheritdoc/>
    public bool Equals(TagIn? other) => other is not null && Tags.AsSpan().SequenceEqual(other.Tags.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Tags.Length;
}

/// <summary>The status's category is between the two, inclusive.</summary>
public sealed record StatusCategoryBetween(StatusCategory Least, StatusCategory Most) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => ticket.StatusCategory >= Least && ticket.StatusCategory <= Most;

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}

/// <summary>The priority is between the two, inclusive.</summary>
public sealed record PriorityBetween(Priority Least, Priority Most) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => ticket.Priority >= Least && ticket.Priority <= Most;

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}

/// <summary>The number is between the two, inclusive.</summary>
public sealed record IdBetween(long Least, long Most) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => ticket.Id.Value >= Least && ticket.Id.Value <= Most;

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}

/// <summary>
/// The time is there, and at or after <paramref name="From"/> and before <paramref name="Until"/>; null leaves that side open.
/// </summary>
public sealed record TimeWithin(TimeField Field, DateTimeOffset? From, DateTimeOffset? Until) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) =>
        Field.Of(ticket) is { } time && (From is null || time >= From) && (Until is null || time < Until);

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}

/// <summary>It was opened again at least once.</summary>
public sealed record Reopened : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => ticket.Reopens > 0;

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}

/// <summary>The ticket carries no tag.</summary>
public sealed record Untagged : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => ticket.Tags.Count == 0;

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}
