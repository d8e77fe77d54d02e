using Microsoft.Extensions.Options;
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
    private readonly TicketingOptions options;
    private readonly TimeProvider time;

    internal TicketingSetup(
        IEnumerable<ISchemaInstaller> installers, IDirectory directory, ITicketingStore store, WorkflowRegistry workflows,
        IOptions<TicketingOptions> options, TimeProvider time)
    {
        this.installers = installers;
        this.directory = directory;
        this.store = store;
        this.workflows = workflows;
        this.options = options.Value;
        this.time = time;
    }

    /// <summary>Installs or upgrades the schema, unless the options leave that to a DBA, and adds the first project.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.InstallAtStart)
        {
            foreach (var installer in installers)
                await installer.InstallAsync(cancellationToken);
        }

        if (await directory.ListProjectsAsync(options.Tenant, null, 1, cancellationToken) is { Count: > 0 })
            return;
        var project = new Project(options.DefaultProject, "Support", Workflow.DefaultName);
        await store.CommitAsync(
            new()
            {
                Tenant = options.Tenant,
                At = time.GetUtcMicroseconds(),
                Directory = [new SaveProject(project), new SaveCategory(ProjectDesk.GeneralCategory(project.Key))],
            },
            cancellationToken);
    }
}
