using Microsoft.EntityFrameworkCore;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Directory;

namespace Ticketing.Storage.EfCore.Directory;

/// <summary>Reads people and projects.</summary>
internal sealed class EfDirectory(TicketingContexts contexts) : IDirectory
{
    private readonly EfUsers users = new(contexts);

    public Task<User?> FindUserAsync(string tenant, string id, CancellationToken cancellationToken) =>
        users.FindAsync(tenant, id, cancellationToken);

    public Task<IReadOnlyList<User>> FindUsersAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        users.FindAsync(tenant, ids, cancellationToken);

    public Task<IReadOnlyList<User>> FindUsersByEmailAsync(
        string tenant, IReadOnlyCollection<string> emails, CancellationToken cancellationToken) =>
        users.FindByEmailAsync(tenant, emails, cancellationToken);

    public Task<IReadOnlyList<User>> ListUsersAsync(
        string tenant, string? text, string? after, int limit, CancellationToken cancellationToken) =>
        users.ListAsync(tenant, text, after, limit, cancellationToken);

    public Task<IReadOnlyList<User>> ListMembersAsync(
        string tenant, string team, string? after, int limit, CancellationToken cancellationToken) =>
        users.ListMembersAsync(tenant, team, after, limit, cancellationToken);

    public Task<IReadOnlyList<User>> ListHoldersAsync(
        string tenant, string role, string? after, int limit, CancellationToken cancellationToken) =>
        users.ListHoldersAsync(tenant, role, after, limit, cancellationToken);

    public Task<Team?> FindTeamAsync(string tenant, string key, CancellationToken cancellationToken) =>
        FindAsync<TeamEntity, Team>(rows => rows.Where(row => row.Tenant == tenant && row.Key == key), ToTeam, cancellationToken);

    public Task<IReadOnlyList<Team>> ListTeamsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken)
    {
        var behind = after ?? "";
        return ListAsync<TeamEntity, Team>(
            rows => rows.Where(row => row.Tenant == tenant && string.Compare(row.Key, behind) > 0).OrderBy(row => row.Key).Take(limit),
            ToTeam,
            cancellationToken);
    }

    public Task<Organisation?> FindOrganisationAsync(string tenant, string key, CancellationToken cancellationToken) =>
        FindAsync<OrganisationEntity, Organisation>(
            rows => rows.Where(row => row.Tenant == tenant && row.Key == key), ToOrganisation, cancellationToken);

    public Task<IReadOnlyList<Organisation>> ListOrganisationsAsync(
        string tenant, string? after, int limit, CancellationToken cancellationToken)
    {
        var behind = after ?? "";
        return ListAsync<OrganisationEntity, Organisation>(
            rows => rows.Where(row => row.Tenant == tenant && string.Compare(row.Key, behind) > 0).OrderBy(row => row.Key).Take(limit),
            ToOrganisation,
            cancellationToken);
    }

    public Task<Project?> FindProjectAsync(string tenant, string key, CancellationToken cancellationToken) =>
        FindAsync<ProjectEntity, Project>(rows => rows.Where(row => row.Tenant == tenant && row.Key == key), ToProject, cancellationToken);

    public Task<IReadOnlyList<Project>> ListProjectsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken)
    {
        var behind = after ?? "";
        return ListAsync<ProjectEntity, Project>(
            rows => rows.Where(row => row.Tenant == tenant && string.Compare(row.Key, behind) > 0).OrderBy(row => row.Key).Take(limit),
            ToProject,
            cancellationToken);
    }

    public Task<Category?> FindCategoryAsync(string tenant, string project, string key, CancellationToken cancellationToken) =>
        FindAsync<CategoryEntity, Category>(
            rows => rows.Where(row => row.Tenant == tenant && row.Project == project && row.Key == key), ToCategory, cancellationToken);

    public Task<Category?> FindDefaultCategoryAsync(string tenant, string project, CancellationToken cancellationToken) =>
        FindAsync<CategoryEntity, Category>(
            rows => rows.Where(row => row.Tenant == tenant && row.Project == project && row.IsDefault == 1), ToCategory, cancellationToken);

    public Task<IReadOnlyList<Category>> ListCategoriesAsync(
        string tenant, string project, string? after, int limit, CancellationToken cancellationToken)
    {
        var behind = after ?? "";
        return ListAsync<CategoryEntity, Category>(
            rows => rows.Where(row => row.Tenant == tenant && row.Project == project && string.Compare(row.Key, behind) > 0)
                .OrderBy(row => row.Key)
                .Take(limit),
            ToCategory,
            cancellationToken);
    }

    public Task<IReadOnlyList<Role>> ListRolesAsync(string tenant, CancellationToken cancellationToken) =>
        ListAsync<RoleEntity, Role>(
            rows => rows.Where(row => row.Tenant == tenant).OrderBy(row => row.Name),
            row => new RoleRow(row.Name, row.Grants).ToRole(),
            cancellationToken);

    private static Team ToTeam(TeamEntity row) => new(row.Key, row.Name);

    private static Organisation ToOrganisation(OrganisationEntity row) => new(row.Key, row.Name);

    private static Project ToProject(ProjectEntity row) =>
        new ProjectRow(row.Key, row.Name, row.Workflow, row.AsksWhoStarts, row.IsActive).ToProject();

    private static Category ToCategory(CategoryEntity row) =>
        new CategoryRow(row.Project, row.Key, row.Name, row.IsDefault, row.IsActive).ToCategory();

    private Task<T?> FindAsync<TEntity, T>(
        Func<IQueryable<TEntity>, IQueryable<TEntity>> which, Func<TEntity, T> make, CancellationToken cancellationToken)
        where TEntity : class
        where T : class =>
        contexts.ReadAsync(
            async (context, token) => await which(context.Set<TEntity>()).SingleOrDefaultAsync(token) is { } row ? make(row) : null,
            cancellationToken);

    private Task<IReadOnlyList<T>> ListAsync<TEntity, T>(
        Func<IQueryable<TEntity>, IQueryable<TEntity>> which, Func<TEntity, T> make, CancellationToken cancellationToken)
        where TEntity : class =>
        contexts.ReadAsync<IReadOnlyList<T>>(
            async (context, token) => [.. (await which(context.Set<TEntity>()).ToListAsync(token)).Select(make)], cancellationToken);
}
