namespace Ticketing.Search.Criteria;

/// <summary>The terms of a ticket's texts, as the analyzer made them, in the order of the texts.</summary>
/// <param name="Title">Of the title.</param>
/// <param name="Body">Of the description and then the public comments.</param>
/// <param name="Internal">Of the internal comments.</param>
public sealed record TicketTerms(IReadOnlyList<string> Title, IReadOnlyList<string> Body, IReadOnlyList<string> Internal)
{
    /// <summary>No terms.</summary>
    public static readonly TicketTerms None = new([], [], []);
}
