using Npgsql;
using Ticketing.Storage.Relational.Search;

namespace Ticketing.Benchmarks.Loading;

/// <summary>The text index on PostgreSQL.</summary>
internal sealed class PostgreSqlTermsLoad
{
    public static Task<PostgreSqlTermsLoad> BeginAsync(NpgsqlDataSource source, CancellationToken cancellationToken) => Task.FromResult(new PostgreSqlTermsLoad());

#pragma warning disable CA1822 // X
    public Task WriteAsync(IReadOnlyList<SearchRow> rows, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CompleteAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
