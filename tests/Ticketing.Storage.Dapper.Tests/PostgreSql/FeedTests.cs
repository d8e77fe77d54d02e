using Npgsql;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

/// <summary>Transactions that overlap, held open by hand, and a reader of the feed beside them.</summary>
public sealed class FeedTests
{
    [Fact]
    public async Task A_transaction_that_wrote_first_and_commits_last_loses_nothing()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await store.CommitAsync(Desk.File(1, Desk.Created()), Desk.File(2, Desk.Created()), Desk.File(3, Desk.Created()));
        await PostgresServer.SettledAsync(store.ConnectionString, TestContext.Current.CancellationToken);
        await using var slow = await Writer.BeginAsync(store);
        await using var fast = await Writer.BeginAsync(store);
        var read = new List<FeedEvent>();

        await slow.WriteAsync(ticket: 1, version: 2);
        await fast.WriteAsync(ticket: 2, version: 2);
        await fast.CommitAsync();
        var position = await ReadAsync(EventPosition.Start);
        Assert.Equal([(1, 1), (2, 1), (3, 1)], Seen());

        await store.CommitAsync(Desk.Change(Desk.File(3, Desk.Created()).After, Desk.Start, [new TitleChanged("third")]));
        await slow.WriteAsync(ticket: 1, version: 3);
        Assert.Equal(position, await ReadAsync(position));

        await slow.CommitAsync();
        await PostgresServer.SettledAsync(store.ConnectionString, TestContext.Current.CancellationToken);
        await ReadAsync(position);

        Assert.Equal([(1, 1), (2, 1), (3, 1), (1, 2), (1, 3), (2, 2), (3, 2)], Seen());
        Assert.Equal(read.OrderBy(entry => entry.Position), read);

        async Task<EventPosition> ReadAsync(EventPosition after)
        {
            while (true)
            {
                var page = await store.Feed.ReadAsync(after, 2, Desk.Everything, TestContext.Current.CancellationToken);
                read.AddRange(page.Events);
                if (page.Next == after)
                    return after;
                after = page.Next;
            }
        }

        IEnumerable<(int Ticket, int Version)> Seen() => read.Select(entry => ((int)entry.Ticket.Value, entry.Recorded.Version));
    }

    [Fact]
    public async Task What_is_rolled_back_holds_up_nothing()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await store.CommitAsync(Desk.File(1, Desk.Created()));
        await using (var abandoned = await Writer.BeginAsync(store))
            await abandoned.WriteAsync(ticket: 1, version: 2);
        await store.CommitAsync(Desk.File(2, Desk.Created()));

        await PostgresServer.SettledAsync(store.ConnectionString, TestContext.Current.CancellationToken);
        var page = await store.Feed.ReadAsync(EventPosition.Start, 10, Desk.Everything, TestContext.Current.CancellationToken);

        Assert.Equal([1L, 2L], page.Events.Select(entry => entry.Ticket.Value));
    }

    private sealed class Writer(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public static async Task<Writer> BeginAsync(PostgreSqlStore store)
        {
            var connection = new NpgsqlConnection(store.ConnectionString);
            await connection.OpenAsync();
            return new(connection, await connection.BeginTransactionAsync());
        }

        public async Task WriteAsync(long ticket, int version)
        {
            await using var command = new NpgsqlCommand(
                """
                insert into ticketing_events (tenant, ticket_id, version, at, by_user, type, payload, imported, internal)
                select tenant, ticket_id, $2, at, by_user, 'titleChanged', $3, 0, 0
                from ticketing_events where ticket_id = $1 and version = 1
                """,
                connection,
                transaction)
            {
                Parameters =
                {
                    new() { Value = ticket },
                    new() { Value = (long)version },
                    new() { Value = TicketEventJson.Write(new TitleChanged($"{version}")) },
                },
            };
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        public Task CommitAsync() => transaction.CommitAsync();

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
