using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>Adds tickets' rows to what is saved.</summary>
internal static class TicketWriter
{
    /// <summary>Refuses what was decided on another version than the one stored, and external references that others have.</summary>
    public static async Task RefuseAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        if (changes.Count == 0)
            return;
        var ids = changes.Select(change => change.After.Id.Value).ToList();
        var tickets = scope.Set<TicketRow>();
        var stored = ids is [var only]
            ? tickets.Where(row => row.Id == only)
            : tickets.Where(row => ids.Contains(row.Id));
        TicketConflicts.RefuseStale(
            scope.Tenant, changes, await stored.Select(row => new VersionRow(row.Id, row.Tenant, row.Version)).ToListAsync(scope.Token));

        var wanted = TicketConflicts.NewReferences(scope.Tenant, changes);
        if (wanted.Count == 0)
            return;
        var references = wanted.Select(row => row.Reference).Distinct().ToList();
        TicketConflicts.RefuseTaken(wanted, await scope.Set<ReferenceRow>()
            .Where(row => row.Tenant == scope.Tenant && references.Contains(row.Reference))
            .ToListAsync(scope.Token));
    }

    /// <summary>Adds them to what is saved.</summary>
    public static void Add(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        // In the order of their numbers: two commits of the same tickets then wait for each other, never both.
        foreach (var change in changes.OrderBy(change => change.After.Id.Value))
            AddRow(scope, change);
    }

    // Only what differs is written: every column costs a write to each index that it is in. The version is the one it was decided on.
    private static void AddRow(WriteScope scope, TicketChange change)
    {
        var after = TicketRow.Of(scope.Tenant, change.After);
        if (change.Before is null)
            scope.Context.Add(after);
        else
            scope.Context.Attach(TicketRow.Of(scope.Tenant, change.Before)).CurrentValues.SetValues(after);
    }
}
