using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Import;

/// <summary>Where tickets go, and what the names in the file mean there.</summary>
internal sealed record ImportTarget
{
    /// <summary>Who imports.</summary>
    public required Caller Caller { get; init; }

    /// <summary>What he may bring in, and what the library finds with his eyes.</summary>
    public required ImportRights Rights { get; init; }

    /// <summary>The people, teams and categories mentioned.</summary>
    public required ImportDirectory Directory { get; init; }

    /// <summary>What files say of custom fields.</summary>
    public required ImportedFields Fields { get; init; }

    /// <summary>The workflows, for tickets that bring theirs.</summary>
    public required WorkflowRegistry Workflows { get; init; }

    /// <summary>The moment of the import, where the file gives none.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The project of new tickets; only a format that names its own projects has none.</summary>
    public ImportPlace? Into { get; init; }

    /// <summary>That project.</summary>
    public Project Project => Place.Project;

    /// <summary>In which project, and as whose names, the references of the file count.</summary>
    public (string Project, string? Source) Scope => (Project.Key, Place.Source);

    /// <summary>That project's workflow.</summary>
    public IWorkflow Workflow => Place.Workflow;

    /// <summary>What a ticket without a category gets.</summary>
    public string DefaultCategory => Place.DefaultCategory;

    /// <summary>The first event of a new ticket there: it begins where its workflow does.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="priority">Its priority.</param>
    /// <param name="category">The name of its category; null for the default.</param>
    /// <param name="requester">The user id of its requester.</param>
    /// <param name="creator">The user id of its creator.</param>
    public TicketCreated Birth(string title, Priority priority, string? category, string requester, string creator) => new()
    {
        Project = Project.Key,
        Title = title,
        Workflow = Workflow.Name,
        WorkflowVersion = Workflow.Version,
        Status = Workflow.Initial.Key,
        StatusCategory = Workflow.Initial.Category,
        Priority = priority,
        Category = Directory.Category(category ?? DefaultCategory),
        Requester = requester,
        Creator = creator,
        Source = Place.Source,
    };

    /// <summary>
    /// What a status of that workflow is on a ticket, which may have moved to a project with another one since: where it has none of this
    /// key, the ticket's own.
    /// </summary>
    public (string Status, StatusCategory Category) On(Ticket ticket, Status status)
    {
        var there = ticket.Workflow == Workflow.Name ? status : Workflows.Find(ticket.Workflow)?.FindStatus(status.Key);
        return there is null ? (ticket.Status, ticket.StatusCategory) : (there.Key, there.Category);
    }

    private ImportPlace Place => Into ?? throw new InvalidOperationException("This format names its projects itself.");
}
