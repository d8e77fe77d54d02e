using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Commits;

/// <summary>Writes tickets with their references, keys, events and texts.</summary>
internal static class TicketWriter
{
    /// <summary>Refuses what was decided on another version than the one stored, and external references that others have.</summary>
    public static async Task RefuseAsync(CommitScope scope, IReadOnlyList<TicketChange> changes)
    {
        if (changes.Count == 0)
            return;
        TicketConflicts.RefuseStale(scope.Tenant, changes, await VersionsAsync(scope, changes));
        var wanted = TicketConflicts.NewReferences(scope.Tenant, changes);
        if (wanted.Count > 0)
            TicketConflicts.RefuseTaken(wanted, await ReferencesAsync(scope, wanted));
    }

    /// <summary>Adds them to what is written.</summary>
    public static void Add(CommitScope scope, IReadOnlyList<TicketChange> changes)
    {
        // The rows before all else and in the order of their numbers: two commits of the same tickets then wait for each other, never both.
        foreach (var change in changes.OrderBy(change => change.After.Id.Value))
            scope.Add(change);
        TicketPartsWriter.Add(scope.Batch, scope.Dialect, scope.Tenant, changes);
    }

    // Without the tenant: numbers are from one sequence for the whole database.
    private static Task<List<VersionRow>> VersionsAsync(CommitScope scope, IEnumerable<TicketChange> changes)
    {
        var sql =
            $"""
            select t.id, t.tenant, t.version
            from ticketing_tickets t
            where {scope.Dialect.IsInNumbers("t.id", "@Ids")}
            """;
        return scope.Dialect.NewCommand(scope.Transaction, sql)
            .With("@Ids", JsonList.Of(changes.Select(change => change.After.Id.Value)))
            .ReadAsync(row => new VersionRow(row.GetInt64(0), row.GetString(1), row.GetInt64(2)), scope.Token);
    }

    private static Task<List<ReferenceRow>> ReferencesAsync(CommitScope scope, IEnumerable<ReferenceRow> wanted)
    {
        var sql =
            $"""
            select r.tenant, r.reference, r.project, r.source, r.ticket_id
            from ticketing_references r
            where r.tenant = @Tenant and {scope.Dialect.IsIn("r.reference", "@References")}
            """;
        return scope.NewCommand(sql)
            .With("@References", JsonList.Of(wanted.Select(row => row.Reference).Distinct()))
            .ReadAsync(
                row => new ReferenceRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4)),
                scope.Token);
    }
}
