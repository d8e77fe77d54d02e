using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>Who follows which project: a document for each.</summary>
internal sealed class ProjectFollowers(IDocuments documents)
{
    /// <summary>How many follow a project at most: so many are looked at whenever something happens in it.</summary>
    public const int Most = 200;

    private const string Kind = "projectFollower";

    /// <summary>Those of a project, by their ids.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string tenant, string project, CancellationToken cancellationToken)
    {
        var start = KeyOf(project, "");
        var found = await documents.ListAsync(tenant, Kind, start, Most, cancellationToken);
        return
        [
            .. found.Select(one => one.Key).TakeWhile(key => key.StartsWith(start, StringComparison.Ordinal))
                .Select(key => key[start.Length..]),
        ];
    }

    /// <summary>Those of some projects, at most 1,000, that somebody follows.</summary>
    public async Task<IReadOnlySet<string>> FollowedAsync(
        string tenant, string user, IReadOnlyCollection<string> projects, CancellationToken cancellationToken)
    {
        var keys = projects.ToDictionary(project => KeyOf(project, user));
        return (await documents.FindAsync(tenant, Kind, keys.Keys, cancellationToken)).Select(one => keys[one.Key]).ToHashSet();
    }

    /// <summary>What makes somebody follow a project, or not any more; null when it is so already.</summary>
    public async Task<DocumentChange?> ChangeAsync(
        string tenant, string project, string user, bool follows, CancellationToken cancellationToken)
    {
        var stored = await documents.FindAsync(tenant, Kind, KeyOf(project, user), cancellationToken);
        return stored is null == follows
            ? new(Kind, KeyOf(project, user), stored?.Version ?? 0, follows ? "{}" : null)
            : null;
    }

    // Keys of projects have no slash.
    private static string KeyOf(string project, string user) => $"{project}/{user}";
}
