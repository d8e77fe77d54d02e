using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Writes tickets with their keys, events and texts.</summary>
internal static class TicketWriter
{
    /// <summary>Refuses what was decided on another version than the one stored, and external references that others have.</summary>
    public static async Task RefuseAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        if (changes.Count == 0)
            return;
        TicketConflicts.RefuseStale(scope.Tenant, changes, await scope.QueryAsync<VersionRow>(
            TicketSql.Versions(scope.Dialect), new { Ids = JsonList.Of(changes.Select(change => change.After.Id.Value)) }));
        var wanted = TicketConflicts.NewReferences(scope.Tenant, changes);
        if (wanted.Count == 0)
            return;
        var references = JsonList.Of(wanted.Select(row => row.Reference).Distinct());
        TicketConflicts.RefuseTaken(wanted, await scope.QueryAsync<ReferenceRow>(TicketSql.References(scope.Dialect), new { scope.Tenant, References = references }));
    }

    /// <summary>Adds them to what is written.</summary>
    public static void Add(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        // The rows before all else and in the order of their numbers: two commits of the same tickets then wait for each other, never both.
        foreach (var change in changes.OrderBy(change => change.After.Id.Value))
            AddRow(scope, change);
        TicketPartsWriter.Add(scope.Batch, scope.Tenant, changes);
    }

    private static void AddRow(WriteScope scope, TicketChange change)
    {
        var row = TicketRow.Of(scope.Tenant, change.After);
        if (change.Before is null)
            scope.Batch.Add(TicketSql.Insert, row, mustChange: true);
        else
            scope.Batch.Add(TicketSql.Update, row with { BeforeVersion = change.Before.Version }, mustChange: true);
    }
}
