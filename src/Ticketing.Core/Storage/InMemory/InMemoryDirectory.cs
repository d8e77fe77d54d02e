using Ticketing.Access;
using Ticketing.People;
using Ticketing.Projects;

namespace Ticketing.Storage.InMemory;

/// <summary>Reads people and projects.</summary>
internal sealed class InMemoryDirectory(InMemoryStore store) : IDirectory
{
    public Task<User?> FindUserAsync(string tenant, string id, CancellationToken cancellationToken) =>
        Task.FromResult(Of(tenant).Users.GetValueOrDefault(id));

    public Task<IReadOnlyList<User>> FindUsersAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, 1000, nameof(ids));
        var users = Of(tenant).Users;
        return Task.FromResult<IReadOnlyList<User>>([.. ids.Distinct().Select(id => users.GetValueOrDefault(id)).OfType<User>()]);
    }

    public Task<IReadOnlyList<User>> FindUsersByEmailAsync(
        string tenant, IReadOnlyCollection<string> emails, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(emails.Count, 1000, nameof(emails));
        var wanted = emails.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Task.FromResult<IReadOnlyList<User>>(
            [.. Of(tenant).Users.Values.Where(user => user.Email is { } email && wanted.Contains(email))]);
    }

    public Task<IReadOnlyList<User>> ListUsersAsync(
        string tenant, string? text, string? after, int limit, CancellationToken cancellationToken)
    {
        var asked = text is null ? null : new PersonText(text);
        return Page(Of(tenant).Users.Values.Where(user => asked is null || asked.FitsOrMails(user)), user => user.Id, after, limit);
    }

    public Task<IReadOnlyList<User>> ListMembersAsync(
        string tenant, string team, string? after, int limit, CancellationToken cancellationToken) =>
        Page(Of(tenant).Users.Values.Where(user => user.Teams.Contains(team)), user => user.Id, after, limit);

    public Task<IReadOnlyList<User>> ListHoldersAsync(
        string tenant, string role, string? after, int limit, CancellationToken cancellationToken) =>
        Page(Of(tenant).Users.Values.Where(user => user.Roles.Any(granted => granted.Role == role)), user => user.Id, after, limit);

    public Task<Team?> FindTeamAsync(string tenant, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Of(tenant).Teams.GetValueOrDefault(key));

    public Task<IReadOnlyList<Team>> ListTeamsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        Page(Of(tenant).Teams.Values, team => team.Key, after, limit);

    public Task<Organisation?> FindOrganisationAsync(string tenant, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Of(tenant).Organisations.GetValueOrDefault(key));

    public Task<IReadOnlyList<Organisation>> ListOrganisationsAsync(
        string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        Page(Of(tenant).Organisations.Values, organisation => organisation.Key, after, limit);

    public Task<Project?> FindProjectAsync(string tenant, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Of(tenant).Projects.GetValueOrDefault(key));

    public Task<IReadOnlyList<Project>> ListProjectsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken) =>
        Page(Of(tenant).Projects.Values, project => project.Key, after, limit);

    public Task<Category?> FindCategoryAsync(string tenant, string project, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Of(tenant).Categories.GetValueOrDefault(new(project, key)));

    public Task<Category?> FindDefaultCategoryAsync(string tenant, string project, CancellationToken cancellationToken) =>
        Task.FromResult(Of(tenant).Categories.Values.FirstOrDefault(category => category.Project == project && category.IsDefault));

    public Task<IReadOnlyList<Category>> ListCategoriesAsync(
        string tenant, string project, string? after, int limit, CancellationToken cancellationToken) =>
        Page(Of(tenant).Categories.Values.Where(category => category.Project == project), category => category.Key, after, limit);

    public Task<IReadOnlyList<Role>> ListRolesAsync(string tenant, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Role>>([.. Of(tenant).Roles.Values.OrderBy(role => role.Name, StringComparer.Ordinal)]);

    private DirectoryState Of(string tenant) => store.Tenant(tenant).Directory;

    private static Task<IReadOnlyList<T>> Page<T>(IEnumerable<T> sorted, Func<T, string> key, string? after, int limit) =>
        Task.FromResult<IReadOnlyList<T>>(
            [.. sorted.SkipWhile(item => after is not null && string.CompareOrdinal(key(item), after) <= 0).Take(limit)]);
}
