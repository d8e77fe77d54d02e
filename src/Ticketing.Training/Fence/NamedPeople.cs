using Ticketing.Access;
using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Training.Fence;

/// <summary>Finds people whom somebody names by their user id or their mail address. Thread-safe.</summary>
internal sealed class NamedPeople(IDirectory directory)
{
    private const int MostTrainees = 200;

    /// <summary>Those who hold the role Trainee, or one of the tenant's own that lets them train; at most 200, by name.</summary>
    public async Task<IReadOnlyList<User>> ListTraineesAsync(string tenant, CancellationToken cancellationToken)
    {
        var own = (await directory.ListRolesAsync(tenant, cancellationToken))
            .Where(role => role.Grants.Any(grant => grant.Permission == Permission.Train));
        var found = new List<User>();
        foreach (var role in own.Select(role => role.Name).Append(Role.Trainee.Name).Distinct())
            found.AddRange(await directory.ListHoldersAsync(tenant, role, null, MostTrainees, cancellationToken));
        return
        [
            .. found.Where(user => user.IsActive).DistinctBy(user => user.Id)
                .OrderBy(user => user.DisplayName, StringComparer.OrdinalIgnoreCase).Take(MostTrainees),
        ];
    }

    /// <summary>Whether nothing was ever sent to whoever has a project where exercises are.</summary>
    public async Task<bool> IsUnknownAsync(string trainingTenant, string project, CancellationToken cancellationToken) =>
        await directory.FindProjectAsync(trainingTenant, project, cancellationToken) is null;

    /// <summary>Somebody of a tenant; null when there is nobody of that id or address.</summary>
    public async Task<User?> FindAsync(string tenant, string named, CancellationToken cancellationToken) =>
        await directory.FindUserAsync(tenant, named, cancellationToken)
        ?? (named.Contains('@', StringComparison.Ordinal)
            && await directory.FindUsersByEmailAsync(tenant, [named], cancellationToken) is [var mailed, ..] ? mailed : null);
}
