using Ticketing.Fields;

namespace Ticketing.Search.Criteria;

/// <summary>
/// An order of tickets. Equal ones are ordered by their numbers, in the same direction; those with the same in a <see cref="CustomField"/>
/// by when they were filed first, and so are those with nothing in it, which come last.
/// </summary>
/// <param name="Field">What by; by <see cref="TicketFields.Relevance"/>, the best is always first.</param>
/// <param name="Descending">Whether the greatest, or latest, comes first.</param>
/// <exception cref="ArgumentException">Tickets cannot be sorted by the field.</exception>
public sealed record TicketSort(TicketField Field, bool Descending = false)
{
    /// <summary>The newest first.</summary>
    public static readonly TicketSort Newest = new(TicketFields.Created, Descending: true);

    /// <summary>What by.</summary>
    public TicketField Field { get; } = Field is { IsSortable: true }
        ? Field
        : throw new ArgumentException($"Tickets cannot be sorted by '{Field}'.", nameof(Field));

    /// <summary>As the query language writes it after <c>sort:</c>: <c>updated</c>, or <c>-updated</c> for descending.</summary>
    public override string ToString() => (Descending ? "-" : "") + Field.Key;
}
