using Microsoft.EntityFrameworkCore;
using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Directory;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>Applies changes of the directory, or adds them to what is saved.</summary>
internal static class DirectoryWriter
{
    public static Task WriteAsync(WriteScope scope, DirectoryChange change) => change switch
    {
        SaveUser save => UserWriter.SaveAsync(scope, save),
        ChangeUser some => UserWriter.ChangeAsync(scope, some),
        SetUserTeams set => UserWriter.SetTeamsAsync(scope, set),
        SetUserRoles set => UserWriter.SetRolesAsync(scope, set),
        SaveTeam save => SaveAsync(
            scope,
            scope.Set<TeamEntity>().Where(row => row.Tenant == scope.Tenant && row.Key == save.Team.Key)
                .ExecuteUpdateAsync(row => row.SetProperty(team => team.Name, save.Team.Name), scope.Token),
            new TeamEntity(scope.Tenant, save.Team.Key, save.Team.Name)),
        SaveOrganisation save => SaveAsync(
            scope,
            scope.Set<OrganisationEntity>().Where(row => row.Tenant == scope.Tenant && row.Key == save.Organisation.Key)
                .ExecuteUpdateAsync(row => row.SetProperty(organisation => organisation.Name, save.Organisation.Name), scope.Token),
            new OrganisationEntity(scope.Tenant, save.Organisation.Key, save.Organisation.Name)),
        SaveProject save => SaveAsync(
            scope,
            scope.Set<ProjectEntity>().Where(row => row.Tenant == scope.Tenant && row.Key == save.Project.Key)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(project => project.Name, save.Project.Name)
                        .SetProperty(project => project.Workflow, save.Project.Workflow)
                        .SetProperty(project => project.AsksWhoStarts, save.Project.AsksWhoStarts ? 1L : 0L)
                        .SetProperty(project => project.IsActive, save.Project.IsActive ? 1L : 0L),
                    scope.Token),
            new ProjectEntity(
                scope.Tenant, save.Project.Key, save.Project.Name, save.Project.Workflow, save.Project.AsksWhoStarts ? 1L : 0L,
                save.Project.IsActive ? 1L : 0L)),
        SaveCategory save => SaveAsync(scope, save.Category),
        DeleteCategory delete => DeleteAsync(scope, delete),
        DeleteTeam delete => DeleteAsync(scope, delete),
        DeleteRole delete => DeleteAsync(scope, delete),
        SaveRole save => SaveAsync(scope, save.Role),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    private static async Task SaveAsync(WriteScope scope, Task<int> updating, object row)
    {
        if (await updating == 0)
            scope.Context.Add(row);
    }

    private static async Task SaveAsync(WriteScope scope, Category category)
    {
        if (!await scope.Set<ProjectEntity>().AnyAsync(row => row.Tenant == scope.Tenant && row.Key == category.Project, scope.Token))
            throw new InvalidOperationException($"There is no project '{category.Project}'.");
        var (isDefault, isActive) = (category.IsDefault ? 1L : 0L, category.IsActive ? 1L : 0L);
        var ofProject = scope.Set<CategoryEntity>().Where(row => row.Tenant == scope.Tenant && row.Project == category.Project);
        if (category.IsDefault)
        {
            await ofProject.Where(row => row.IsDefault == 1)
                .ExecuteUpdateAsync(row => row.SetProperty(other => other.IsDefault, 0L), scope.Token);
        }

        await SaveAsync(
            scope,
            ofProject.Where(row => row.Key == category.Key).ExecuteUpdateAsync(
                row => row.SetProperty(stored => stored.Name, category.Name)
                    .SetProperty(stored => stored.IsDefault, isDefault)
                    .SetProperty(stored => stored.IsActive, isActive),
                scope.Token),
            new CategoryEntity(scope.Tenant, category.Project, category.Key, category.Name, isDefault, isActive));
    }

    private static async Task DeleteAsync(WriteScope scope, DeleteCategory delete)
    {
        var category = scope.Set<CategoryEntity>()
            .Where(row => row.Tenant == scope.Tenant && row.Project == delete.Project && row.Key == delete.Key);
        if (await category.SingleOrDefaultAsync(scope.Token) is not { } stored)
            return;
        if (stored.IsDefault != 0)
            throw CommitRefusals.CategoryIsDefault(delete);
        var isInUse = await scope.Set<TicketRow>()
            .AnyAsync(row => row.Tenant == scope.Tenant && row.Project == delete.Project && row.Category == delete.Key, scope.Token);
        if (isInUse)
            throw CommitRefusals.CategoryInUse(delete);
        await category.ExecuteDeleteAsync(scope.Token);
    }

    private static async Task DeleteAsync(WriteScope scope, DeleteTeam delete)
    {
        var member = await scope.Set<UserTeamEntity>().Where(row => row.Tenant == scope.Tenant && row.Team == delete.Key)
            .OrderBy(row => row.UserId).Select(row => row.UserId).FirstOrDefaultAsync(scope.Token);
        if (member is not null)
            throw CommitRefusals.TeamHasMembers(delete, member);
        if (await scope.Set<TicketRow>().AnyAsync(row => row.Tenant == scope.Tenant && row.Team == delete.Key, scope.Token))
            throw CommitRefusals.TeamHasTickets(delete);
        await scope.Set<TeamEntity>().Where(row => row.Tenant == scope.Tenant && row.Key == delete.Key).ExecuteDeleteAsync(scope.Token);
    }

    private static async Task DeleteAsync(WriteScope scope, DeleteRole delete)
    {
        var folded = Folded.Of(delete.Name);
        var role = scope.Set<RoleEntity>().Where(row => row.Tenant == scope.Tenant && row.NameFolded == folded);
        var holder = await scope.Set<UserRoleEntity>()
            .Where(held => held.Tenant == scope.Tenant && role.Any(row => row.Name == held.Role))
            .OrderBy(held => held.UserId).Select(held => held.UserId).FirstOrDefaultAsync(scope.Token);
        if (holder is not null)
            throw CommitRefusals.RoleIsHeld(delete, holder);
        await role.ExecuteDeleteAsync(scope.Token);
    }

    private static Task SaveAsync(WriteScope scope, Role role)
    {
        var (row, folded) = (RoleRow.Of(role), Folded.Of(role.Name));
        return SaveAsync(
            scope,
            scope.Set<RoleEntity>().Where(stored => stored.Tenant == scope.Tenant && stored.NameFolded == folded)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(stored => stored.Name, row.Name).SetProperty(stored => stored.Grants, row.Grants), scope.Token),
            new RoleEntity(scope.Tenant, folded, row.Name, row.Grants));
    }
}
