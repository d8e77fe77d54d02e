using Ticketing.Access;
using Ticketing.People;
using Ticketing.Projects;

namespace Ticketing.Storage;

/// <summary>
/// The directory as services ask it: a key that no database can keep (with a NUL or half a surrogate pair in it) is in none, so the store
/// is not even asked. Databases disagree on what to do with such a text; PostgreSQL fails.
/// </summary>
internal sealed class CarefulDirectory(IDirectory store) : IDirectory
{
    public Task<User?> FindUserAsync(string tenant, string id, CancellationToken cancellationToken) =>
        CanBeKept(id) ? store.FindUserAsync(tenant, id, cancellationToken) : Task.FromResult<User?>(null);

    public Task<IReadOnlyList<User>> FindUsersAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        store.FindUsersAsync(tenant, ids.All(CanBeKept) ? ids : [.. ids.Where(CanBeKept)], cancellationToken);

    public Task<IReadOnlyList<User>> FindUsersByEmailAsync(
        string tenant, IReadOnlyCollection<string> emails, CancellationToken cancellationToken) =>
        store.FindUsersByEmailAsync(tenant, emails.All(CanBeKept) ? emails : [.. emails.Where(CanBeKept)], cancellationToken);

    public Task<IReadOnlyList<User>> ListUsersAsync(
        string tenant, string? text, string? after, int limit, CancellationToken cancellationToken) =>
        CanBeKept(text) && CanBeKept(after)
            ? store.ListUsersAsync(tenant, text, after, limit, cancellationToken)
            : None<User>();

    public Task<IReadOnlyList<User>> ListMembersAsync(
        string tenant, string team, string? after, int limit, CancellationToken cancellationToken) =>
        CanBeKept(team) && CanBeKept(after) ? store.ListMembersAsync(tenant, team, after, limit, cancellationToken) : None<User>();

    public Task<IReadOnlyList<User>> ListHoldersAsync(
        string tenant, string role, string? after, int limit, CancellationToken cancellationToken) =>
        CanBeKept(role) && CanBeKept(after) ? store.ListHoldersAsync(tenant, role, after, limit, cancellationToken) : None<User>();

    public Task<Team?> FindTeamAsync(string tenant, string key, CancellationToken cancellationToken) =>
        CanBeKept(key) ? store.FindTeamAsync(tenant, key, cancellationToken) : Task.FromResult<Team?>(null);

    public Task<IReadOnlyList<Team>> ListTeamsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        CanBeKept(after) ? store.ListTeamsAsync(tenant, after, limit, cancellationToken) : None<Team>();

    public Task<Organisation?> FindOrganisationAsync(string tenant, string key, CancellationToken cancellationToken) =>
        CanBeKept(key) ? store.FindOrganisationAsync(tenant, key, cancellationToken) : Task.FromResult<Organisation?>(null);

    public Task<IReadOnlyList<Organisation>> ListOrganisationsAsync(
        string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        CanBeKept(after) ? store.ListOrganisationsAsync(tenant, after, limit, cancellationToken) : None<Organisation>();

    public Task<Project?> FindProjectAsync(string tenant, string key, CancellationToken cancellationToken) =>
        CanBeKept(key) ? store.FindProjectAsync(tenant, key, cancellationToken) : Task.FromResult<Project?>(null);

    public Task<IReadOnlyList<Project>> ListProjectsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        CanBeKept(after) ? store.ListProjectsAsync(tenant, after, limit, cancellationToken) : None<Project>();

    public Task<Category?> FindCategoryAsync(string tenant, string project, string key, CancellationToken cancellationToken) =>
        CanBeKept(project) && CanBeKept(key)
            ? store.FindCategoryAsync(tenant, project, key, cancellationToken)
            : Task.FromResult<Category?>(null);

    public Task<Category?> FindDefaultCategoryAsync(string tenant, string project, CancellationToken cancellationToken) =>
        CanBeKept(project) ? store.FindDefaultCategoryAsync(tenant, project, cancellationToken) : Task.FromResult<Category?>(null);

    public Task<IReadOnlyList<Category>> ListCategoriesAsync(
        string tenant, string project, string? after, int limit, CancellationToken cancellationToken) =>
        CanBeKept(project) && CanBeKept(after)
            ? store.ListCategoriesAsync(tenant, project, after, limit, cancellationToken)
            : None<Category>();

    public Task<IReadOnlyList<Role>> ListRolesAsync(string tenant, CancellationToken cancellationToken) =>
        store.ListRolesAsync(tenant, cancellationToken);

    private static bool CanBeKept(string? text) => text is null || TextRule.IndexOfBadCharacter(text) < 0;

    private static Task<IReadOnlyList<T>> None<T>() => Task.FromResult<IReadOnlyList<T>>([]);
}
