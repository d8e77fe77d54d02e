using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ticketing.Commits;
using Ticketing.Roles;
using Ticketing.Storage;

namespace Ticketing.Setup;

/// <summary>
/// Sets up each tenant when somebody of it first appears, which is where every request begins; from then on it knows the tenant, and
/// nothing is asked. While nobody ran <see cref="TicketingSetup"/> in this process it writes nothing, and says so where that stands in the
/// way. Thread-safe.
/// </summary>
internal sealed partial class TenantSetup(
    IEnumerable<ISchemaInstaller> installers, IDirectory directory, CommitPipeline commits, PermissionBook permissions,
    IHostTransactions? hostTransactions,
    IOptions<TicketingOptions> options, ILogger logger)
    : IDisposable
{
    /// <summary>What whoever forgot it is told.</summary>
    public const string NotSetUp =
        "The help desk is not set up. A generic host does so when it starts; elsewhere, first write " +
        "await services.GetRequiredService<TicketingSetup>().RunAsync(cancellationToken).";

    // Beyond that all are asked for anew.
    private const int MostKnown = 10_000;

    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile bool isOpen;

    /// <summary>Tells of a tenant that this process knows from now on.</summary>
    public event Action<string>? Appeared;

    /// <summary>Sets up a tenant, and from now on each one that appears: the schema is there.</summary>
    public Task OpenAsync(string tenant, CancellationToken cancellationToken)
    {
        isOpen = true;
        return SetUpAsync(tenant, cancellationToken);
    }

    /// <summary>Sets up a tenant that appears for the first time.</summary>
    /// <exception cref="InvalidOperationException">Nobody installed the schema.</exception>
    public ValueTask EnsureAsync(string tenant, CancellationToken cancellationToken) =>
        known.ContainsKey(tenant) ? default : new(isOpen ? AppearAsync(tenant, cancellationToken) : LookAsync(tenant, cancellationToken));

    /// <summary>Has nothing against a tenant that has a project, or may get one.</summary>
    /// <exception cref="InvalidOperationException">It has none, as nobody set up anything.</exception>
    public async Task RequireProjectAsync(string tenant, CancellationToken cancellationToken)
    {
        if (!isOpen && !await HasProjectAsync(tenant, cancellationToken))
            throw new InvalidOperationException(NotSetUp);
    }

    public void Dispose() => turn.Dispose();

    // Somebody else may have set it up: another process, or a DBA.
    private async Task LookAsync(string tenant, CancellationToken cancellationToken)
    {
        foreach (var installer in installers)
        {
            if (!await installer.IsInstalledAsync(cancellationToken))
                throw new InvalidOperationException(NotSetUp);
        }

        if (hostTransactions is not { IsInOne: true } && await HasProjectAsync(tenant, cancellationToken))
            Know(tenant);
    }

    private async Task AppearAsync(string tenant, CancellationToken cancellationToken)
    {
        if (hostTransactions is { IsInOne: true })
        {
            // Whoever keeps others from writing waits for nobody; and what he adds may yet be rolled back.
            await AddFirstProjectAsync(tenant, cancellationToken);
            return;
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!known.ContainsKey(tenant))
                await SetUpAsync(tenant, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task SetUpAsync(string tenant, CancellationToken cancellationToken)
    {
        await AddFirstProjectAsync(tenant, cancellationToken);
        foreach (var role in await directory.ListRolesAsync(tenant, cancellationToken))
        {
            foreach (var grant in role.Grants.Where(grant => !permissions.Contains(grant.Permission)))
                GrantsNothing(role.Name, tenant, grant.Permission.Name);
        }

        Know(tenant);
    }

    private async Task AddFirstProjectAsync(string tenant, CancellationToken cancellationToken)
    {
        if (await HasProjectAsync(tenant, cancellationToken))
            return;
        await commits.CommitAsync(
            CommitOrigins.Setup, tenant, null, TicketingSetup.FirstProject(options.Value.DefaultProject), [], cancellationToken);
    }

    private async Task<bool> HasProjectAsync(string tenant, CancellationToken cancellationToken) =>
        await directory.ListProjectsAsync(tenant, null, 1, cancellationToken) is { Count: > 0 };

    private void Know(string tenant)
    {
        if (known.Count >= MostKnown)
            known.Clear();
        known[tenant] = true;
        Appeared?.Invoke(tenant);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The role '{Role}' of the tenant '{Tenant}' grants the permission '{Permission}', which nobody declares, so it grants " +
            "nothing. Declare it: AddTicketing(t => t.AddPermission(new(\"{Permission}\"))), or save the role without it.")]
    private partial void GrantsNothing(string role, string tenant, string permission);
}
