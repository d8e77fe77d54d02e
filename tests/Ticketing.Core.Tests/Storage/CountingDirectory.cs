using Ticketing.Access;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;

namespace Ticketing.Tests.Storage;

/// <summary>A directory that counts who is looked up, and can be made to wait after it read or to fail.</summary>
internal sealed class CountingDirectory
{
    private int lookups;

    public int Lookups => lookups;

    public TaskCompletionSource? Gate { get; set; }

    /// <summary>Who was looked up together with others.</summary>
    public List<string[]> Batches { get; } = [];

    public TaskCompletionSource? BatchGate { get; set; }

    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Exception? Fault { get; set; }

    public IDirectory Over(IDirectory directory) => new Counted(this, directory);

    private async Task<User?> FindUserAsync(IDirectory directory, string tenant, string id, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref lookups);
        var (gate, fault) = (Gate, Fault);
        var user = await directory.FindUserAsync(tenant, id, cancellationToken);
        Asked.TrySetResult();
        if (gate is not null)
            await gate.Task;
        return fault is null ? user : throw fault;
    }

    private async Task<IReadOnlyList<User>> FindUsersAsync(
        IDirectory directory, string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        Batches.Add([.. ids]);
        var gate = BatchGate;
        var users = await directory.FindUsersAsync(tenant, ids, cancellationToken);
        if (gate is not null)
            await gate.Task;
        return users;
    }

    private sealed class Counted(CountingDirectory counts, IDirectory directory) : IDirectory
    {
        public Task<User?> FindUserAsync(string tenant, string id, CancellationToken cancellationToken) =>
            counts.FindUserAsync(directory, tenant, id, cancellationToken);

        public Task<IReadOnlyList<User>> FindUsersAsync(
            string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
            counts.FindUsersAsync(directory, tenant, ids, cancellationToken);

        public Task<IReadOnlyList<User>> FindUsersByEmailAsync(
            string tenant, IReadOnlyCollection<string> emails, CancellationToken cancellationToken) =>
            directory.FindUsersByEmailAsync(tenant, emails, cancellationToken);

        public Task<IReadOnlyList<User>> ListUsersAsync(
            string tenant, string? text, string? after, int limit, CancellationToken cancellationToken) =>
            directory.ListUsersAsync(tenant, text, after, limit, cancellationToken);

        public Task<IReadOnlyList<User>> ListMembersAsync(
            string tenant, string team, string? after, int limit, CancellationToken cancellationToken) =>
            directory.ListMembersAsync(tenant, team, after, limit, cancellationToken);

        public Task<IReadOnlyList<User>> ListHoldersAsync(
            string tenant, string role, string? after, int limit, CancellationToken cancellationToken) =>
            directory.ListHoldersAsync(tenant, role, after, limit, cancellationToken);

        public Task<Team?> FindTeamAsync(string tenant, string key, CancellationToken cancellationToken) =>
            directory.FindTeamAsync(tenant, key, cancellationToken);

        public Task<IReadOnlyList<Team>> ListTeamsAsync(string tenant, string? after, int limit, CancellationToken cancellationToken) =>
            directory.ListTeamsAsync(tenant, after, limit, cancellationToken);

        public Task<Organisation?> FindOrganisationAsync(string tenant, string key, CancellationToken cancellationToken) =>
            directory.FindOrganisationAsync(tenant, key, cancellationToken);

        public Task<IReadOnlyList<Organisation>> ListOrganisationsAsync(
            string tenant, string? after, int limit, CancellationToken cancellationToken) =>
            directory.ListOrganisationsAsync(tenant, after, limit, cancellationToken);

        public Task<Project?> FindProjectAsync(string tenant, string key, CancellationToken cancellationToken) =>
            directory.FindProjectAsync(tenant, key, cancellationToken);

        public Task<IReadOnlyList<Project>> ListProjectsAsync(
            string tenant, string? after, int limit, CancellationToken cancellationToken) =>
            directory.ListProjectsAsync(tenant, after, limit, cancellationToken);

        public Task<Category?> FindCategoryAsync(string tenant, string project, string key, CancellationToken cancellationToken) =>
            directory.FindCategoryAsync(tenant, project, key, cancellationToken);

        public Task<Category?> FindDefaultCategoryAsync(string tenant, string project, CancellationToken cancellationToken) =>
            directory.FindDefaultCategoryAsync(tenant, project, cancellationToken);

        public Task<IReadOnlyList<Category>> ListCategoriesAsync(
            string tenant, string project, string? after, int limit, CancellationToken cancellationToken) =>
            directory.ListCategoriesAsync(tenant, project, after, limit, cancellationToken);

        public Task<IReadOnlyList<Role>> ListRolesAsync(string tenant, CancellationToken cancellationToken) =>
            directory.ListRolesAsync(tenant, cancellationToken);
    }
}
