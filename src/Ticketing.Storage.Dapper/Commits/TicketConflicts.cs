using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational.Database;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Looks for what stands in the way of a commit before it is written, so that the refusal can say what it is.</summary>
internal static class TicketConflicts
{
    public static async Task RefuseAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        var stored = (await scope.QueryAsync<VersionRow>(
            TicketSql.Versions(scope.Dialect), new { Ids = JsonList.Of(changes.Select(change => change.After.Id.Value)) }))
            .ToDictionary(row => row.Id);
        foreach (var change in changes)
        {
            var there = stored.GetValueOrDefault(change.After.Id.Value);
            // A number of another tenant is taken, and no more than that may be said of it.
            var version = there is null || (there.Tenant != scope.Tenant && change.Before is not null) ? null : (int?)there.Version;
            if (version != change.Before?.Version)
                throw CommitRefusals.StaleTicket(change.After.Id, version, change.Before?.Version);
        }

        await RefuseReferencesAsync(scope, changes);
    }

    private static async Task RefuseReferencesAsync(WriteScope scope, IReadOnlyList<TicketChange> changes)
    {
        var wanted = new Dictionary<string, TicketId>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change is { Before: null, After.ExternalRef: { } externalRef } && !wanted.TryAdd(externalRef, change.After.Id))
                throw CommitRefusals.ReferenceTaken(change.After.Id, externalRef);
        }

        if (wanted.Count == 0)
            return;
        var taken = await scope.QueryAsync<string>(
            TicketSql.ExternalRefs(scope.Dialect), new { scope.Tenant, ExternalRefs = JsonList.Of(wanted.Keys) });
        if (taken.FirstOrDefault() is { } externalRefOfAnother)
            throw CommitRefusals.ReferenceTaken(wanted[externalRefOfAnother], externalRefOfAnother);
    }

    private sealed record VersionRow(long Id, string Tenant, long Version);
}
