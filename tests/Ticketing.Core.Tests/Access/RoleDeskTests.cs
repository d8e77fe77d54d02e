using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Tests.Access;

public sealed class RoleDeskTests
{
    private static readonly Caller Boss = new("boss");

    [Fact]
    public async Task Whoever_redefines_a_role_must_hold_what_it_allowed()
    {
        var desk = await OpenAsync();
        var deputy = new Caller("deputy");

        await desk.SaveAsync(deputy, new("Greeter", [new(Permission.SeePeople, Scope.All)]), default);

        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.SaveAsync(deputy, new("administrator", []), default));
        Assert.Equal(
            Permission.BuiltIn.Count, (await desk.ListAsync(Boss, default)).Single(role => role.Name == "Administrator").Grants.Length);
    }

    [Fact]
    public async Task Whom_the_host_names_as_administrator_stays_one_whatever_becomes_of_the_role()
    {
        var desk = await OpenAsync();

        await desk.SaveAsync(Boss, new("Administrator", []), default);
        await desk.SaveAsync(Boss, Role.Administrator, default);

        Assert.Equal(
            Permission.BuiltIn.Count, (await desk.ListAsync(Boss, default)).Single(role => role.Name == "Administrator").Grants.Length);
    }

    /// <summary>Boss may everything; deputy defines roles and sees people.</summary>
    private static async Task<RoleDesk> OpenAsync()
    {
        var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore().Configure(options =>
        {
            options.Roles.Add(new("Deputy", [new(Permission.ManageRoles, Scope.All), new(Permission.SeePeople, Scope.All)]));
            options.Administrators.Add(Boss.UserId);
        })).BuildServiceProvider();
        var deputy = new User { Id = "deputy", DisplayName = "Deputy", Roles = [new("Deputy")] };
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new() { Tenant = Caller.DefaultTenant, At = DateTimeOffset.UnixEpoch, Directory = [new SaveUser(deputy)] }, default);
        return services.GetRequiredService<RoleDesk>();
    }
}
