using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Import;

/// <summary>Where tickets go, and what the names in the file mean there.</summary>
internal sealed class ImportTarget(
    Actor actor, Project? project, IWorkflow? workflow, string defaultCategory, ImportDirectory directory, DateTimeOffset now,
    WorkflowRegistry workflows)
{
    /// <summary>Who imports.</summary>
    public Actor Actor => actor;

    /// <summary>What the library finds with his eyes.</summary>
    public Visibility Visibility { get; } = Visibility.Of(actor);

    /// <summary>The project of new tickets; only a format that names its own projects has none.</summary>
    public Project Project => project ?? throw new InvalidOperationException("This format names its projects itself.");

    /// <summary>That project's workflow.</summary>
    public IWorkflow Workflow => workflow ?? throw new InvalidOperationException("This format names its workflows itself.");

    /// <summary>The workflow with a name, for tickets that bring theirs.</summary>
    public IWorkflow? FindWorkflow(string name) => workflows.Find(name);

    /// <summary>What a ticket without a category gets: a name to be looked up like others.</summary>
    public string DefaultCategory => defaultCategory;

    /// <summary>The moment of the import, where the file gives none.</summary>
    public DateTimeOffset Now => now;

    /// <summary>The people, teams and categories mentioned.</summary>
    public ImportDirectory Directory => directory;
}
