using System.Data.Common;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational;

/// <summary>
/// The database of the help desk, for features that have tables of their own in it (<c>AddSchema</c>), with ADO.NET or Dapper. The
/// library's own tables are no API: services read and change those. A singleton where a relational store was chosen. Thread-safe.
/// </summary>
/// <remarks>
/// What is written here is a transaction of its own, apart from commits of tickets; with EF Core, within a <c>TicketingTransaction</c> of
/// the host, it takes part in that.
/// </remarks>
public sealed class TicketingDatabase
{
    private readonly IRelationalDatabase database;

    internal TicketingDatabase(IRelationalDatabase database) => this.database = database;

    /// <summary>Which database it is: <c>Sqlite</c> or <c>PostgreSql</c>, as the folders of scripts are called.</summary>
    public string Dialect => database.Dialect.Name;

    /// <summary>What the names of tables begin with.</summary>
    /// <value><c>ticketing_</c>, unless the host chose another prefix.</value>
    public string Prefix => database.Dialect.Prefix.Value;

    /// <summary>
    /// A constant statement, written with <c>ticketing_</c>, as this database has its tables. Values are parameters and never in it.
    /// </summary>
    public string Sql(string statement) => database.Dialect.Prefix.RewriteOnce(statement);

    /// <summary>
    /// Reads on a connection. What could not be read because the database was away for a moment is read again from the beginning: it may
    /// run more than once, and changes nothing.
    /// </summary>
    /// <param name="read">Reads. The connection is not kept.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        database.ReadAsync(read, cancellationToken);

    /// <summary>
    /// Runs work in a transaction that commits when it returns and rolls back when it throws. One that could not run because of another
    /// one is begun again: the work may run more than once, and does nothing outside the database. It is short: on SQLite nobody else
    /// writes meanwhile.
    /// </summary>
    /// <param name="work">Writes, on the transaction's connection.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task<T> WriteAsync<T>(Func<DbTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        database.WriteAsync(work, cancellationToken);
}
