using Microsoft.Data.Sqlite;
using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Sqlite;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>
/// Regression: SQLite prepared the statements of a ticket and of counters again for every call, and left them to the finalizer.
/// </summary>
public sealed class PreparedStatementTests
{
    [Fact]
    public async Task A_command_that_is_given_no_transaction_is_the_prepared_one()
    {
        await using var store = await SqliteStore.NewAsync();
        await using var connection = (SqliteReaderConnection)await store.Database.OpenAsync(TestContext.Current.CancellationToken);
        var prepared = connection.Reader.Take("select 1");
        connection.Reader.Return(prepared);

        await using var command = connection.CreateCommand();
        command.Transaction = null;
        command.CommandText = "select 1";

        // It is in use.
        Assert.NotSame(prepared, connection.Reader.Take("select 1"));
    }

    [Fact]
    public async Task A_ticket_is_read_by_the_command_that_read_the_one_before()
    {
        await using var store = await SqliteStore.NewAsync();
        var filed = Desk.File((await store.Writes.ReserveIdsAsync(1, TestContext.Current.CancellationToken)).Value, Desk.Created());
        await store.CommitAsync(filed);

        Assert.Same(await CommandAsync(), await CommandAsync());

        async Task<SqliteCommand> CommandAsync()
        {
            Assert.NotNull(await store.Tickets.FindWholeAsync(filed.After.Id, 10, Desk.Everything, TestContext.Current.CancellationToken));
            await using var connection = (SqliteReaderConnection)await store.Database.OpenAsync(TestContext.Current.CancellationToken);
            var command = connection.Reader.Take(TicketSql.FindWhole);
            connection.Reader.Return(command);
            return command;
        }
    }
}
