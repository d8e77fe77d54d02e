using System.Data.Common;
using Dapper;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>The transaction of a commit, and the tenant of every row in it.</summary>
internal sealed class WriteScope(DbTransaction transaction, RelationalDialect dialect, string tenant, CancellationToken cancellationToken)
{
    private readonly DbConnection connection = transaction.Connection!;

    /// <summary>What the database's SQL has of its own.</summary>
    public RelationalDialect Dialect { get; } = dialect;

    /// <summary>The tenant.</summary>
    public string Tenant { get; } = tenant;

    /// <summary>Runs a statement for each row. Answers how many rows it changed.</summary>
    public Task<int> ExecuteEachAsync<T>(string sql, IEnumerable<T> rows) => RowStatement<T>.ExecuteAsync(transaction, sql, rows, cancellationToken);

    /// <summary>Runs a statement. Answers how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object parameters) => connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>Reads rows.</summary>
    public Task<IEnumerable<T>> QueryAsync<T>(string sql, object parameters) => connection.QueryAsync<T>(Command(sql, parameters));

    /// <summary>Reads one row, or null.</summary>
    public Task<T?> FindAsync<T>(string sql, object parameters) => connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    private CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
