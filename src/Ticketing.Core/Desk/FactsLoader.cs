using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Desk;

/// <summary>Looks up what a decision needs, and refuses what a command names and the directory does not have.</summary>
internal sealed class FactsLoader(
    IDirectory directory, ITicketReader reader, WorkflowRegistry workflows, TenantSetup tenants, ActorResolver actors,
    IOptions<TicketingOptions> options)
{
    public async Task<DecisionFacts> LoadAsync(Actor actor, CreateTicket command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var project = await FindProjectAsync(actor, command.Project ?? options.Value.DefaultProject, errors, cancellationToken);
        var category = project is null ? null : await FindCategoryAsync(actor, project, command.Category, errors, cancellationToken);
        await CheckTeamAsync(actor, command.Team, errors, cancellationToken);
        var assignee = await FindAssigneeAsync(actor, command.Assignee, errors, cancellationToken);
        var requester = await FindPersonAsync(actor, "requester", command.Requester, errors, cancellationToken);
        errors.ThrowIfAny();
        return new()
        {
            Actor = actor,
            Now = now,
            Workflow = workflows.Get(project!.Workflow),
            Project = project,
            Category = category,
            Requester = requester,
            Assignee = assignee,
        };
    }

    public async Task<DecisionFacts> LoadAsync(
        Viewer viewer, Ticket ticket, TicketCommand command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var actor = viewer.Actor;
        var errors = new FieldErrors();
        string? description = null;
        Project? project = null;
        Category? category = null;
        Actor? assignee = null;
        if (command is EditTicket edit)
        {
            var moves = edit.Project.IsPresent && edit.Project.Value != ticket.Project;
            if (moves || edit.Category.IsPresent)
            {
                // The project of a ticket that he sees is no secret, whatever else he may do in it.
                project = moves
                    ? await FindProjectAsync(actor, edit.Project.Value, errors, cancellationToken)
                    : await directory.FindProjectAsync(actor.Tenant, ticket.Project, cancellationToken);
            }

            var keeps = edit.Category.IsPresent && !moves && edit.Category.Value == ticket.Category;
            if (project is not null && !keeps)
                category = await FindCategoryAsync(actor, project, edit.Category.Or(null!), errors, cancellationToken);
            project = moves ? project : null;
            if (edit.Description.IsPresent && ticket.Description is { } number)
                description = (await reader.FindTextAsync(ticket.Id, number, Visibility.OfSystem(actor.Tenant), cancellationToken))?.Body;
        }
        else if (command is AssignTicket assign)
        {
            await CheckTeamAsync(actor, assign.Team.Value, errors, cancellationToken);
            // Who has it already may have been deactivated since; giving it to another team does not take it from him.
            if (assign.Assignee.Value != ticket.Assignee)
                assignee = await FindAssigneeAsync(actor, assign.Assignee.Value, errors, cancellationToken);
        }

        errors.ThrowIfAny();
        return new()
        {
            Actor = actor,
            Now = now,
            Workflow = workflows.Get(project?.Workflow ?? ticket.Workflow),
            Project = project,
            Category = category,
            Assignee = assignee,
            IsAssigneeGone = await IsAssigneeGoneAsync(actor, ticket, command, cancellationToken),
            Description = description,
        };
    }

    private async Task<Project?> FindProjectAsync(Actor actor, string key, FieldErrors errors, CancellationToken cancellationToken)
    {
        var project = await directory.FindProjectAsync(actor.Tenant, key, cancellationToken);
        // A project in which the actor may file nothing and sees nothing is none to him.
        if (project is not null && ProjectAccess.Sees(actor, project.Key))
            return project;
        if (project is null)
            await tenants.RequireProjectAsync(actor.Tenant, cancellationToken);
        errors.Add("project", $"There is no project '{key}'.", FieldErrorCodes.Unknown, key);
        return null;
    }

    private async Task<Category?> FindCategoryAsync(
        Actor actor, Project project, string? key, FieldErrors errors, CancellationToken cancellationToken)
    {
        var category = key is null
            ? await directory.FindDefaultCategoryAsync(actor.Tenant, project.Key, cancellationToken)
            : await directory.FindCategoryAsync(actor.Tenant, project.Key, key, cancellationToken);
        if (category is { IsActive: true })
            return category;
        if (key is null)
        {
            errors.Add(
                "category", Wording.Of(FieldErrorCodes.NoDefaultCategory, $"Project '{project.Key}' has no default category: name one."));
            return null;
        }

        var known = await directory.ListCategoriesAsync(actor.Tenant, project.Key, null, 100, cancellationToken);
        var keys = string.Join(", ", known.Where(c => c.IsActive).Select(c => c.Key));
        errors.Add(
            "category",
            new Wording(
                FieldErrorCodes.NoCategory,
                $"Project '{project.Key}' has no category '{key}'. Known are: {keys}.",
                [key, project.Key, keys]));
        return null;
    }

    private async Task CheckTeamAsync(Actor actor, string? key, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (key is not null && await directory.FindTeamAsync(actor.Tenant, key, cancellationToken) is null)
            errors.Add("team", $"There is no team '{key}'.", FieldErrorCodes.Unknown, key);
    }

    private async Task<Actor?> FindAssigneeAsync(Actor actor, string? userId, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (await FindPersonAsync(actor, "assignee", userId, errors, cancellationToken) is not { } user)
            return null;
        // Active, and yet nobody for the host's own source of actors: he may do nothing.
        return await actors.FindAsync(new(user.Id, actor.Tenant), cancellationToken)
            ?? new Actor { UserId = user.Id, Tenant = actor.Tenant };
    }

    // Only what is done or closed can be opened again.
    private async Task<bool> IsAssigneeGoneAsync(Actor actor, Ticket ticket, TicketCommand command, CancellationToken cancellationToken) =>
        ticket.Assignee is { } id && !ticket.StatusCategory.IsOpen() && command is FireTransition or EditTicket { Project.IsPresent: true }
        && await actors.FindAsync(new(id, actor.Tenant), cancellationToken) is null;

    // Null also for whoever acts: he need not be in the directory.
    private async Task<User?> FindPersonAsync(
        Actor actor, string field, string? userId, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (userId is null || userId == actor.UserId)
            return null;
        if (await directory.FindUserAsync(actor.Tenant, userId, cancellationToken) is { IsActive: true } user)
            return user;
        errors.Add(field, $"There is no active person '{userId}'.", FieldErrorCodes.NoPerson, userId);
        return null;
    }
}
