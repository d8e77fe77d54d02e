using System.Data.Common;
using Dapper;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Dapper;

/// <summary>Reads rows, again where the database was away for a moment.</summary>
internal static class Reading
{
    /// <summary>One row, or null.</summary>
    public static Task<T?> FindAsync<T>(this IRelationalDatabase database, string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.QuerySingleOrDefaultAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: token)),
            cancellationToken);

    /// <summary>All rows of a statement.</summary>
    public static Task<IReadOnlyList<T>> ListAsync<T>(
        this IRelationalDatabase database, string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => connection.ListAsync<T>(sql, parameters, token), cancellationToken);

    /// <summary>The same on an open connection.</summary>
    public static async Task<IReadOnlyList<T>> ListAsync<T>(
        this DbConnection connection, string sql, object parameters, CancellationToken cancellationToken) =>
        (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).AsList();
}
