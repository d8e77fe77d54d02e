using Microsoft.Extensions.DependencyInjection;
using Ticketing.Storage;

namespace Ticketing.Tests.Storage;

public sealed class CommitFollowerTests
{
    [Fact]
    public async Task A_follower_is_told_of_what_was_stored_and_of_nothing_else()
    {
        var told = new Told();
        var store = Store(told);
        var commit = new TicketingCommit { Tenant = "acme", At = DateTimeOffset.UnixEpoch, Idempotency = new("key", "print", "1") };

        await store.CommitAsync(commit, TestContext.Current.CancellationToken);
        await store.CommitAsync(commit, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<TicketConflictException>(() => store.CommitAsync(
            commit with { Idempotency = null, Documents = [new("view", "one", ExpectedVersion: 7, "{}")] },
            TestContext.Current.CancellationToken));

        Assert.Equal(["acme"], told.Tenants);
    }

    [Fact]
    public async Task A_follower_that_fails_neither_fails_the_commit_nor_keeps_it_from_the_others()
    {
        var told = new Told();
        var store = Store(new Failing(), told);

        var outcome = await store.CommitAsync(
            new() { Tenant = "acme", At = DateTimeOffset.UnixEpoch }, TestContext.Current.CancellationToken);

        Assert.Equal(CommitOutcome.Stored, outcome);
        Assert.Equal(["acme"], told.Tenants);
    }

    private static ITicketingStore Store(params ICommitFollower[] followers)
    {
        var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore());
        foreach (var follower in followers)
            services.AddSingleton(follower);
        return services.BuildServiceProvider().GetRequiredService<ITicketingStore>();
    }

    private sealed class Told : ICommitFollower
    {
        public List<string> Tenants { get; } = [];

        public void OnCommitted(string tenant) => Tenants.Add(tenant);
    }

    private sealed class Failing : ICommitFollower
    {
        public void OnCommitted(string tenant) => throw new InvalidOperationException("It was not ready.");
    }
}
