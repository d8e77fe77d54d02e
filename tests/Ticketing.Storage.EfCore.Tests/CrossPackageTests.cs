using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.People;
using Ticketing.Setup;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>What one package writes the other reads.</summary>
public sealed class CrossPackageTests
{
    private static readonly Caller Admin = new("admin");

    public static TheoryData<string, bool> Directions => new(TestDatabase.Kinds.SelectMany(kind => new[] { (kind, true), (kind, false) }));

    [Theory, MemberData(nameof(Directions))]
    public Task What_one_package_writes_the_other_reads(string kind, bool dapperWrites) => ReadAsync(kind, dapperWrites, "ticketing_");

    [Theory, MemberData(nameof(Directions))]
    public Task Also_in_tables_that_are_named_otherwise(string kind, bool dapperWrites) =>
        ReadAsync(kind, dapperWrites, RenamedAppDb.Prefix);

    private static async Task ReadAsync(string kind, bool dapperWrites, string tablePrefix)
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.NewAsync(kind, tablePrefix);
        await using var ef = StoreOn.Own(database);
        await using var dapper = StoreOn.Dapper(database);
        var (from, to) = dapperWrites ? (dapper, ef) : (ef, dapper);
        await from.Services.GetRequiredService<SchemaInstaller>().InstallAsync(token);
        await from.Services.GetRequiredService<TicketingSetup>().RunAsync(token);
        await from.UnderTest.Store.CommitAsync(
            new()
            {
                Tenant = "default",
                At = DateTimeOffset.UnixEpoch,
                Directory = [new SaveUser(
                    new User { Id = "rita", DisplayName = "Rita", Teams = new(["a", "b"]),
                        Roles = [new("Agent", "support"), new("Manager")] })],
                Documents = [new("savedView", "mine", 0, "{}")],
                Alarms = [new("slaWarning", "1", DateTimeOffset.UnixEpoch)],
                Outbox = [new("m1", "mail", "{}", DateTimeOffset.UnixEpoch), new("m2", "mail", "{}", DateTimeOffset.UnixEpoch)],
            },
            token);
        var desk = from.Services.GetRequiredService<TicketDesk>();
        var filed = await desk.CreateAsync(
            new Caller("rita"),
            new CreateTicket { Title = "Ça brûle 🔥", Description = "In the hall", ExternalRef = "INC1", Tags = ["vip", "é\"<"] },
            cancellationToken: token);
        await desk.ExecuteAsync(new Caller("rita"), filed.Id, new AddComment("Still", CommentVisibility.Public), cancellationToken: token);

        await database.SettledAsync(token);
        var everything = Visibility.Of(new Actor { UserId = Admin.UserId, Roles = [new(Role.Administrator)] });
        Assert.Equal(await WholeAsync(from), await WholeAsync(to));

        async Task<string> WholeAsync(StoreOn store)
        {
            var (ports, all) = (store.UnderTest, new List<object?>());
            all.Add(await ports.Reader.FindAsync(filed.Id, everything, token));
            all.AddRange(await ports.Reader.HistoryAsync(filed.Id, 0, 100, everything, token));
            all.AddRange(await ports.Reader.TextsAsync(filed.Id, 0, 100, everything, token));
            all.AddRange((await ports.Feed.ReadAsync(EventPosition.Start, 100, everything, token)).Events);
            all.AddRange(await ports.Directory.ListUsersAsync("default", "ri", null, 10, token));
            all.AddRange((await ports.Directory.FindUserAsync("default", "rita", token))!.Roles.Cast<object>());
            all.AddRange((await ports.Directory.FindUserAsync("default", "rita", token))!.Teams);
            all.AddRange(await ports.Directory.ListCategoriesAsync("default", "support", null, 10, token));
            all.AddRange(await ports.Documents.ListAsync("default", "savedView", null, 10, token));
            all.AddRange(await ports.Alarms.ListAsync("default", 10, token));
            all.AddRange(await ports.Outbox.ListAsync("default", OutboxState.Waiting, null, null, 10, token));
            Assert.DoesNotContain(null, all);
            return string.Join('\n', all);
        }
    }
}
