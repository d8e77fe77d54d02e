using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Import;

/// <summary>Where tickets go, and what the names in the file mean there.</summary>
internal sealed class ImportTarget(
    Actor actor, Project? project, string? source, IWorkflow? workflow, string defaultCategory, ImportDirectory directory, DateTimeOffset now,
    WorkflowRegistry workflows)
{
    /// <summary>Who imports.</summary>
    public Actor Actor => actor;

    /// <summary>What the library finds with his eyes.</summary>
    public Visibility Visibility { get; } = Visibility.Of(actor);

    /// <summary>The project of new tickets; only a format that names its own projects has none.</summary>
    public Project Project => project ?? throw new InvalidOperationException("This format names its projects itself.");

    /// <summary>In which project, and as whose names, the references of the file count.</summary>
    public (string Project, string? Source) Scope => (Project.Key, source);

    /// <summary>That project's workflow.</summary>
    public IWorkflow Workflow => workflow ?? throw new InvalidOperationException("This format names its workflows itself.");

    /// <summary>The workflow with a name, for tickets that bring theirs.</summary>
    public IWorkflow? FindWorkflow(string name) => workflows.Find(name);

    /// <summary>
    /// What a status of that workflow is on a ticket, which may have moved to a project with another one since: where it has none of this key, the
    /// ticket's own.
    /// </summary>
    public (string Status, StatusCategory Category) On(Ticket ticket, Status status)
    {
        var there = ticket.Workflow == Workflow.Name ? status : FindWorkflow(ticket.Workflow)?.FindStatus(status.Key);
        return there is null ? (ticket.Status, ticket.StatusCategory) : (there.Key, there.Category);
    }

    /// <summary>What a ticket without a category gets: a name to be looked up like others.</summary>
    public string DefaultCategory => defaultCategory;

    /// <summary>The moment of the import, where the file gives none.</summary>
    public DateTimeOffset Now => now;

    /// <summary>The people, teams and categories mentioned.</summary>
    public ImportDirectory Directory => directory;
}
