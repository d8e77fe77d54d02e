using Ticketing.Access;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Directory;

namespace Ticketing.Storage.Dapper.Directory;

/// <summary>Reads people and projects.</summary>
internal sealed class DapperDirectory(IRelationalDatabase database) : IDirectory
{
    private readonly DapperUsers users = new(database);

    public async Task<User?> FindUserAsync(string tenant, string id, CancellationToken cancellationToken) =>
        (await users.FindAsync(tenant, [id], cancellationToken)).SingleOrDefault();

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
        database.FindAsync<Team>(DirectorySql.FindTeam, new { Tenant = tenant, Key = key }, cancellationToken);

    public Task<IReadOnlyList<Team>> ListTeamsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        database.ListAsync<Team>(DirectorySql.ListTeams, Page(tenant, after, limit), cancellationToken);

    public Task<Organisation?> FindOrganisationAsync(string tenant, string key, CancellationToken cancellationToken) =>
        database.FindAsync<Organisation>(DirectorySql.FindOrganisation, new { Tenant = tenant, Key = key }, cancellationToken);

    public Task<IReadOnlyList<Organisation>> ListOrganisationsAsync(
        string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        database.ListAsync<Organisation>(DirectorySql.ListOrganisations, Page(tenant, after, limit), cancellationToken);

    public async Task<Project?> FindProjectAsync(string tenant, string key, CancellationToken cancellationToken) =>
        (await database.FindAsync<ProjectRow>(DirectorySql.FindProject, new { Tenant = tenant, Key = key }, cancellationToken))
            ?.ToProject();

    public async Task<IReadOnlyList<Project>> ListProjectsAsync(
        string tenant, string? after, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<ProjectRow>(DirectorySql.ListProjects, Page(tenant, after, limit), cancellationToken);
        return [.. rows.Select(row => row.ToProject())];
    }

    public async Task<Category?> FindCategoryAsync(string tenant, string project, string key, CancellationToken cancellationToken) =>
        (await database.FindAsync<CategoryRow>(
            DirectorySql.FindCategory, new { Tenant = tenant, Project = project, Key = key }, cancellationToken))?.ToCategory();

    public async Task<Category?> FindDefaultCategoryAsync(string tenant, string project, CancellationToken cancellationToken) =>
        (await database.FindAsync<CategoryRow>(
            DirectorySql.FindDefaultCategory, new { Tenant = tenant, Project = project }, cancellationToken))?.ToCategory();

    public async Task<IReadOnlyList<Category>> ListCategoriesAsync(
        string tenant, string project, string? after, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<CategoryRow>(
            DirectorySql.ListCategories, new { Tenant = tenant, Project = project, After = after ?? "", Limit = limit }, cancellationToken);
        return [.. rows.Select(row => row.ToCategory())];
    }

    public async Task<IReadOnlyList<Role>> ListRolesAsync(string tenant, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<RoleRow>(DirectorySql.ListRoles, new { Tenant = tenant }, cancellationToken);
        return [.. rows.Select(row => row.ToRole())];
    }

    private static object Page(string tenant, string? after, int limit) => new { Tenant = tenant, After = after ?? "", Limit = limit };
}
