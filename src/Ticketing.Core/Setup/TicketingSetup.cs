using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ticketing.Commits;
using Ticketing.Projects;
using Ticketing.Roles;
using Ticketing.Storage;
using Ticketing.Storage.InMemory;
using Ticketing.Workflows;

namespace Ticketing.Setup;

/// <summary>
/// Makes an installation ready: the store's schema, and for each tenant a first project with a category where there is none. A generic host
/// runs it when it starts; a program without one calls it first. Safe to repeat. Thread-safe.
/// </summary>
public sealed partial class TicketingSetup
{
    private readonly IEnumerable<ISchemaInstaller> installers;
    private readonly TenantSetup tenants;
    private readonly RoleBook roleBook;
    private readonly CommitContributors contributors;
    private readonly TicketingOptions options;
    private readonly bool lacksStore;
    private readonly bool isDevelopment;
    private readonly ILogger logger;

    // The workflows are asked for so that their mistakes are found at the start.
    internal TicketingSetup(
        IEnumerable<ISchemaInstaller> installers, TenantSetup tenants, RoleBook roleBook, WorkflowRegistry workflows,
        ITicketingStore store, StoreChoice? choice, CommitContributors contributors,
        IHostEnvironment? environment, IOptions<TicketingOptions> options, ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(workflows);
        this.installers = installers;
        this.tenants = tenants;
        this.roleBook = roleBook;
        this.contributors = contributors;
        this.options = options.Value;
        this.logger = logger;
        // A host may have registered one of its own past the builder.
        lacksStore = choice is { IsFallback: true } && store is InMemoryStore;
        isDevelopment = environment?.IsDevelopment() is true;
    }

    /// <summary>
    /// Installs or upgrades the schema, unless the options leave that to a DBA, and sets up <see cref="TicketingOptions.Tenant"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The options name a default role that there is not; or no store was chosen, and this is not Development.
    /// </exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        TellContributors();
        await RunAsync(options.Tenant, cancellationToken);
        await CheckDefaultRolesAsync(cancellationToken);
    }

    /// <summary>
    /// Installs or upgrades the schema, unless the options leave that to a DBA, and sets up a tenant. A tenant that nobody set up is when
    /// somebody of it first appears.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InvalidOperationException">No store was chosen, and this is not Development.</exception>
    public async Task RunAsync(string tenant, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant);
        CheckStore();
        if (options.InstallAtStart)
        {
            foreach (var installer in installers)
                await installer.InstallAsync(cancellationToken);
        }

        await tenants.OpenAsync(tenant, cancellationToken);
    }

    private void CheckStore()
    {
        if (!lacksStore)
            return;
        if (!isDevelopment)
            throw new InvalidOperationException(StoreChoice.Missing);
        KeptInMemory(StoreChoice.Missing);
    }

    // Also makes them, so that one that cannot be made stops the host and not the first commit.
    private void TellContributors()
    {
        foreach (var contributor in contributors.All)
            ContributesTo(contributor.Name, contributor.Origins);
    }

    /// <summary>What makes the project that a new installation begins with, and its category.</summary>
    /// <param name="key">The project's key.</param>
    public static IReadOnlyList<DirectoryChange> FirstProject(string key) =>
        [new SaveProject(new Project(key, "Support", Workflow.DefaultName)), new SaveCategory(Category.General(key))];

    // Not with the other options: administrators define roles too, and those are in the store.
    private async Task CheckDefaultRolesAsync(CancellationToken cancellationToken)
    {
        var known = await roleBook.ReadAsync(options.Tenant, cancellationToken);
        foreach (var name in options.DefaultRoles)
        {
            if (!known.ContainsKey(name))
                throw new InvalidOperationException(
                    $"{nameof(TicketingOptions.DefaultRoles)} names the role '{name}', which there is not. Known are: " +
                    $"{string.Join(", ", known.Keys)}.");
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Contributor} contributes to commits of these origins: {Origins}.")]
    private partial void ContributesTo(string contributor, CommitOrigins origins);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
    private partial void KeptInMemory(string sentence);
}
