using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Storage.InMemory;
using Ticketing.Tests.Storage;

namespace Ticketing.Tests.People;

/// <summary>What people are called is not asked for again for every page, and a change shows.</summary>
public sealed class UserCacheTests
{
    private static readonly Caller Ann = new("ann");
    private static readonly string[] Both = ["ann", "ben"];

    private readonly FakeTimeProvider time = new();
    private readonly CountingDirectory directory = new();

    [Fact]
    public async Task Names_are_read_once_for_many_pages_and_only_those_that_are_missing()
    {
        await using var host = Host();
        await SaveAsync(host, "ann", "Ann");
        await SaveAsync(host, "ben", "Ben");

        await host.GetRequiredService<PeopleDesk>().FindSelfAsync(Ann, default);
        for (var page = 0; page < 3; page++)
            Assert.Equal(["Ann", "Ben"], (await NamesAsync(host)).Values.Order());

        Assert.Equal([["ann"], ["ben"]], directory.Batches);
    }

    [Fact]
    public async Task A_new_name_shows_at_once_here_and_within_the_lifetime_elsewhere()
    {
        await using var one = Host();
        await using var other = Host(one);
        await SaveAsync(one, "ben", "Ben");
        Assert.Equal("Ben", (await NamesAsync(one))["ben"]);
        Assert.Equal("Ben", (await NamesAsync(other))["ben"]);

        await SaveAsync(one, "ben", "Benjamin");

        Assert.Equal("Benjamin", (await NamesAsync(one))["ben"]);
        Assert.Equal("Ben", (await NamesAsync(other))["ben"]);
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("Benjamin", (await NamesAsync(other))["ben"]);
    }

    [Fact]
    public async Task What_was_read_before_a_change_is_not_kept_after_it()
    {
        await using var host = Host();
        await SaveAsync(host, "ben", "Ben");
        // Who asks is known: what is left to wait for is the names.
        await host.GetRequiredService<PeopleDesk>().FindSelfAsync(Ann, default);
        var gate = directory.BatchGate = new();
        var before = NamesAsync(host);

        await SaveAsync(host, "ben", "Benjamin");
        directory.BatchGate = null;
        gate.SetResult();

        Assert.Equal("Ben", (await before)["ben"]);
        Assert.Equal("Benjamin", (await NamesAsync(host))["ben"]);
    }

    [Fact]
    public async Task Somebody_unknown_is_found_as_soon_as_he_is_there()
    {
        await using var host = Host();
        Assert.Null(await host.GetRequiredService<PeopleDesk>().FindSelfAsync(Ann, default));

        await SaveAsync(host, "ann", "Ann");

        Assert.Equal("Ann", (await host.GetRequiredService<PeopleDesk>().FindSelfAsync(Ann, default))?.DisplayName);
    }

    private static Task<IReadOnlyDictionary<string, string>> NamesAsync(IServiceProvider host) =>
        host.GetRequiredService<PeopleDesk>().NamesAsync(Ann, Both, default);

    private static Task<CompletedCommit> SaveAsync(IServiceProvider host, string id, string name) =>
        host.GetRequiredService<CommitPipeline>().CommitAsync(
            CommitOrigins.Administration, Caller.DefaultTenant, null, [new SaveUser(new() { Id = id, DisplayName = name })], [], default);

    private ServiceProvider Host(IServiceProvider? sameDatabase = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        if (sameDatabase is not null)
            services.AddSingleton(sameDatabase.GetRequiredService<InMemoryStore>());
        services.AddTicketing(t => t.UseInMemoryStore().Configure(options => options.DefaultRoles.Add("Agent")));
        services.Replace(ServiceDescriptor.Singleton<IDirectory>(
            provider => directory.Over(new InMemoryDirectory(provider.GetRequiredService<InMemoryStore>()))));
        return services.BuildServiceProvider();
    }
}
