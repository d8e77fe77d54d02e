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

/// <summary>The ticket carries one of the keys of a kind, compared exactly; without keys, never.</summary>
public sealed record KeyIn(TicketKeyKind Kind, ImmutableArray<string> Keys) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => Keys.Any(ticket.KeysOf(Kind).Contains);

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);

    /// <inheritdoc/>
    public bool Equals(KeyIn? other) => other is not null && Kind == other.Kind && Keys.AsSpan().SequenceEqual(other.Keys.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Keys.Length);
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

/// <summary>The ticket carries no key of a kind.</summary>
public sealed record NoKey(TicketKeyKind Kind) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => ticket.KeysOf(Kind).Count == 0;

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}

/// <summary>
/// The ticket carries a key of a kind that is not before <paramref name="Least"/> and is before <paramref name="Until"/>, in ordinal order.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Least">The least key.</param>
/// <param name="Until">The key before which they end.</param>
/// <param name="IsOfOne">Whether a ticket has one such key at most, so that a store may go through the keys and meets no ticket
/// twice.</param>
public sealed record KeyBetween(TicketKeyKind Kind, string Least, string Until, bool IsOfOne = false) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => ticket.KeysOf(Kind).Any(key =>
        string.CompareOrdinal(key, Least) >= 0 && string.CompareOrdinal(key, Until) < 0);

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}

/// <summary>
/// What the ticket's items of a kind amount to lies between the two, inclusive; without items it is 0. Items that only those may know of
/// who may read internal comments count for them alone.
/// </summary>
public sealed record ItemAmountBetween(string Kind, long Least, long Most) : FieldCriterion
{
    private protected override bool Matches(Ticket ticket) => ticket.Items[Kind].Amount is var amount && amount >= Least && amount <= Most;

    internal override T Fold<T>(CriterionFold<T> fold) => fold.Fold(this);
}
