using Ticketing.People;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

/// <summary>Writers that meet on the same person, project or request without a version to tell them so.</summary>
public sealed class ConcurrentDirectoryTests
{
    private const int Writers = 8;

    [Fact]
    public async Task A_person_saved_by_many_at_once_is_there_once_and_his_teams_are_those_of_one_of_them()
    {
        await using var store = await PostgreSqlStore.NewAsync();

        await AllAsync(
            number => ChangeAsync(store, new SaveUser(new User { Id = "rita", DisplayName = $"Rita {number}", Teams = new(["first"]) })));
        await AllAsync(number => ChangeAsync(store, new SetUserTeams("rita", new(["all", $"team-{number}"]))));

        var rita = await store.Directory.FindUserAsync(Desk.Tenant, "rita", CancellationToken.None);
        Assert.Equal(2, rita?.Teams.Count);
        Assert.Contains("all", rita!.Teams);
    }

    [Fact]
    public async Task Of_categories_that_become_the_default_at_once_one_is_it()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        await ChangeAsync(store, new SaveProject(new("network", "Network")));

        await AllAsync(number => ChangeAsync(store, new SaveCategory(new("network", $"category-{number}", "Category", IsDefault: true))));

        var categories = await store.Directory.ListCategoriesAsync(Desk.Tenant, "network", null, 100, CancellationToken.None);
        Assert.Equal(Writers, categories.Count);
        Assert.Single(categories, category => category.IsDefault);
    }

    [Fact]
    public async Task Of_requests_with_the_same_key_one_is_carried_out_and_the_others_get_its_receipt()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        var outcomes = new CommitOutcome[Writers];

        await AllAsync(async number => outcomes[number] = await store.Writes.CommitAsync(
            Desk.Commit(Desk.File(number + 1, Desk.Created())) with { Idempotency = new("key", "print", $"{number}") },
            CancellationToken.None));

        var stored = Assert.Single(outcomes.Index(), outcome => outcome.Item == CommitOutcome.Stored).Index;
        Assert.All(
            outcomes.Where(outcome => outcome != CommitOutcome.Stored), outcome => Assert.Equal($"{stored}", outcome.Earlier?.Result));
        Assert.Equal([$"{stored + 1}"], await store.QueryAsync("select id from ticketing_tickets"));
    }

    private static Task AllAsync(Func<int, Task> write) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Run(() => write(number))));

    private static Task<CommitOutcome> ChangeAsync(PostgreSqlStore store, params DirectoryChange[] changes) =>
        store.Writes.CommitAsync(Desk.Commit() with { Directory = changes }, CancellationToken.None);
}
