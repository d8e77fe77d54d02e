using System.Data.Common;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Database;

/// <summary>What a database's driver brings: connections to read on, transactions to write in, and its dialect. Thread-safe.</summary>
internal interface IRelationalDatabase
{
    /// <summary>What the database's SQL has of its own.</summary>
    RelationalDialect Dialect { get; }

    /// <summary>How hosts that share it tell each other something; null where it has no way.</summary>
    IHostSignals? Signals => null;

    /// <summary>
    /// An open connection to read on. The caller disposes it soon. What breaks on it is not run again: <see cref="ReadAsync{T}"/> does
    /// that.
    /// </summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads on a connection. What could not be read because the database was away for a moment is read again from the beginning, so it may
    /// run more than once and changes nothing.
    /// </summary>
    Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>
    /// Runs the work in a transaction that commits when it returns and rolls back when it throws. A transaction that could not run
    /// because of another one is begun again, so the work may run more than once and does nothing outside the database.
    /// </summary>
    Task<T> WriteAsync<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs one statement that is a transaction by itself, in one round trip where there is a network. It may be run again when nobody
    /// knows whether it was, so it is one of which once too often does no harm.
    /// </summary>
    Task<T> WriteAloneAsync<T>(Func<DbConnection, CancellationToken, Task<T>> statement, CancellationToken cancellationToken);
}
