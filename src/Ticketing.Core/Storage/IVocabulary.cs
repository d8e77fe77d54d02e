namespace Ticketing.Storage;

/// <summary>
/// Which words there are in tickets: an ability that a store may have besides. By it a search finds other spellings (<c>wifi</c>,
/// <c>wi fi</c>) and forgives a slip of the finger; without it words are looked for as they were typed. Implementations are thread-safe.
/// </summary>
public interface IVocabulary
{
    /// <summary>The most terms that can be asked for at once.</summary>
    const int MostAtOnce = 2000;

    /// <summary>
    /// Those of some terms that occur in a ticket, whoever may see it. It costs by how many are asked for, not by how many tickets there
    /// are. What is made of it must still be searched for with somebody's visibility: that a word occurs is not for everybody to know.
    /// </summary>
    /// <param name="terms">Terms as the analyzer makes them, of letters and digits; at most <see cref="MostAtOnce"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    Task<IReadOnlySet<string>> FindAsync(IReadOnlyCollection<string> terms, CancellationToken cancellationToken);
}
