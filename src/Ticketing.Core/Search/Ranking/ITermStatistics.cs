namespace Ticketing.Search.Ranking;

/// <summary>
/// What is known of all tickets that a search is ranked among. Estimates are good enough; implementations are thread-safe.
/// </summary>
internal interface ITermStatistics
{
    /// <summary>How many tickets there are.</summary>
    long Tickets { get; }

    /// <summary>
    /// The average length of a ticket's title and body together, as <see cref="TermLine.LengthOfWords"/> measures them; 0 when it is not
    /// known.
    /// </summary>
    double AverageLength { get; }

    /// <summary>How many tickets have the term in the title or the body.</summary>
    /// <remarks>What internal comments say is not counted: else the order would tell of it.</remarks>
    /// <param name="term">
    /// One of <see cref="RelevanceScorer.TermsOf"/>: a term, or the beginning of terms with <see cref="RelevanceScorer.PrefixMark"/> behind
    /// it.
    /// </param>
    long TicketsWith(string term);
}
