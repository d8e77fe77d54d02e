using System.Text.RegularExpressions;
using Ticketing.Storage.Dapper.Tests.PostgreSql;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Notifications;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>What is read of the ledger of notifications is one range of an index in its order: nothing is sorted or scanned.</summary>
public sealed partial class LedgerPlanTests
{
    [Fact]
    public async Task On_SQLite()
    {
        var dialect = new SqliteDialect();
        await using var store = await SqliteStore.NewAsync();
        foreach (var (sql, range) in ((string, string)[])
        [
            (NotificationSql.OfUser(dialect), "ticketing_notifications_user (tenant=? AND user_id=? AND channel=? AND number<?)"),
            (NotificationSql.UnreadOfUser(dialect), "ticketing_notifications_unread (tenant=? AND user_id=? AND channel=? AND number<?)"),
            (NotificationSql.OfTicket(dialect), "ticketing_notifications_ticket (tenant=? AND ticket_id=? AND number<?)"),
            (NotificationSql.OfChannel(dialect), "ticketing_notifications_channel (tenant=? AND channel=? AND state=? AND number<?)"),
            (NotificationSql.CountUnread(dialect), "COVERING INDEX ticketing_notifications_unread (tenant=? AND user_id=? AND channel=?)"),
            (NotificationSql.ReadUpTo(dialect), "ticketing_notifications_unread (tenant=? AND user_id=? AND channel=? AND number<?)"),
            (NotificationSql.ReadThese(dialect), "INTEGER PRIMARY KEY (rowid=?)"),
            (NotificationSql.Held(dialect), "ticketing_notifications_held (tenant=? AND user_id=? AND channel=? AND number>?)"),
            (NotificationSql.Find, "ticketing_notifications_id (tenant=? AND id=?)"),
            (NotificationSql.FindMany(dialect), "ticketing_notifications_id (tenant=? AND id=?)"),
            (NotificationSql.Settle, "ticketing_notifications_id (tenant=? AND id=?)"),
            (NotificationSql.Purge(dialect), "COVERING INDEX ticketing_notifications_at (at<?)"),
        ])
        {
            var plan = string.Join('\n', await store.QueryAsync("explain query plan " + sql, command =>
            {
                foreach (var name in Names().Matches(sql).Select(match => match.Value).Distinct())
                    command.Parameters.AddWithValue(name, "1");
            }));

            Assert.Contains(range, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("SCAN ticketing", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// Regression: whatever was asked for, the newest first were read from the key, so that all there is was looked at for what is rare.
    /// </summary>
    [Fact]
    public async Task On_PostgreSQL_whatever_the_values_are()
    {
        var dialect = new PostgreSqlDialect();
        await using var store = await PostgreSqlStore.NewAsync();
        await store.QueryAsync(
            """
            insert into ticketing_notifications (tenant, id, user_id, channel, ticket_id, first_version, last_version, kind, reason,
                by_user, at, is_internal, state, read_at)
            select 't', i::text, 'user ' || i % 20, case when i % 3 = 0 then 'email' else 'app' end, i % 50, 1, 1, 'filed', 1, 'bob', i, 0,
                i % 5, nullif(i % 5, 0)
            from generate_series(1, 10000) i;
            analyze ticketing_notifications;
            """);
        foreach (var (sql, index) in ((string, string)[])
        [
            (NotificationSql.OfUser(dialect), "Index Scan Backward using ticketing_notifications_user"),
            (NotificationSql.UnreadOfUser(dialect), "Index Scan Backward using ticketing_notifications_unread"),
            (NotificationSql.OfTicket(dialect), "Index Scan Backward using ticketing_notifications_ticket"),
            (NotificationSql.OfChannel(dialect), "Index Scan Backward using ticketing_notifications_channel"),
            (NotificationSql.CountUnread(dialect), "using ticketing_notifications_unread"),
            (NotificationSql.Held(dialect), "Index Scan using ticketing_notifications_held"),
            (NotificationSql.Find, "using ticketing_notifications_id"),
        ])
        {
            var names = Names().Matches(sql).Select(match => match.Value).Distinct().ToList();
            var text = Names().Replace(sql, match => $"${names.IndexOf(match.Value) + 1}");
            var types = names.Select(name => name is "@Tenant" or "@User" or "@Channel" or "@Id" ? "text" : "bigint");
            var plan = string.Join('\n', await store.QueryAsync(
                $"""
                set plan_cache_mode = force_generic_plan;
                prepare asked ({string.Join(", ", types)}) as {text};
                explain execute asked ({string.Join(", ", names.Select(_ => "'1'"))});
                """));

            Assert.Contains(index, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"@\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
