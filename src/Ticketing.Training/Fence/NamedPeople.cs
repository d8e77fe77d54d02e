using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Training.Fence;

/// <summary>Finds people whom somebody names by their user id or their mail address. Thread-safe.</summary>
internal sealed class NamedPeople(IDirectory directory)
{
    /// <summary>Whether nothing was ever sent to whoever has a project where exercises are.</summary>
    public async Task<bool> IsUnknownAsync(string trainingTenant, string project, CancellationToken cancellationToken) =>
        await directory.FindProjectAsync(trainingTenant, project, cancellationToken) is null;

    /// <summary>Somebody of a tenant; null when there is nobody of that id or address.</summary>
    public async Task<User?> FindAsync(string tenant, string named, CancellationToken cancellationToken) =>
        await directory.FindUserAsync(tenant, named, cancellationToken)
        ?? (named.Contains('@', StringComparison.Ordinal)
            && await directory.FindUsersByEmailAsync(tenant, [named], cancellationToken) is [var mailed, ..] ? mailed : null);
}
