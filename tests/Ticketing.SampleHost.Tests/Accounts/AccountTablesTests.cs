using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Ticketing.Testing;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>A database with the accounts of an older version goes on, and gets what is new.</summary>
public sealed class AccountTablesTests
{
    private const string Email = "zoe@example.com";

    [Fact]
    public Task Accounts_of_a_version_without_sessions_sign_in_on_SQLite() => UpgradeAsync(
        (options, folder) => options.UseSqlite(folder.ConnectionString), _ => []);

    [Fact]
    public async Task Accounts_of_a_version_without_sessions_sign_in_on_PostgreSQL()
    {
        var server = await PostgresServer.SharedAsync();
        var connection = await server.NewDatabaseAsync();
        await UpgradeAsync(
            (options, _) => options.UseNpgsql(connection),
            folder => new()
            {
                ["Ticketing:Database"] = "postgresql", ["ConnectionStrings:Ticketing"] = connection, ["Ticketing:Folder"] = folder.FullName,
            });
        await server.DropAsync(connection);
    }

    private static async Task UpgradeAsync(
        Action<DbContextOptionsBuilder<OldAccounts>, TemporaryFolder> use, Func<TemporaryFolder, Dictionary<string, string>> settings)
    {
        using var folder = new TemporaryFolder();
        var options = new DbContextOptionsBuilder<OldAccounts>();
        use(options, folder);
        await using (var old = new OldAccounts(options.Options))
        {
            await old.Database.EnsureCreatedAsync();
            var normalized = Email.ToUpperInvariant();
            var account = new IdentityUser(Email) { NormalizedUserName = normalized, Email = Email, NormalizedEmail = normalized };
            account.PasswordHash = new PasswordHasher<IdentityUser>().HashPassword(account, "Secret-123");
            old.Add(account);
            await old.SaveChangesAsync();
        }

        for (var start = 0; start < 2; start++)
        {
            using var host = new RunningHost("Production", folder, settings(folder));
            using var browser = await Visitor.BrowserAsync(host, Email, "Secret-123");
            using var program = await Visitor.ProgramAsync(host, Email, "Secret-123");
            Assert.True(await browser.IsInAsync());
            await browser.Client.SendFormOfAsync("/tickets/profile", "/sessions?handler=Everywhere");
            Assert.False(await browser.IsInAsync());
            Assert.False(await program.IsInAsync());
        }
    }

    /// <summary>Identity's tables as version 0.1 made them.</summary>
    private sealed class OldAccounts(DbContextOptions<OldAccounts> options) : IdentityUserContext<IdentityUser>(options);
}
