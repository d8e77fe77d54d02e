using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Workflows;

namespace Ticketing.Search.Meaning;

/// <summary>The statuses, projects, teams, organisations and categories that exist for an actor. Thread-safe.</summary>
internal sealed class NamedValues(
    CarefulDirectory directory, WorkflowRegistry workflows, IOptions<TicketingOptions> options, TimeProvider time)
{
    // Of so many the nearest is looked for; whoever has more knows their keys.
    private const int MostListed = 1000;

    // Of so many projects the categories are read.
    private const int MostProjects = 50;

    // Every list of a project asks for it again.
    private readonly KeptKeys kept = new(options.Value.ActorLifetime, time);

    /// <summary>Those of all workflows, each once.</summary>
    public IReadOnlyList<Status> Statuses { get; } =
        [.. workflows.All.SelectMany(workflow => workflow.Statuses).DistinctBy(status => status.Key)];

    /// <summary>Whether the values of a field are known ones: of a tag, say, they are not.</summary>
    public static bool AreOf(TicketField field) => field is TextField { IsKey: true };

    /// <summary>Whether there is such a value, as far as the actor may know.</summary>
    public async Task<bool> HasAsync(Actor actor, TicketField field, string key, CancellationToken cancellationToken)
    {
        if (key.Length == 0)
            return false;
        if (field == TicketFields.Status)
            return Statuses.Any(status => status.Key == key);
        if (field == TicketFields.Category)
            return await HasCategoryAsync(actor, key, cancellationToken);
        // Also before the directory has it, and when it no longer does.
        if (IsOwn(actor, field, key))
            return true;
        if (!MayKnow(actor, field, key))
            return false;
        return await kept.HasAsync(actor.Tenant, $"{field.Key}/{key}", async () =>
            field == TicketFields.Project ? await directory.FindProjectAsync(actor.Tenant, key, cancellationToken) is not null
                : field == TicketFields.Team ? await directory.FindTeamAsync(actor.Tenant, key, cancellationToken) is not null
                : field != TicketFields.Organisation
                    || await directory.FindOrganisationAsync(actor.Tenant, key, cancellationToken) is not null);
    }

    /// <summary>Those that the actor may know of, for a guess at what was meant.</summary>
    public async Task<IReadOnlyList<NamedValue>> ListAsync(Actor actor, TicketField field, CancellationToken cancellationToken)
    {
        if (field == TicketFields.Status)
            return [.. Statuses.Select(status => new NamedValue(status.Key, [status.Name.English, .. Others(status.Name)]))];
        if (field == TicketFields.Project)
            return [.. (await ProjectsAsync(actor, cancellationToken)).Select(project => new NamedValue(project.Key, [project.Name]))];
        if (field == TicketFields.Category)
            return await CategoriesAsync(actor, cancellationToken);
        if (field == TicketFields.Team && actor.May(Permission.SeePeople))
            return [.. (await directory.ListTeamsAsync(actor.Tenant, null, MostListed, cancellationToken))
                .Select(team => new NamedValue(team.Key, [team.Name]))];
        if (field == TicketFields.Organisation && actor.May(Permission.SeePeople))
            return [.. (await directory.ListOrganisationsAsync(actor.Tenant, null, MostListed, cancellationToken))
                .Select(organisation => new NamedValue(organisation.Key, [organisation.Name]))];
        return [];
    }

    private static bool MayKnow(Actor actor, TicketField field, string key) =>
        field == TicketFields.Project ? ProjectAccess.Sees(actor, key)
            : actor.May(Permission.SeePeople);

    private static bool IsOwn(Actor actor, TicketField field, string key) =>
        field == TicketFields.Project ? actor.Roles.Any(role => role.Project == key)
            : field == TicketFields.Team ? actor.Teams.Contains(key)
            : field == TicketFields.Organisation && actor.Organisation == key;

    private static IEnumerable<string> Others(LocalizedText name) => name.Languages.Select(language => name[language]);

    private async Task<bool> HasCategoryAsync(Actor actor, string key, CancellationToken cancellationToken)
    {
        foreach (var project in (await ProjectsAsync(actor, cancellationToken)).Take(MostProjects))
        {
            if (await kept.HasAsync(actor.Tenant, $"category/{project.Key}/{key}", async () =>
                await directory.FindCategoryAsync(actor.Tenant, project.Key, key, cancellationToken) is not null))
                return true;
        }

        return false;
    }

    private async Task<IEnumerable<Project>> ProjectsAsync(Actor actor, CancellationToken cancellationToken) =>
        (await directory.ListProjectsAsync(actor.Tenant, null, MostListed, cancellationToken))
            .Where(project => ProjectAccess.Sees(actor, project.Key));

    private async Task<IReadOnlyList<NamedValue>> CategoriesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var found = new List<NamedValue>();
        foreach (var project in (await ProjectsAsync(actor, cancellationToken)).Take(MostProjects))
        {
            var own = await directory.ListCategoriesAsync(actor.Tenant, project.Key, null, DirectoryLimits.Page, cancellationToken);
            found.AddRange(own.Select(category => new NamedValue(category.Key, [category.Name])));
        }

        return [.. found.DistinctBy(category => category.Key)];
    }
}
