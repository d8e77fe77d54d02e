using Npgsql;
using Ticketing.Storage.PostgreSql;
using Ticketing.Storage.Relational;
using Ticketing.Storage.Relational.Database;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a relational store keep its tables in a PostgreSQL database.</summary>
public static class PostgreSqlRelationalStorageBuilderExtensions
{
    /// <summary>
    /// Keeps the tables in a PostgreSQL database, over a pool of connections of its own. Any number of hosts may use the same one. The
    /// last call wins.
    /// </summary>
    /// <remarks>
    /// Each connection keeps the 100 statements it runs most prepared, unless the connection string says <c>Max Auto Prepare</c>. Behind
    /// PgBouncer in transaction mode, where the next statement may meet another server connection, say <c>Max Auto Prepare=0;No Reset On
    /// Close=true</c>, or let PgBouncer (1.21 or later) follow prepared statements itself with <c>max_prepared_statements</c>.
    /// </remarks>
    /// <typeparam name="TBuilder">The store's builder.</typeparam>
    /// <param name="builder">The store's builder.</param>
    /// <param name="connectionString">As Npgsql reads it: <c>Host=db;Database=desk;Username=desk;Password=…</c>.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="ArgumentException">
    /// The connection string has a word that Npgsql does not know, or an option is not as it must be.
    /// </exception>
    public static TBuilder UsePostgreSql<TBuilder>(
        this TBuilder builder, string connectionString, Action<PostgreSqlStorageOptions>? configure = null)
        where TBuilder : RelationalStorageBuilder
    {
        var options = Configured(configure);
        var source = PostgreSqlSource.Settings(connectionString, options);
        builder.UseDatabase(_ => new PostgreSqlDatabase(NpgsqlDataSource.Create(source), ownsSource: true, options));
        return builder;
    }

    /// <summary>
    /// Keeps the tables in the PostgreSQL database of a data source that the host made, and disposes. The last call wins.
    /// </summary>
    /// <remarks>
    /// Prepared statements are the data source's business: <c>Max Auto Prepare=100</c> in its connection string is worth having.
    /// </remarks>
    /// <typeparam name="TBuilder">The store's builder.</typeparam>
    /// <param name="builder">The store's builder.</param>
    /// <param name="source">The host's data source.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="ArgumentException">An option is not as it must be.</exception>
    public static TBuilder UsePostgreSql<TBuilder>(
        this TBuilder builder, NpgsqlDataSource source, Action<PostgreSqlStorageOptions>? configure = null)
        where TBuilder : RelationalStorageBuilder
    {
        var options = Configured(configure);
        builder.UseDatabase(_ => new PostgreSqlDatabase(source, ownsSource: false, options));
        return builder;
    }

    private static PostgreSqlStorageOptions Configured(Action<PostgreSqlStorageOptions>? configure)
    {
        var options = new PostgreSqlStorageOptions();
        configure?.Invoke(options);
        if (options.Schema is { } schema)
            PostgreSqlSchema.Check(schema);
        TablePrefix.Check(options.TablePrefix);
        return options;
    }
}
