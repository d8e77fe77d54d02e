using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Workflows;

namespace Ticketing.Administration;

/// <summary>Projects and their categories. A project in which the caller may do nothing does not exist for him. Thread-safe.</summary>
public sealed class ProjectDesk
{
    private readonly ActorResolver actors;
    private readonly IDirectory directory;
    private readonly CommitPipeline commits;
    private readonly WorkflowRegistry workflows;

    internal ProjectDesk(ActorResolver actors, IDirectory directory, CommitPipeline commits, WorkflowRegistry workflows)
    {
        this.actors = actors;
        this.directory = directory;
        this.commits = commits;
        this.workflows = workflows;
    }

    /// <summary>The projects that exist for the caller, in the order of their keys, after a key; at most 200.</summary>
    public async Task<IReadOnlyList<Project>> ListAsync(Caller caller, string? after, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var seen = new List<Project>();
        // A page with fewer than the most is the last one: so those that do not exist for him must not make it shorter.
        while (seen.Count < DirectoryLimits.Page)
        {
            var projects = await directory.ListProjectsAsync(caller.Tenant, after, DirectoryLimits.Page, cancellationToken);
            seen.AddRange(projects.Where(project => ProjectAccess.Sees(actor, project.Key)).Take(DirectoryLimits.Page - seen.Count));
            if (projects.Count < DirectoryLimits.Page)
                break;
            after = projects[^1].Key;
        }

        return seen;
    }

    /// <summary>A project.</summary>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task<Project> GetAsync(Caller caller, string key, CancellationToken cancellationToken) =>
        await FindAsync(await actors.RequireAsync(caller, cancellationToken), key, cancellationToken) ?? throw Missing(key);

    /// <summary>Adds or changes a project. A new one gets the category <c>general</c> as its default.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task SaveAsync(Caller caller, Project project, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        errors.CheckKey("key", project.Key);
        errors.Check("name", project.Name, FieldRules.Name);
        if (workflows.Find(project.Workflow) is null)
            errors.Add(
                "workflow",
                $"There is no workflow '{project.Workflow}'. Known are: {string.Join(", ", workflows.All.Select(w => w.Name))}.",
                FieldErrorCodes.Unknown,
                project.Workflow);
        errors.ThrowIfAny();
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var known = await directory.FindProjectAsync(caller.Tenant, project.Key, cancellationToken);
        var permission = known is null ? Permission.CreateProjects : Permission.ManageProject;
        if (!actor.May(permission, known?.Key))
            throw known is null || ProjectAccess.Sees(actor, known.Key) ? new TicketForbiddenException(permission) : Missing(project.Key);
        await CommitAsync(
            caller,
            known is null ? [new SaveProject(project), new SaveCategory(Category.General(project.Key))] : [new SaveProject(project)],
            cancellationToken);
    }

    /// <summary>The categories of a project, in the order of their keys, after a key; at most 200.</summary>
    /// <exception cref="TicketNotFoundException">The project does not exist for the caller.</exception>
    public async Task<IReadOnlyList<Category>> ListCategoriesAsync(
        Caller caller, string project, string? after, CancellationToken cancellationToken)
    {
        await GetAsync(caller, project, cancellationToken);
        return await directory.ListCategoriesAsync(caller.Tenant, project, after, DirectoryLimits.Page, cancellationToken);
    }

    /// <summary>A category of a project; null when there is none of that key.</summary>
    /// <exception cref="TicketNotFoundException">The project does not exist for the caller.</exception>
    public async Task<Category?> FindCategoryAsync(Caller caller, string project, string key, CancellationToken cancellationToken)
    {
        await GetAsync(caller, project, cancellationToken);
        return await directory.FindCategoryAsync(caller.Tenant, project, key, cancellationToken);
    }

    /// <summary>Adds or changes a category.</summary>
    /// <exception cref="TicketNotFoundException">The project does not exist for the caller.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable, or the project would be left without a default.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task SaveCategoryAsync(Caller caller, Category category, CancellationToken cancellationToken)
    {
        await RequireManagerAsync(caller, category.Project, cancellationToken);
        var errors = new FieldErrors();
        errors.CheckKey("key", category.Key);
        errors.Check("name", category.Name, FieldRules.Name);
        if (category is { IsDefault: true, IsActive: false })
            errors.Add(
                "isActive", "The default category cannot be retired: make another one the default first.", FieldErrorCodes.DefaultRetired);
        var standing = await directory.FindDefaultCategoryAsync(caller.Tenant, category.Project, cancellationToken);
        if (!category.IsDefault && standing?.Key == category.Key)
            errors.Add(
                "isDefault", "A project has one default category: make another one the default instead.", FieldErrorCodes.DefaultMissing);
        errors.ThrowIfAny();
        await CommitAsync(caller, [new SaveCategory(category)], cancellationToken);
    }

    /// <summary>Deletes a category that no ticket has.</summary>
    /// <exception cref="TicketNotFoundException">The project or the category does not exist for the caller.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">Tickets have it, or it is the project's default; the message says what to do.</exception>
    public async Task DeleteCategoryAsync(Caller caller, string project, string key, CancellationToken cancellationToken)
    {
        await RequireManagerAsync(caller, project, cancellationToken);
        var category = await directory.FindCategoryAsync(caller.Tenant, project, key, cancellationToken)
            ?? throw new TicketNotFoundException($"category '{key}' in project '{project}'");
        if (category.IsDefault)
            throw new TicketConflictException(
                $"category '{key}'",
                Wording.Of(
                    RefusalCodes.CategoryIsDefault,
                    $"Category '{key}' is the default of project '{project}': make another one the default first."));
        try
        {
            await CommitAsync(caller, [new DeleteCategory(project, key)], cancellationToken);
        }
        catch (TicketConflictException e)
        {
            throw new TicketConflictException(
                $"category '{key}'",
                new Wording(
                    RefusalCodes.CategoryInUse,
                    $"Tickets have the category '{key}'. Retire it (isActive: false), so that no new ticket gets it, or give those " +
                    $"tickets another one first: project:{project} category:{key}.",
                    [key, project]),
                e);
        }
    }

    private async Task RequireManagerAsync(Caller caller, string project, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        if (await FindAsync(actor, project, cancellationToken) is null)
            throw Missing(project);
        if (!actor.May(Permission.ManageProject, project))
            throw new TicketForbiddenException(Permission.ManageProject);
    }

    private async Task<Project?> FindAsync(Actor actor, string key, CancellationToken cancellationToken) =>
        ProjectAccess.Sees(actor, key) ? await directory.FindProjectAsync(actor.Tenant, key, cancellationToken) : null;

    private Task<CompletedCommit> CommitAsync(Caller caller, IReadOnlyList<DirectoryChange> changes, CancellationToken cancellationToken) =>
        commits.CommitAsync(CommitOrigins.Administration, caller.Tenant, caller.UserId, changes, [], cancellationToken);

    private static TicketNotFoundException Missing(string key) => new($"project '{key}'");
}
