namespace Ticketing.Search.Criteria;

/// <summary>What tickets are ordered by.</summary>
public enum SortField
{
    /// <summary>When they were filed.</summary>
    Created = 1,

    /// <summary>When something last happened to them.</summary>
    Updated = 2,

    /// <summary>When they are due; those without last.</summary>
    Due = 3,

    /// <summary>When their work was completed; those without last.</summary>
    Resolved = 4,

    /// <summary>How pressing they are.</summary>
    Priority = 5,

    /// <summary>Their numbers.</summary>
    Id = 6,

    /// <summary>How well they fit the words; always the best first.</summary>
    Relevance = 7,
}

/// <summary>An order of tickets. Equal ones are ordered by their numbers, in the same direction.</summary>
/// <param name="Field">What by.</param>
/// <param name="Descending">Whether the greatest, or latest, comes first.</param>
public sealed record TicketSort(SortField Field, bool Descending = false)
{
    /// <summary>The newest first.</summary>
    public static readonly TicketSort Newest = new(SortField.Created, Descending: true);

    /// <summary>As the query language writes it after <c>sort:</c>: <c>updated</c>, or <c>-updated</c> for descending.</summary>
    public override string ToString() => (Descending ? "-" : "") + EnumWords<SortField>.Write(Field);
}
