using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Writes tickets with their keys, events and texts, statement by statement over all of them.</summary>
internal static class TicketWriter
{
    public static async Task WriteAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        if (changes.Count == 0)
            return;
        await TicketConflicts.RefuseAsync(scope, changes);
        await WriteRowsAsync(scope, changes);
        await WriteKeysAsync(scope, changes);
        await scope.ExecuteEachAsync(
            EventSql.Insert,
            changes.SelectMany(change => change.Events.Select(recorded => NewEventRow.Of(scope.Tenant, change.After.Id, recorded))));
        await scope.ExecuteEachAsync(
            TextSql.Insert,
            changes.SelectMany(change => change.Texts.Select(text => TextRow.Of(scope.Tenant, text))));
    }

    private static async Task WriteRowsAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        var written = await scope.ExecuteEachAsync(
            TicketSql.Insert,
            changes.Where(change => change.Before is null).Select(change => TicketRow.Of(scope.Tenant, change.After)));
        written += await scope.ExecuteEachAsync(
            TicketSql.Update,
            changes.Where(change => change.Before is not null)
                .Select(change => TicketRow.Of(scope.Tenant, change.After) with { BeforeVersion = change.Before!.Version }));
        // What was found before is certain where one writes at a time; elsewhere somebody can still have been faster.
        if (written != changes.Count)
            throw new TicketConflictException("tickets", "Some of the tickets were changed at the same time.");
    }

    private static async Task WriteKeysAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        var (added, removed, kept) = (new List<KeyRow>(), new List<KeyRow>(), new List<KeyRow>());
        foreach (var change in changes)
        {
            var before = change.Before is null ? [] : KeyRow.Of(scope.Tenant, change.Before).ToList();
            var after = KeyRow.Of(scope.Tenant, change.After).ToList();
            added.AddRange(after.Where(key => !before.Exists(key.IsSameKey)));
            removed.AddRange(before.Where(key => !after.Exists(key.IsSameKey)));
            if (change.Before is not null && change.Before.UpdatedAt != change.After.UpdatedAt)
                kept.AddRange(after.Where(key => before.Exists(key.IsSameKey)));
        }

        await scope.ExecuteEachAsync(TicketSql.DeleteKey, removed);
        await scope.ExecuteEachAsync(TicketSql.UpdateKey, kept);
        await scope.ExecuteEachAsync(TicketSql.InsertKey, added);
    }
}
