using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>Finds out whom a ticket concerns: whether they may know of what happened is asked afterwards.</summary>
internal sealed class Candidates(CarefulDirectory directory)
{
    // A team of more is no team that watches a queue.
    private const int MostMembers = 200;

    /// <summary>Each person once, with the first of his reasons.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="news">Whom it concerned when it happened.</param>
    /// <param name="mentioned">Who is named in what was written.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<Candidate>> FindAsync(
        string tenant, TicketNews news, IReadOnlyCollection<string> mentioned, CancellationToken cancellationToken)
    {
        var members = news.Team is { } team
            ? await directory.ListMembersAsync(tenant, team, null, MostMembers, cancellationToken)
            : [];
        var known = members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var unknown = new[] { news.Assignee, news.Former, news.Requester }.OfType<string>().Concat(mentioned).Concat(news.Watchers)
            .Distinct(StringComparer.Ordinal)
            .Where(id => !known.Contains(id))
            .ToList();
        var others = unknown.Count == 0 ? [] : await directory.FindUsersAsync(tenant, unknown, cancellationToken);
        return [.. members.Concat(others).Where(user => user.IsActive).Select(user => new Candidate(user, ReasonOf(user.Id)))];

        NotificationReason ReasonOf(string id) => mentioned.Contains(id)
            ? NotificationReason.Mentioned
            : news.ReasonOf(id, one => one == id, _ => known.Contains(id))!.Value;
    }
}
