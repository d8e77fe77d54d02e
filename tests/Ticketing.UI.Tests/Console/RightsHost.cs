using Ticketing.Access;
using Ticketing.People;

namespace Ticketing.UI.Console;

/// <summary>
/// A host for those tests that leave everybody what he is. Ada is the only administrator beside Boss; the deputy is an agent of the team
/// <c>network</c> who manages people.
/// </summary>
public sealed class RightsHost : IAsyncLifetime
{
    internal SmallHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await FurnishedAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal static async Task<SmallHost> FurnishedAsync()
    {
        var token = TestContext.Current.CancellationToken;
        var host = await SmallHost.StartAsync();
        await host.Roles.SaveAsync(
            SmallHost.Boss, new("Deputy", [new(Permission.ManagePeople, Scope.All), new(Permission.SeePeople, Scope.All)]), token);
        await host.People.SaveOrganisationAsync(SmallHost.Boss, new("globex", "Globex"), token);
        await AddAsync("boss");
        await AddAsync("ada", "Administrator");
        await AddAsync("deputy", "Agent", "Deputy");
        await AddAsync("dan");
        await host.People.SetTeamsAsync(SmallHost.Boss, "deputy", ["network"], token);
        return host;

        async Task AddAsync(string id, params string[] roles)
        {
            await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = id, DisplayName = id }, token);
            await host.People.SetRolesAsync(SmallHost.Boss, id, [.. roles.Select(role => new GrantedRole(role))], token);
        }
    }
}
