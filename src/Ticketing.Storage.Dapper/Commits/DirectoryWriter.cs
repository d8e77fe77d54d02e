using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Storage.Dapper.Directory;
using Ticketing.Storage.Relational.Directory;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Applies changes of the directory.</summary>
internal static class DirectoryWriter
{
    public static Task WriteAsync(WriteScope scope, DirectoryChange change) => change switch
    {
        SaveUser save => UserWriter.SaveAsync(scope, save),
        ChangeUser some => UserWriter.ChangeAsync(scope, some),
        SetUserTeams set => UserWriter.SetTeamsAsync(scope, set),
        SetUserRoles set => UserWriter.SetRolesAsync(scope, set),
        SaveTeam save => scope.ExecuteAsync(DirectorySql.SaveTeam, new { scope.Tenant, save.Team.Key, save.Team.Name }),
        SaveOrganisation save => scope.ExecuteAsync(
            DirectorySql.SaveOrganisation, new { scope.Tenant, save.Organisation.Key, save.Organisation.Name }),
        SaveProject save => scope.ExecuteAsync(
            DirectorySql.SaveProject,
            new
            {
                scope.Tenant, save.Project.Key, save.Project.Name, save.Project.Workflow,
                AsksWhoStarts = save.Project.AsksWhoStarts ? 1L : 0L,
                IsActive = save.Project.IsActive ? 1L : 0L,
            }),
        SaveCategory save => SaveAsync(scope, save.Category),
        DeleteCategory delete => DeleteAsync(scope, delete),
        DeleteTeam delete => DeleteAsync(scope, delete),
        DeleteRole delete => DeleteAsync(scope, delete),
        SaveRole save => SaveAsync(scope, save.Role),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    private static async Task SaveAsync(WriteScope scope, Category category)
    {
        // Locks the project's row, so that of two who name a default category at the same time the second ends the first one's.
        if (await scope.ExecuteAsync(DirectorySql.LockProject, new { scope.Tenant, Key = category.Project }) == 0)
            throw new InvalidOperationException($"There is no project '{category.Project}'.");
        var row = new
        {
            scope.Tenant,
            category.Project,
            category.Key,
            category.Name,
            IsDefault = category.IsDefault ? 1 : 0,
            IsActive = category.IsActive ? 1 : 0,
        };
        if (category.IsDefault)
            await scope.ExecuteAsync(DirectorySql.EndDefaultCategory, row);
        await scope.ExecuteAsync(DirectorySql.SaveCategory, row);
    }

    private static async Task DeleteAsync(WriteScope scope, DeleteCategory delete)
    {
        var category = new { scope.Tenant, delete.Project, delete.Key };
        if (await scope.FindAsync<CategoryRow>(DirectorySql.FindCategory, category) is not { } stored)
            return;
        if (stored.IsDefault != 0)
            throw CommitRefusals.CategoryIsDefault(delete);
        if (await scope.FindAsync<long?>(DirectorySql.CategoryInUse, category) is not null)
            throw CommitRefusals.CategoryInUse(delete);
        await scope.ExecuteAsync(DirectorySql.DeleteCategory, category);
    }

    private static async Task DeleteAsync(WriteScope scope, DeleteTeam delete)
    {
        var team = new { scope.Tenant, delete.Key };
        if (await scope.FindAsync<string>(DirectorySql.TeamMember, team) is { } member)
            throw CommitRefusals.TeamHasMembers(delete, member);
        if (await scope.FindAsync<long?>(DirectorySql.TeamTicket, team) is not null)
            throw CommitRefusals.TeamHasTickets(delete);
        await scope.ExecuteAsync(DirectorySql.DeleteTeam, team);
    }

    private static async Task DeleteAsync(WriteScope scope, DeleteRole delete)
    {
        var role = new { scope.Tenant, NameFolded = Folded.Of(delete.Name) };
        if (await scope.FindAsync<string>(DirectorySql.RoleHolder, role) is { } holder)
            throw CommitRefusals.RoleIsHeld(delete, holder);
        await scope.ExecuteAsync(DirectorySql.DeleteRole, role);
    }

    private static Task<int> SaveAsync(WriteScope scope, Role role)
    {
        var row = RoleRow.Of(role);
        return scope.ExecuteAsync(DirectorySql.SaveRole, new { scope.Tenant, NameFolded = Folded.Of(role.Name), row.Name, row.Grants });
    }
}
