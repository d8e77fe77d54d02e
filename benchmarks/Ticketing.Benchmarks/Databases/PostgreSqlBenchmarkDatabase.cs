using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Ticketing.Benchmarks.Loading;
using Ticketing.Storage.Relational;

namespace Ticketing.Benchmarks.Databases;

/// <summary>A database of the server of <c>--postgresql</c>.</summary>
internal sealed class PostgreSqlBenchmarkDatabase : BenchmarkDatabase
{
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly string name;
    private readonly string connectionString;

    public PostgreSqlBenchmarkDatabase(string connectionString, int size)
        : base(size)
    {
        server = new(connectionString) { Database = "postgres", Pooling = false };
        name = $"bench_{Label(size)}";
        this.connectionString = new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString;
        // The same settings as the store's pool has.
        Source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(this.connectionString) { MaxAutoPrepare = 100 });
    }

    /// <summary>The floors' pool.</summary>
    public NpgsqlDataSource Source { get; }

    public override string Kind => "postgresql";

    public override void UseFor(RelationalStorageBuilder store) => store.UsePostgreSql(connectionString);

    public override async Task RecreateAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync($"drop database if exists {name} with (force)", cancellationToken);
        await ExecuteAsync($"create database {name} template template0", cancellationToken);
    }

    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken) =>
        await ScalarAsync($"select 1 from pg_database where datname = '{name}'", cancellationToken) is not null;

    public override IBulkLoad NewLoad() => new PostgreSqlBulkLoad(connectionString);

    public override async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await Source.OpenConnectionAsync(cancellationToken);

    public override async Task<long> BytesAsync(CancellationToken cancellationToken) =>
        (long)(await ScalarAsync($"select pg_database_size('{name}')", cancellationToken))!;

    public override async ValueTask DisposeAsync() => await Source.DisposeAsync();

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken) => await ScalarAsync(sql, cancellationToken);

    private async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
