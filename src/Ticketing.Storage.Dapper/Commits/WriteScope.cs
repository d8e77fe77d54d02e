using System.Data.Common;
using Dapper;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>The transaction of a commit, and the tenant of every row in it.</summary>
internal sealed class WriteScope(DbTransaction transaction, string tenant, CancellationToken cancellationToken)
{
    // Lists are expanded to one parameter for each member.
    private const int MostInList = 500;

    private readonly DbConnection connection = transaction.Connection!;

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

    /// <summary>Reads the rows for a list, a part of it at a time.</summary>
    public async Task<List<T>> QueryEachAsync<T, TMember>(string sql, IEnumerable<TMember> list, Func<string, TMember[], object> parameters)
    {
        var found = new List<T>();
        foreach (var part in list.Chunk(MostInList))
            found.AddRange(await QueryAsync<T>(sql, parameters(Tenant, part)));
        return found;
    }

    private CommandDefinition Command(string sql, object parameters) => new(sql, parameters, transaction, cancellationToken: cancellationToken);
}
