namespace Ticketing.Storage;

/// <summary>
/// Tells faults of the database that a store is in from faults of programs. A store that has a database registers one; with it, the API and
/// the pages answer 503 where they would answer 500. Implementations are thread-safe.
/// </summary>
public interface IStoreFaults
{
    /// <summary>
    /// What is the matter with the database, by an exception that a port threw, or that any other use of the database did.
    /// </summary>
    /// <returns>Null when the exception tells of no such thing: it is a refusal, or a fault of a program.</returns>
    StoreFault? Find(Exception exception);
}
