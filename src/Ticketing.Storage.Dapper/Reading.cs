using System.Data.Common;
using Dapper;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Dapper;

/// <summary>Reads rows, again where the database was away for a moment.</summary>
internal static class Reading
{
    /// <summary>One row, or null.</summary>
    public static Task<T?> FindAsync<T>(
        this IRelationalDatabase database, string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.QuerySingleOrDefaultAsync<T>(database.Dialect.Command(sql, parameters, token)),
            cancellationToken);

    /// <summary>All rows of a statement.</summary>
    public static Task<IReadOnlyList<T>> ListAsync<T>(
        this IRelationalDatabase database, string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.ListAsync<T>(database.Dialect.Command(sql, parameters, token)), cancellationToken);

    /// <summary>The same on an open connection.</summary>
    public static async Task<IReadOnlyList<T>> ListAsync<T>(this DbConnection connection, CommandDefinition command) =>
        (await connection.QueryAsync<T>(command)).AsList();

    /// <summary>A statement with its values.</summary>
    public static CommandDefinition Command(
        this RelationalDialect dialect, string sql, object parameters, CancellationToken cancellationToken) =>
        new(dialect.Prefix.RewriteOnce(sql), parameters, cancellationToken: cancellationToken);

    /// <summary>The same in a transaction.</summary>
    public static CommandDefinition Command(
        this RelationalDialect dialect, string sql, object parameters, DbTransaction transaction, CancellationToken cancellationToken) =>
        new(dialect.Prefix.RewriteOnce(sql), parameters, transaction, cancellationToken: cancellationToken);
}
