using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Writes tickets with their keys, events and texts, statement by statement over all of them.</summary>
internal static class TicketWriter
{
    public static async Task WriteAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        if (changes.Count == 0)
            return;
        await RefuseAsync(scope, changes);
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
        if (written != changes.Count)
            throw TicketConflicts.AtTheSameTime();
    }

    private static async Task WriteKeysAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        var keys = KeyChanges.Of(scope.Tenant, changes);
        await scope.ExecuteEachAsync(TicketSql.DeleteKey, keys.Removed);
        await scope.ExecuteEachAsync(TicketSql.UpdateKey, keys.Touched);
        await scope.ExecuteEachAsync(TicketSql.InsertKey, keys.Added);
    }

    private static async Task RefuseAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        TicketConflicts.RefuseStale(scope.Tenant, changes, await scope.QueryAsync<VersionRow>(
            TicketSql.Versions(scope.Dialect), new { Ids = JsonList.Of(changes.Select(change => change.After.Id.Value)) }));
        var wanted = TicketConflicts.NewReferences(changes);
        if (wanted.Count == 0)
            return;
        var taken = await scope.QueryAsync<string>(
            TicketSql.ExternalRefs(scope.Dialect), new { scope.Tenant, ExternalRefs = JsonList.Of(wanted.Keys) });
        if (taken.FirstOrDefault() is { } externalRefOfAnother)
            throw CommitRefusals.ReferenceTaken(wanted[externalRefOfAnother], externalRefOfAnother);
    }
}
