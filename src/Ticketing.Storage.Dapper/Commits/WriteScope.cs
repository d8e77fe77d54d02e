using System.Data.Common;
using Dapper;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>The transaction of a commit, and the tenant of every row in it.</summary>
internal sealed class WriteScope(DbTransaction transaction, RelationalDialect dialect, string tenant, CancellationToken cancellationToken)
{
    private readonly DbConnection connection = transaction.Connection!;

    /// <summary>The transaction.</summary>
    public DbTransaction Transaction => transaction;

    /// <summary>What the database's SQL has of its own.</summary>
    public RelationalDialect Dialect => dialect;

    /// <summary>The tenant.</summary>
    public string Tenant => tenant;

    /// <summary>Ends the waiting.</summary>
    public CancellationToken Token => cancellationToken;

    /// <summary>What is written all at once, by <see cref="SendAsync"/>.</summary>
    public WriteBatch Batch { get; } = new(dialect);

    /// <summary>Writes what was collected.</summary>
    public Task SendAsync() => Batch.SendAsync(transaction, cancellationToken);

    /// <summary>Runs a statement for each row, now.</summary>
    public Task ExecuteEachAsync<T>(string sql, IEnumerable<T> rows)
    {
        var batch = new WriteBatch(dialect);
        batch.AddEach(sql, rows);
        return batch.SendAsync(transaction, cancellationToken);
    }

    /// <summary>Runs a statement, now. Answers how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object parameters) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>Reads rows.</summary>
    public Task<IEnumerable<T>> QueryAsync<T>(string sql, object parameters) => connection.QueryAsync<T>(Command(sql, parameters));

    /// <summary>Reads one row, or null.</summary>
    public Task<T?> FindAsync<T>(string sql, object parameters) => connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    private CommandDefinition Command(string sql, object parameters) => dialect.Command(sql, parameters, transaction, cancellationToken);
}
