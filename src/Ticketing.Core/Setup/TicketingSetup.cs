using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Time;
using Ticketing.Workflows;

namespace Ticketing.Setup;

/// <summary>Makes an installation ready: the store's schema, and a first project with a category where there is none. Safe to repeat.</summary>
public sealed class TicketingSetup
{
    private readonly IEnumerable<ISchemaInstaller> installers;
    private readonly IDirectory directory;
    private readonly ITicketingStore store;
    private readonly WorkflowRegistry workflows;
    private readonly RoleBook roleBook;
    private readonly TicketingOptions options;
    private readonly TimeProvider time;

    internal TicketingSetup(
        IEnumerable<ISchemaInstaller> installers, IDirectory directory, ITicketingStore store, WorkflowRegistry workflows, RoleBook roleBook,
        IOptions<TicketingOptions> options, TimeProvider time)
    {
        this.installers = installers;
        this.directory = directory;
        this.store = store;
        this.workflows = workflows;
        this.roleBook = roleBook;
        this.options = options.Value;
        this.time = time;
    }

    /// <summary>Installs or upgrades the schema, unless the options leave that to a DBA, and adds the first project.</summary>
    /// <exception cref="InvalidOperationException">The options name a default role that there is not.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.InstallAtStart)
        {
            foreach (var installer in installers)
                await installer.InstallAsync(cancellationToken);
        }

        await CheckDefaultRolesAsync(cancellationToken);
        if (await directory.ListProjectsAsync(options.Tenant, null, 1, cancellationToken) is { Count: > 0 })
            return;
        await store.CommitAsync(
            new() { Tenant = options.Tenant, At = time.GetUtcMicroseconds(), Directory = FirstProject(options.DefaultProject) }, cancellationToken);
    }

    /// <summary>What makes the project that a new installation begins with, and its category.</summary>
    /// <param name="key">The project's key.</param>
    public static IReadOnlyList<DirectoryChange> FirstProject(string key) =>
        [new SaveProject(new Project(key, "Support", Workflow.DefaultName)), new SaveCategory(ProjectDesk.GeneralCategory(key))];

    // Not with the other options: administrators define roles too, and those are in the store.
    private async Task CheckDefaultRolesAsync(CancellationToken cancellationToken)
    {
        var known = await roleBook.ReadAsync(options.Tenant, cancellationToken);
        foreach (var name in options.DefaultRoles)
        {
            if (!known.ContainsKey(name))
                throw new InvalidOperationException(
                    $"{nameof(TicketingOptions.DefaultRoles)} names the role '{name}', which there is not. Known are: {string.Join(", ", known.Keys)}.");
        }
    }
}
