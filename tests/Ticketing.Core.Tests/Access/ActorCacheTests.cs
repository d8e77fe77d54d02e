using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Commits;
using Ticketing.Counters;
using Ticketing.Desk;
using Ticketing.People;
using Ticketing.Search.Criteria;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Storage.InMemory;
using Ticketing.Tests.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.Access;

public sealed class ActorCacheTests
{
    private static readonly Caller Ann = new("ann");

    private readonly FakeTimeProvider time = new();
    private readonly CountingDirectory directory = new();

    [Fact]
    public async Task Somebody_is_looked_up_once_for_many_requests()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent));

        for (var i = 0; i < 5; i++)
            Assert.True((await IdentifyAsync(host)).MaySomewhere(Permission.Work));

        Assert.Equal(1, directory.Lookups);
    }

    [Fact]
    public async Task A_role_revoked_by_this_host_ends_at_once()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent));
        Assert.True((await IdentifyAsync(host)).MaySomewhere(Permission.Work));

        await SaveAsync(host, new SetUserRoles("ann", []));

        Assert.False((await IdentifyAsync(host)).MaySomewhere(Permission.Work));
    }

    [Fact]
    public async Task A_role_that_this_host_redefines_is_another_one_at_once_for_everybody()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent));
        Assert.True((await IdentifyAsync(host)).MaySomewhere(Permission.Work));

        await SaveAsync(host, new SaveRole(new("Agent", [])));

        Assert.False((await IdentifyAsync(host)).MaySomewhere(Permission.Work));
    }

    [Fact]
    public async Task Somebody_deactivated_by_this_host_is_refused_at_once()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent));
        await IdentifyAsync(host);

        await SaveAsync(host, new SaveUser(AnAgent with { IsActive = false }));

        await Assert.ThrowsAsync<TicketForbiddenException>(() => IdentifyAsync(host));
        await SaveAsync(host, new SaveUser(AnAgent));
        Assert.True((await IdentifyAsync(host)).MaySomewhere(Permission.Work));
    }

    [Fact]
    public async Task A_role_revoked_by_another_host_ends_within_thirty_seconds()
    {
        await using var one = Host();
        await using var other = Host(one);
        await SaveAsync(one, new SaveUser(AnAgent));
        Assert.True((await IdentifyAsync(other)).MaySomewhere(Permission.Work));

        await SaveAsync(one, new SetUserRoles("ann", []));

        time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.True((await IdentifyAsync(other)).MaySomewhere(Permission.Work));
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.False((await IdentifyAsync(other)).MaySomewhere(Permission.Work));
    }

    [Fact]
    public async Task What_somebody_watches_is_looked_for_only_where_he_watches_something()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent));

        var actor = await IdentifyAsync(host);

        Assert.False(actor.Watches);
        Assert.DoesNotContain(Visibility.Of(actor).Branches, branch => branch.Find(TicketRelation.Watcher) is not null);
    }

    [Fact]
    public async Task Somebody_made_a_watcher_by_this_host_sees_the_ticket_at_once()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent with { Roles = [new("Administrator")] }));
        await SaveAsync(host, new SaveUser(new() { Id = "bob", DisplayName = "Bob" }));
        await host.GetRequiredService<TicketingSetup>().RunAsync(default);
        var desk = host.GetRequiredService<TicketDesk>();
        var ticket = await desk.CreateAsync(Ann, new() { Title = "No network" }, cancellationToken: default);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => ReadAsync(host, "bob", ticket.Id));

        await desk.ExecuteAsync(Ann, ticket.Id, new WatchTicket("bob"), cancellationToken: default);

        await ReadAsync(host, "bob", ticket.Id);
    }

    // Several keys at once are no range of an index: who watches nothing would have all tickets looked at.
    [Fact]
    public async Task Whether_somebody_watches_is_asked_of_each_of_his_ids_by_itself_in_an_order_that_keys_have()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent with { Roles = [new("Administrator")] }));
        await SaveAsync(host, new SaveUser(new() { Id = "bob", DisplayName = "Bob" }));
        await host.GetRequiredService<PeopleDesk>().SetAliasesAsync(Ann, "bob", ["bob@old.example", "bobby"], default);
        var search = new RecordingSearch();
        var source = ActivatorUtilities.CreateInstance<DirectoryActorSource>(
            host, host.GetRequiredService<IDirectory>(), search);

        Assert.False((await source.FindAsync(new("bob"), default))!.Watches);

        Assert.Equal(
            ["bob", "bob@old.example", "bobby"],
            search.Requests.Select(request => Assert.Single(Assert.IsType<KeyIn>(request.Where).Keys)));
        Assert.All(search.Requests, request => Assert.Equal((TicketSort.Newest, 1), (request.Sort, request.Limit)));
    }

    [Fact]
    public async Task Many_who_ask_at_once_share_one_lookup()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent));
        var gate = directory.Gate = new();

        var asking = Enumerable.Range(0, 50).Select(_ => IdentifyAsync(host)).ToList();
        gate.SetResult();
        await Task.WhenAll(asking);

        Assert.Equal(1, directory.Lookups);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_spoils_nobody_elses_lookup()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent));
        var gate = directory.Gate = new();
        using var givingUp = new CancellationTokenSource();

        var first = host.GetRequiredService<RoleDesk>().IdentifyAsync(Ann, givingUp.Token);
        var second = IdentifyAsync(host);
        await givingUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.Equal("ann", (await second).UserId);
    }

    [Fact]
    public async Task A_lookup_that_began_before_a_change_is_not_kept_after_it()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent));
        var gate = directory.Gate = new();
        var before = IdentifyAsync(host);
        await directory.Asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        await SaveAsync(host, new SetUserRoles("ann", []));
        directory.Gate = null;
        Assert.False((await IdentifyAsync(host)).MaySomewhere(Permission.Work));
        gate.SetResult();
        await before;

        Assert.False((await IdentifyAsync(host)).MaySomewhere(Permission.Work));
    }

    [Fact]
    public async Task A_fault_is_not_kept()
    {
        await using var host = Host();
        await SaveAsync(host, new SaveUser(AnAgent));
        directory.Fault = new InvalidOperationException("The database is away.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => IdentifyAsync(host));

        directory.Fault = null;

        Assert.Equal("ann", (await IdentifyAsync(host)).UserId);
    }

    [Fact]
    public async Task The_oldest_make_room_when_there_are_too_many()
    {
        await using var host = Host();
        var cache = host.GetRequiredService<ActorCache>();

        for (var i = 0; i <= ActorCache.Most; i++)
        {
            time.Advance(TimeSpan.FromTicks(1));
            await cache.FindAsync(new($"user-{i}"), default);
        }

        Assert.InRange(cache.Count, ActorCache.Most / 2, ActorCache.Most);
        var lookups = directory.Lookups;
        await cache.FindAsync(new($"user-{ActorCache.Most}"), default);
        Assert.Equal(lookups, directory.Lookups);
    }

    [Fact]
    public async Task A_lifetime_of_zero_asks_at_every_request()
    {
        await using var host = Host(configure: options => options.ActorLifetime = TimeSpan.Zero);

        await IdentifyAsync(host);
        await IdentifyAsync(host);

        Assert.Equal(2, directory.Lookups);
    }

    [Fact]
    public void A_lifetime_beyond_the_promise_stops_the_host_by_name()
    {
        using var host = Host(configure: options => options.ActorLifetime = TimeSpan.FromSeconds(31));

        var refusal = Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<IOptions<TicketingOptions>>().Value);

        Assert.Contains("ActorLifetime", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_of_the_hosts_own_is_asked_at_every_request()
    {
        await using var host = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore().UseActorSource<Moody>())
            .BuildServiceProvider();
        var roles = host.GetRequiredService<RoleDesk>();

        Assert.Equal("mood-1", (await roles.IdentifyAsync(Ann, default)).Organisation);
        Assert.Equal("mood-2", (await roles.IdentifyAsync(Ann, default)).Organisation);
    }

    private static User AnAgent => new() { Id = "ann", DisplayName = "Ann", Roles = [new("Agent")] };

    private static Task<Actor> IdentifyAsync(IServiceProvider host) => host.GetRequiredService<RoleDesk>().IdentifyAsync(Ann, default);

    private static Task<TicketWithDescription> ReadAsync(IServiceProvider host, string user, TicketId ticket) =>
        host.GetRequiredService<TicketArchive>().GetAsync(new(user), ticket, default);

    // A user who is there keeps his roles when he is saved; they are set by a change of their own.
    private static Task<CompletedCommit> SaveAsync(IServiceProvider host, DirectoryChange change) =>
        host.GetRequiredService<CommitPipeline>().CommitAsync(
            CommitOrigins.Administration, Caller.DefaultTenant, null, [change], [], default);

    private ServiceProvider Host(IServiceProvider? sameDatabase = null, Action<TicketingOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        if (sameDatabase is not null)
            services.AddSingleton(sameDatabase.GetRequiredService<InMemoryStore>());
        services.AddTicketing(t => t.UseInMemoryStore().Configure(configure ?? (_ => { })));
        services.Replace(ServiceDescriptor.Singleton<IDirectory>(
            provider => directory.Over(new InMemoryDirectory(provider.GetRequiredService<InMemoryStore>()))));
        return services.BuildServiceProvider();
    }

    private sealed class RecordingSearch : ITicketSearch
    {
        public List<TicketSearchRequest> Requests { get; } = [];

        public Task<TicketHits> SearchAsync(TicketSearchRequest request, Visibility visibility, CancellationToken cancellationToken)
        {
            Requests.Add(request);
            return Task.FromResult(new TicketHits([]));
        }

        public Task<TicketCount> CountAsync(Criterion? where, int cap, Visibility visibility, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<FoundCells> CountCellsAsync(
            Criterion? where, IReadOnlyCollection<CounterCube> cubes, int most, Visibility visibility,
            CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private sealed class Moody : IActorSource
    {
        private int mood;

        public Task<Actor?> FindAsync(Caller caller, CancellationToken cancellationToken) =>
            Task.FromResult<Actor?>(new() { UserId = caller.UserId, Organisation = $"mood-{++mood}" });
    }
}
