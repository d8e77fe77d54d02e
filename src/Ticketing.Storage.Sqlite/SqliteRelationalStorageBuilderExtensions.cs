using Ticketing.Storage.Relational;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a relational store keep its tables in a SQLite file.</summary>
public static class SqliteRelationalStorageBuilderExtensions
{
    /// <summary>
    /// Keeps the tables in a SQLite file, in WAL mode. Commits of this process follow each other; other processes may write to the
    /// same file. The last call wins.
    /// </summary>
    /// <typeparam name="TBuilder">The store's builder.</typeparam>
    /// <param name="builder">The store's builder.</param>
    /// <param name="connectionString">As Microsoft.Data.Sqlite reads it: <c>Data Source=desk.db</c>.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="ArgumentException">
    /// The connection string names no file: a database in memory is not shared by connections; or the table prefix is not one.
    /// </exception>
    public static TBuilder UseSqlite<TBuilder>(
        this TBuilder builder, string connectionString, Action<SqliteStorageOptions>? configure = null)
        where TBuilder : RelationalStorageBuilder
    {
        var options = new SqliteStorageOptions();
        configure?.Invoke(options);
        var file = new SqliteFile(connectionString);
        TablePrefix.Check(options.TablePrefix);
        builder.UseDatabase(_ => new SqliteDatabase(file, options));
        return builder;
    }
}
