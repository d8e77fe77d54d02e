using Ticketing.Storage.Dapper.Documents;
using Ticketing.Storage.Relational.Documents;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Saves and deletes small JSON documents at the version they were decided on.</summary>
internal static class DocumentWriter
{
    /// <summary>Refuses what was decided on another version than the one stored.</summary>
    public static async Task RefuseAsync(WriteScope scope, IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes)
        {
            var key = new { scope.Tenant, change.Kind, change.Key };
            var stored = (await scope.FindAsync<StoredDocumentRow>(DocumentSql.Find, key))?.Version ?? 0;
            if (stored != change.ExpectedVersion)
                throw CommitRefusals.StaleDocument(change, (int)stored);
        }
    }

    /// <summary>Adds them to what is written.</summary>
    public static void Add(WriteScope scope, IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes)
        {
            if (Sql(change) is { } sql)
                scope.Batch.Add(sql, new { scope.Tenant, change.Kind, change.Key, change.ExpectedVersion, change.Json }, mustChange: true);
        }
    }

    private static string? Sql(DocumentChange change) => (change.ExpectedVersion, change.Json) switch
    {
        (0, null) => null,
        (0, _) => DocumentSql.Insert,
        (_, null) => DocumentSql.Delete,
        _ => DocumentSql.Update,
    };
}
