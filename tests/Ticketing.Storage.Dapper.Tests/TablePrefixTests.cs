using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

public sealed class TablePrefixTests
{
    private const string Prefix = "desk_";

    [Fact]
    public async Task Two_help_desks_in_one_file_know_nothing_of_each_other()
    {
        await using var one = await SqliteStore.InstalledAsync();
        await using var other = one.Beside(options => options.TablePrefix = "other_");
        await other.Installer.InstallAsync(CancellationToken.None);

        await one.CommitAsync(Desk.File(1, Desk.Created("of one")));
        await other.CommitAsync(Desk.File(1, Desk.Created("of the other")));

        Assert.Equal("of one", (await one.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None))?.Title);
        Assert.Equal("of the other", (await other.Tickets.FindAsync(new TicketId(1), Desk.Everything, CancellationToken.None))?.Title);
        Assert.Single((await other.Feed.ReadAsync(EventPosition.Start, 10, Desk.Everything, CancellationToken.None)).Events);
    }

    [Fact]
    public async Task Every_name_in_the_database_begins_with_the_prefix()
    {
        await using var store = await SqliteStore.InstalledAsync(options => options.TablePrefix = Prefix);

        Assert.All(
            await store.QueryAsync("select name from sqlite_master where name not like 'sqlite_%'"),
            name => Assert.StartsWith(Prefix, name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_name_in_the_schema_begins_with_the_prefix()
    {
        await using var store = await PostgreSqlStore.WithoutTablesAsync(options => options.TablePrefix = Prefix);
        await store.Installer.InstallAsync(CancellationToken.None);

        Assert.All(
            await store.QueryAsync(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'i', 'S', 'v')"),
            name => Assert.StartsWith(Prefix, name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1desk_")]
    [InlineData("desk-")]
    [InlineData("Desk_")]
    [InlineData("desk;drop table x;")]
    [InlineData("desk\n")]
    [InlineData("a_prefix_that_is_far_too_long_")]
    public void A_prefix_that_is_no_name_is_refused(string prefix) =>
        Assert.Throws<ArgumentException>(() => SqliteStore.WithoutTables(options => options.TablePrefix = prefix));
}
