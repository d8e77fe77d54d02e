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
    /// <param name="mentioned">The ids named in what was written.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<Candidate>> FindAsync(
        string tenant, TicketNews news, IReadOnlyCollection<string> mentioned, CancellationToken cancellationToken)
    {
        var reasons = new Dictionary<string, NotificationReason>(StringComparer.Ordinal);
        foreach (var id in mentioned)
            reasons.TryAdd(id, NotificationReason.Mentioned);
        foreach (var assignee in new[] { news.Assignee, news.Former }.OfType<string>())
            reasons.TryAdd(assignee, NotificationReason.Assignee);
        reasons.TryAdd(news.Requester, NotificationReason.Requester);
        var members = news.Team is { } team
            ? await directory.ListMembersAsync(tenant, team, null, MostMembers, cancellationToken)
            : [];
        foreach (var member in members)
            reasons.TryAdd(member.Id, NotificationReason.Team);
        foreach (var watcher in news.Watchers)
            reasons.TryAdd(watcher, NotificationReason.Watcher);
        var known = members.ToDictionary(member => member.Id, StringComparer.Ordinal);
        var unknown = reasons.Keys.Where(id => !known.ContainsKey(id)).ToList();
        var others = unknown.Count == 0 ? [] : await directory.FindUsersAsync(tenant, unknown, cancellationToken);
        return [.. members.Concat(others).Where(user => user.IsActive).Select(user => new Candidate(user, reasons[user.Id]))];
    }
}
