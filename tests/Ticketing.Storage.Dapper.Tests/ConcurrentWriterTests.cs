using System.Diagnostics;
using Ticketing.Storage.Sqlite;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

public sealed class ConcurrentWriterTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Eight_writers_lose_nothing_and_never_meet_a_lock()
    {
        await using var store = await SqliteStore.NewAsync();

        await WriteAsync([store], writers: 8, tickets: 25);
    }

    [Fact]
    public async Task Two_stores_on_the_same_file_write_at_once()
    {
        await using var one = await SqliteStore.NewAsync();
        await using var other = one.Beside();

        await WriteAsync([one, other], writers: 8, tickets: 25);
    }

    [Fact]
    public async Task A_writer_waits_for_another_connection_that_holds_the_lock()
    {
        await using var store = await SqliteStore.NewAsync();
        await using var other = store.Beside();
        var holds = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var holding = other.Database.WriteAsync(
            async (_, _) =>
            {
                holds.SetResult();
                await release.Task;
                return 0;
            },
            CancellationToken.None);
        await holds.Task;

        var waiting = store.CommitAsync(Desk.File(1, Desk.Created()));
        var meanwhile = await store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None);
        release.SetResult();
        await Task.WhenAll(holding, waiting);

        Assert.Null(meanwhile);
        Assert.NotNull(await store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None));
    }

    [Fact]
    public async Task A_lock_that_outlasts_the_timeout_is_a_fault_that_says_so()
    {
        await using var store = await SqliteStore.NewAsync();
        await using var impatient = new SqliteDatabase(
            new SqliteFile($"Data Source={store.Path};Default Timeout=28"),
            new SqliteStorageOptions { WriteTimeout = TimeSpan.FromMilliseconds(50) });

        var fault = await store.Database.WriteAsync(
            async (_, token) => await Record.ExceptionAsync(() => impatient.WriteAsync((_, _) => Task.FromResult(0), token)),
            CancellationToken.None);

        Assert.IsType<TimeoutException>(fault);
        Assert.Equal(0, await impatient.WriteAsync((_, _) => Task.FromResult(0), CancellationToken.None));
    }

    // Each writer files tickets of his own and comments on one that all of them change; a conflict is decided again by the caller.
    private async Task WriteAsync(SqliteStore[] stores, int writers, int tickets)
    {
        await stores[0].CommitAsync(Desk.File(1, Desk.Created()));
        Assert.True(await stores[0].Writes.TryReserveIdsAsync(new(1), new(1), CancellationToken.None));
        var conflicts = 0;
        var began = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var store = stores[writer % stores.Length];
            for (var i = 0; i < tickets; i++)
            {
                var id = await store.Writes.ReserveIdsAsync(1, CancellationToken.None);
                await store.CommitAsync(Desk.File(id.Value, Desk.Created($"{writer}/{i}")));
                while (!await TryCommentAsync(store))
                    Interlocked.Increment(ref conflicts);
            }
        })));

        var commits = (writers * tickets * 3) + conflicts;
        output.WriteLine($"{commits} transactions in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:F0} ms, {conflicts} conflicts");
        var shared = await stores[0].Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None);
        Assert.Equal(1 + (writers * tickets), shared!.Version);
        Assert.Equal(
            new(1 + (writers * tickets), IsExact: true),
            await stores[0].Search.CountAsync(null, 10_000, Desk.Everything, CancellationToken.None));
        var history = await stores[0].Tickets.HistoryAsync(new(1), 0, 10_000, Desk.Everything, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, history.Count), history.Select(recorded => recorded.Version));
        Assert.Equal(shared, Ticket.Fold(new(1), history));
    }

    private static async Task<bool> TryCommentAsync(SqliteStore store)
    {
        var ticket = await store.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None);
        try
        {
            await store.CommitAsync(Desk.Change(ticket!, Desk.Start.AddMinutes(1), [new CommentAdded(CommentVisibility.Public)], "me too"));
            return true;
        }
        catch (TicketConflictException)
        {
            return false;
        }
    }
}
