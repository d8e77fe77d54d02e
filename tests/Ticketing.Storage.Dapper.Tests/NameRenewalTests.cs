using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Directory;
using Ticketing.Storage.Relational.Schema;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>A database that the version before filled: nobody's name has words yet.</summary>
public sealed class NameRenewalTests
{
    [Theory, InlineData("ticketing_"), InlineData("it2_ticketing_")]
    public async Task People_of_an_older_version_are_found_by_their_surnames_once_their_names_were_made_anew_on_SQLite(string prefix)
    {
        await using var store = await SqliteStore.InstalledAsync(options => options.TablePrefix = prefix);
        await AssertRenewedAsync(
            store.Database, store.Installer, store.Directory, store.Writes, sql => store.QueryAsync(new TablePrefix(prefix).Rewrite(sql)));
    }

    [Theory, InlineData("ticketing_"), InlineData("it2_ticketing_")]
    public async Task People_of_an_older_version_are_found_by_their_surnames_once_their_names_were_made_anew_on_PostgreSQL(string prefix)
    {
        await using var store = await PostgreSqlStore.WithoutTablesAsync(options => options.TablePrefix = prefix);
        await store.Installer.InstallAsync(CancellationToken.None);
        await AssertRenewedAsync(
            store.Database, store.Installer, store.Directory, store.Writes, sql => store.QueryAsync(new TablePrefix(prefix).Rewrite(sql)));
    }

    private static async Task AssertRenewedAsync(
        IRelationalDatabase database, SchemaInstaller installer, IDirectory directory, ITicketingStore writes,
        Func<string, Task<List<string>>> query)
    {
        await SaveAsync(
            new SaveUser(new() { Id = "u1", DisplayName = "Zoé Müller" }), new SaveUser(new() { Id = "u2", DisplayName = "Anna Muller" }),
            new SaveUser(new() { Id = "u3", DisplayName = "Otto Blum" }));
        foreach (var sql in (string[])["drop table ticketing_user_words", "drop table ticketing_old_names",
            "delete from ticketing_schema where version >= 17"])
            await query(sql);
        await installer.InstallAsync(CancellationToken.None);
        Assert.Empty(await FindAsync("muller"));
        Assert.Equal(["u2"], await FindAsync("anna m"));
        await SaveAsync(new ChangeUser("u3") { DisplayName = "Otto Müller" });

        var renewal = new NameRenewal(database);
        Assert.Equal(2, await renewal.RunAsync(2, CancellationToken.None));
        Assert.Equal(1, await renewal.RunAsync(2, CancellationToken.None));
        Assert.Equal(0, await renewal.RunAsync(2, CancellationToken.None));

        Assert.Equal(["u1", "u2", "u3"], await FindAsync("muller"));
        Assert.Empty(await FindAsync("blum"));
        await installer.InstallAsync(CancellationToken.None);
        Assert.Equal(0, await renewal.RunAsync(2, CancellationToken.None));

        async Task<IEnumerable<string>> FindAsync(string text) =>
            (await directory.ListUsersAsync("default", text, null, 10, CancellationToken.None)).Select(user => user.Id);
        Task SaveAsync(params DirectoryChange[] changes) => writes.CommitAsync(
            new() { Tenant = "default", At = Desk.Start, Directory = changes }, CancellationToken.None);
    }
}
