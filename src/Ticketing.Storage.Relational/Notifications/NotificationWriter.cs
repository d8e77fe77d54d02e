using Ticketing.Storage.Relational.Commits;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Notifications;

/// <summary>Writes who is told what, what became of it and what was read.</summary>
internal static class NotificationWriter
{
    /// <summary>Adds it to what is written.</summary>
    public static void Add(CommitScope scope, TicketingCommit commit)
    {
        scope.Batch.AddEach(
            NotificationSql.Insert, commit.Notifications.Select(entry => NotificationRow.Of(scope.Tenant, entry, commit.At)));
        // By their ids: two commits about the same entries then wait for each other, never both. Of several about one the last stays last.
        scope.Batch.AddEach(
            NotificationSql.Settle,
            commit.NotificationOutcomes.OrderBy(outcome => outcome.Id, StringComparer.Ordinal).Select(outcome => new
            {
                scope.Tenant,
                outcome.Id,
                State = (long)outcome.State,
                outcome.Why,
                SettledAt = NotificationRow.SettledAtOf(outcome.State, outcome.At),
            }));
        foreach (var read in commit.NotificationsRead)
            Add(scope, read);
    }

    private static void Add(CommitScope scope, NotificationsRead read)
    {
        var at = UnixMicroseconds.Of(read.At);
        if (read.UpTo is { } last)
        {
            scope.Batch.Add(
                NotificationSql.ReadUpTo(scope.Dialect), new { scope.Tenant, read.User, read.Channel, At = at, UpTo = last });
        }
        else if (read.Numbers.Count > 0)
        {
            scope.Batch.Add(
                NotificationSql.ReadThese(scope.Dialect),
                new { scope.Tenant, read.User, read.Channel, At = at, Numbers = JsonList.Of(read.Numbers) });
        }
    }
}
