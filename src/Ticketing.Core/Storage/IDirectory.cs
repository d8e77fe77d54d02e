using Ticketing.Access;
using Ticketing.People;
using Ticketing.Projects;

namespace Ticketing.Storage;

/// <summary>
/// Reads people, projects and what belongs to them. What an actor may see of it is the business of the services that hosts call.
/// Lists are in the order of their keys (ordinal), begin after a key (null: at the beginning) and have at most the number asked for.
/// Implementations are thread-safe.
/// </summary>
public interface IDirectory
{
    /// <summary>The user with that id, or null.</summary>
    Task<User?> FindUserAsync(string tenant, string id, CancellationToken cancellationToken);

    /// <summary>Those of the users with these ids that there are, in any order; at most 1,000.</summary>
    Task<IReadOnlyList<User>> FindUsersAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>
    /// The users who carry one of these mail addresses, compared without case, in any order; several may carry the same. At most 1,000
    /// addresses.
    /// </summary>
    Task<IReadOnlyList<User>> FindUsersByEmailAsync(string tenant, IReadOnlyCollection<string> emails, CancellationToken cancellationToken);

    /// <summary>
    /// Users whose id, display name or mail address begins with the text, without case, and those in whose display name each word of the
    /// text begins a word (<see cref="NameWords"/>): by the surname alone, too. Null lists all of them.
    /// </summary>
    Task<IReadOnlyList<User>> ListUsersAsync(
        string tenant, string? text, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The users who are in a team.</summary>
    Task<IReadOnlyList<User>> ListMembersAsync(string tenant, string team, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The users who were granted a role, anywhere; its name is compared exactly.</summary>
    Task<IReadOnlyList<User>> ListHoldersAsync(string tenant, string role, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The team with that key, or null.</summary>
    Task<Team?> FindTeamAsync(string tenant, string key, CancellationToken cancellationToken);

    /// <summary>Teams.</summary>
    Task<IReadOnlyList<Team>> ListTeamsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The organisation with that key, or null.</summary>
    Task<Organisation?> FindOrganisationAsync(string tenant, string key, CancellationToken cancellationToken);

    /// <summary>Organisations.</summary>
    Task<IReadOnlyList<Organisation>> ListOrganisationsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The project with that key, or null.</summary>
    Task<Project?> FindProjectAsync(string tenant, string key, CancellationToken cancellationToken);

    /// <summary>Projects.</summary>
    Task<IReadOnlyList<Project>> ListProjectsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The category with that key in a project, or null.</summary>
    Task<Category?> FindCategoryAsync(string tenant, string project, string key, CancellationToken cancellationToken);

    /// <summary>The project's default category, or null when it has none.</summary>
    Task<Category?> FindDefaultCategoryAsync(string tenant, string project, CancellationToken cancellationToken);

    /// <summary>A project's categories.</summary>
    Task<IReadOnlyList<Category>> ListCategoriesAsync(
        string tenant, string project, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The roles that administrators defined: at most 200 in a tenant.</summary>
    Task<IReadOnlyList<Role>> ListRolesAsync(string tenant, CancellationToken cancellationToken);
}
