using Ticketing.Actors;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>Finds out whom a ticket concerns: whether they may know of what happened is asked afterwards.</summary>
internal sealed class Candidates(CarefulDirectory directory, UserAliases aliases, ProjectFollowers followers)
{
    // A team of more is no team that watches a queue.
    private const int MostMembers = 200;

    /// <summary>Each person once, with the first of his reasons; by whichever of his ids the ticket names him.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="news">Whom it concerned when it happened.</param>
    /// <param name="project">The ticket's project.</param>
    /// <param name="mentioned">Who is named in what was written.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<Candidate>> FindAsync(
        string tenant, TicketNews news, string project, IReadOnlyCollection<string> mentioned, CancellationToken cancellationToken)
    {
        var members = news.Team is { } team
            ? await directory.ListMembersAsync(tenant, team, null, MostMembers, cancellationToken)
            : [];
        var follow = await followers.OfAsync(tenant, project, cancellationToken);
        var named = new[] { news.Assignee, news.Former, news.Requester }.OfType<string>().Concat(mentioned).Concat(news.Watchers)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var owners = await aliases.OwnersAsync(tenant, named, cancellationToken);
        var his = named.SelectMany(id => owners.GetValueOrDefault(id) is { Count: > 0 } of ? of.Select(owner => (owner, id)) : [(id, id)])
            .ToLookup(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
        var known = members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var unknown = his.Select(ids => ids.Key).Union(follow).Where(id => !known.Contains(id)).ToList();
        var others = unknown.Count == 0 ? [] : await directory.FindUsersAsync(tenant, unknown, cancellationToken);
        return
        [
            .. members.Concat(others).Where(user => user.IsActive)
                .Select(user => new Candidate(user, ReasonOf(user.Id), follow.Contains(user.Id))),
        ];

        NotificationReason ReasonOf(string user) => his[user].Any(mentioned.Contains)
            ? NotificationReason.Mentioned
            : news.ReasonOf(id => id is not null && his[user].Contains(id), _ => known.Contains(user)) ?? NotificationReason.Follower;
    }
}
