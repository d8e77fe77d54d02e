using Microsoft.Data.Sqlite;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>
/// Regression: a host that used the same file with the same connection string got one of our reading connections out of the pool.
/// </summary>
public sealed class SharedFileTests
{
    [Fact]
    public async Task A_host_writes_to_the_same_file_with_the_connection_string_that_it_gave()
    {
        await using var store = await SqliteStore.NewAsync();
        await store.Directory.ListProjectsAsync("default", null, 1, TestContext.Current.CancellationToken);

        await using var host = new SqliteConnection($"Data Source={store.Path}");
        await host.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = host.CreateCommand();
        command.CommandText = "create table invoices (id integer primary key)";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        SqliteConnection.ClearPool(host);

        Assert.Equal(["invoices"], await store.QueryAsync("select name from sqlite_master where name = 'invoices'"));
    }
}
