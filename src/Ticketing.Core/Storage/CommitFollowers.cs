using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ticketing.Storage;

/// <summary>
/// Tells all <see cref="ICommitFollower"/> of a commit. A store calls it after each transaction that wrote something, and never within one.
/// Thread-safe.
/// </summary>
public sealed partial class CommitFollowers
{
    // Followers may read and write through the store that tells them, so they are made when there is something to tell.
    private readonly Lazy<ICommitFollower[]> followers;
    private readonly ILogger logger;

    internal CommitFollowers(IServiceProvider services)
    {
        followers = new(() => [.. services.GetServices<ICommitFollower>()]);
        logger = services.GetService<ILogger<CommitFollowers>>() ?? (ILogger)NullLogger.Instance;
    }

    /// <summary>A commit of the tenant is durable. Never throws: what is stored stays stored, whatever a follower makes of it.</summary>
    /// <param name="tenant">The tenant.</param>
    public void Tell(string tenant)
    {
#pragma warning disable CA1031 // The commit stands: a follower's fault must not look like a failed one to whoever made it.
        try
        {
            foreach (var follower in followers.Value)
                Tell(follower, tenant);
        }
        catch (Exception fault)
        {
            FollowersFailed(tenant, fault);
        }
    }

    private void Tell(ICommitFollower follower, string tenant)
    {
        try
        {
            follower.OnCommitted(tenant);
        }
        catch (Exception fault)
        {
            FollowerFailed(follower.GetType(), tenant, fault);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(
        Level = LogLevel.Error, Message = "The followers of commits cannot be made, so none was told of one of the tenant {Tenant}.")]
    private partial void FollowersFailed(string tenant, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Follower} failed when it was told of a commit of the tenant {Tenant}.")]
    private partial void FollowerFailed(Type follower, string tenant, Exception fault);
}
