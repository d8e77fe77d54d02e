using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ticketing.SampleHost.Hosting;
using Ticketing.Search;
using Ticketing.Setup;

namespace Ticketing.SampleHost.Demo;

/// <summary>
/// Lets the demo's people in when the web server starts and the settings ask for it, and files their tickets where there are none.
/// Commands start no hosted services.
/// </summary>
internal sealed class DemoAtStart(
    HostSettings settings, IServiceScopeFactory scopes, DemoClaim claim, TicketFinder finder, TimeProvider time,
    IEnumerable<IDemo> features)
    : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!settings.Demo)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        // Accounts with a known password are for a database that nobody signs in to yet. Imported people have none.
        if (await accounts.Users.AnyAsync(cancellationToken) || !await claim.TryAsync(cancellationToken))
            return;
        await scope.ServiceProvider.GetRequiredService<DemoDirectory>().EnterAsync(DemoPeople.Default, cancellationToken);
        // Imported tickets are what somebody wants to look at: nothing is mixed with them.
        if (await finder.SearchAsync(HostCaller.Caller, null, 1, null, cancellationToken) is not { Total: 0 })
            return;
        await scope.ServiceProvider.GetRequiredService<DemoTickets>().PlayAsync(time.GetUtcNow(), cancellationToken);
        foreach (var feature in features)
            await feature.EnterAsync(HostCaller.Caller, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
