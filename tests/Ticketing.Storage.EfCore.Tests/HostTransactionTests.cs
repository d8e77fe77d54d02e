using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Counters;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>A host's rows and tickets, together in a transaction of the host's context.</summary>
public sealed class HostTransactionTests
{
    private static readonly Caller Rita = new("rita");

    public static TheoryData<string> Databases => [.. TestDatabase.Kinds];

    public static TheoryData<string, string> Ways => new(TestDatabase.Kinds.SelectMany(kind => Host.Ways.Keys.Select(way => (kind, way))));

    [Theory, MemberData(nameof(Databases))]
    public async Task A_commit_keeps_both_and_leaves_the_hosts_tracker_to_the_host(string kind)
    {
        await using var desk = await HostedDesk.NewAsync(kind);

        await desk.ExecuteAsync(async (db, token) =>
        {
            db.Add(new Order { Customer = "rita" });
            await db.SaveChangesAsync(token);
            var filed = await desk.Desk.CreateAsync(Rita, new CreateTicket { Title = "Order is late" }, cancellationToken: token);
            await desk.Desk.ExecuteAsync(
                Rita, filed.Id, new AddComment("Where is it?", CommentVisibility.Public), cancellationToken: token);
            Assert.Equal("Order is late", (await desk.FindAsync(filed.Id, token))?.Title);
            Assert.Equal([typeof(Order)], db.ChangeTracker.Entries().Select(entry => entry.Entity.GetType()));
            Assert.Empty(desk.Told);
        });

        Assert.Equal((1, 1), await desk.CountAsync());
        Assert.Equal(["default"], desk.Told);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Counters_are_read_within_it(string kind)
    {
        await using var desk = await HostedDesk.NewAsync(kind);
        var counters = desk.Services.GetRequiredService<ICounters>();

        await desk.ExecuteAsync(async (_, token) =>
        {
            await desk.Desk.CreateAsync(Rita, new CreateTicket { Title = "Order is late" }, cancellationToken: token);
            Assert.Equal(1, (await counters.ReadAsync(new("default", CounterCube.Priority, null), token)).Sum(cell => cell.Count));
        });
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_tenant_that_first_appeared_in_what_was_rolled_back_is_set_up_when_it_appears_again(string kind)
    {
        await using var desk = await HostedDesk.NewAsync(kind);
        var caller = new Caller("rita", "acme");

        await Assert.ThrowsAsync<InvalidDataException>(() => desk.ExecuteAsync(async (_, token) =>
        {
            await desk.Desk.CreateAsync(caller, new CreateTicket { Title = "Order is late" }, cancellationToken: token);
            throw new InvalidDataException("The payment was refused.");
        }));
        await desk.Desk.CreateAsync(
            caller, new CreateTicket { Title = "By itself" }, cancellationToken: TestContext.Current.CancellationToken);
        await desk.ExecuteAsync(
            (_, token) => desk.Desk.CreateAsync(caller, new CreateTicket { Title = "Together" }, cancellationToken: token));

        Assert.All(desk.Told, tenant => Assert.Equal("acme", tenant));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task It_takes_part_however_the_context_is_registered(string kind, string way)
    {
        await using var desk = await HostedDesk.NewAsync(kind, Host.Ways[way]);
        await desk.ExecuteAsync(OrderAsync);
        await Assert.ThrowsAsync<InvalidDataException>(() => desk.ExecuteAsync(async (db, token) =>
        {
            await OrderAsync(db, token);
            throw new InvalidDataException("The payment was refused.");
        }));
        await desk.Desk.CreateAsync(
            Rita, new CreateTicket { Title = "By itself" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((1, 2), await desk.CountAsync());
        Assert.Equal(2, await desk.RowsOfAsync(Host.Ways[way].TablePrefix + "tickets"));
        Assert.Equal(["default", "default"], desk.Told);

        async Task OrderAsync(AppDb db, CancellationToken token)
        {
            db.Add(new Order { Customer = "rita" });
            await db.SaveChangesAsync(token);
            await desk.Desk.CreateAsync(Rita, new CreateTicket { Title = "Order is late" }, cancellationToken: token);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_rollback_leaves_neither_and_tells_nobody(string kind)
    {
        await using var desk = await HostedDesk.NewAsync(kind);

        await Assert.ThrowsAsync<InvalidDataException>(() => desk.ExecuteAsync(async (db, token) =>
        {
            db.Add(new Order { Customer = "rita" });
            await db.SaveChangesAsync(token);
            await desk.Desk.CreateAsync(Rita, new CreateTicket { Title = "Order is late" }, cancellationToken: token);
            throw new InvalidDataException("The payment was refused.");
        }));

        Assert.Equal((0, 0), await desk.CountAsync());
        Assert.Empty(desk.Told);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_strategy_that_tries_again_stores_once_and_tells_once(string kind)
    {
        var fault = new FailsOnce();
        var host = Host.Ways["AddDbContext"] with
        {
            Configure = options => options.AddInterceptors(fault).ReplaceService<IExecutionStrategyFactory, RetryingStrategies>(),
        };
        await using var desk = await HostedDesk.NewAsync(kind, host);
        var known = new Order { Customer = "known" };
        await using var scope = desk.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(known);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var tries = 0;
        fault.IsArmed = true;

        await desk.Transaction.ExecuteAsync(
            db,
            async token =>
            {
                tries++;
                Assert.Equal(["known"], db.ChangeTracker.Entries<Order>().Select(entry => entry.Entity.Customer));
                known.Customer = "known better";
                db.Add(new Order { Customer = "rita" });
                await db.SaveChangesAsync(token);
                await desk.Desk.CreateAsync(Rita, new CreateTicket { Title = "Order is late" }, cancellationToken: token);
                known.Customer = tries == 1 ? "known" : known.Customer;
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(2, tries);
        Assert.Equal((2, 1), await desk.CountAsync());
        Assert.Equal(["default"], desk.Told);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refusal_takes_back_its_own_and_the_host_may_go_on(string kind)
    {
        await using var desk = await HostedDesk.NewAsync(kind);

        await desk.ExecuteAsync(async (db, token) =>
        {
            await desk.Desk.CreateAsync(Rita, new CreateTicket { Title = "First", ExternalRef = "A-1" }, cancellationToken: token);
            await Assert.ThrowsAsync<TicketConflictException>(() =>
                desk.Desk.CreateAsync(Rita, new CreateTicket { Title = "Second", ExternalRef = "A-1" }, cancellationToken: token));
            db.Add(new Order { Customer = "rita" });
            await db.SaveChangesAsync(token);
        });

        Assert.Equal((1, 1), await desk.CountAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whoever_reads_meanwhile_sees_nothing_of_it(string kind)
    {
        await using var desk = await HostedDesk.NewAsync(kind);
        var (filed, seen) = (new TaskCompletionSource<TicketId>(), new TaskCompletionSource());

        var transaction = desk.ExecuteAsync(async (_, token) =>
        {
            filed.SetResult((await desk.Desk.CreateAsync(Rita, new CreateTicket { Title = "Order is late" }, cancellationToken: token)).Id);
            await seen.Task;
        });
        var id = await filed.Task;
        Assert.Null(await desk.FindAsync(id, TestContext.Current.CancellationToken));
        Assert.False(desk.Services.GetRequiredService<IHostTransactions>().IsInOne);
        seen.SetResult();
        await transaction;

        Assert.NotNull(await desk.FindAsync(id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_begun_within_and_still_runs_takes_part_no_more()
    {
        await using var desk = await HostedDesk.NewAsync("sqlite");
        var over = new TaskCompletionSource();
        Task<CommandOutcome>? later = null;

        await desk.ExecuteAsync((_, token) =>
        {
            later = LaterAsync(token);
            return Task.CompletedTask;
        });
        over.SetResult();

        Assert.NotNull(await later!);
        Assert.Equal((0, 1), await desk.CountAsync());

        async Task<CommandOutcome> LaterAsync(CancellationToken token)
        {
            await over.Task;
            return await desk.Desk.CreateAsync(Rita, new CreateTicket { Title = "Later" }, cancellationToken: token);
        }
    }

    [Fact]
    public async Task Transactions_are_not_nested()
    {
        await using var desk = await HostedDesk.NewAsync("sqlite");

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => desk.ExecuteAsync((_, _) => desk.ExecuteAsync((_, _) => Task.CompletedTask)));
    }

    /// <summary>The first commit that is tried fails, as one does when the server restarts.</summary>
    private sealed class FailsOnce : DbTransactionInterceptor
    {
        public bool IsArmed { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            if (!IsArmed)
                return new(result);
            IsArmed = false;
            throw new TimeoutException("The server restarts.");
        }
    }

    private sealed class RetryingStrategies(ExecutionStrategyDependencies dependencies) : IExecutionStrategyFactory
    {
        public IExecutionStrategy Create() => new Retrying(dependencies);
    }

    private sealed class Retrying(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 3, TimeSpan.Zero)
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }
}
