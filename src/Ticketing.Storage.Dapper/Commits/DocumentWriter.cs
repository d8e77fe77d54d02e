using Ticketing.Storage.Dapper.Documents;
using Ticketing.Storage.Relational.Documents;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Saves and deletes small JSON documents at the version they were decided on.</summary>
internal static class DocumentWriter
{
    public static async Task WriteAsync(WriteScope scope, IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes)
        {
            var key = new { scope.Tenant, change.Kind, change.Key };
            var stored = (await scope.FindAsync<StoredDocumentRow>(DocumentSql.Find, key))?.Version ?? 0;
            var row = new { scope.Tenant, change.Kind, change.Key, change.ExpectedVersion, change.Json };
            if (stored != change.ExpectedVersion || !await IsWrittenAsync(scope, change, row))
                throw CommitRefusals.StaleDocument(change, (int)stored);
        }
    }

    private static async Task<bool> IsWrittenAsync(WriteScope scope, DocumentChange change, object row) => (change.ExpectedVersion, change.Json) switch
    {
        (0, null) => true,
        (0, _) => await scope.ExecuteAsync(DocumentSql.Insert, row) == 1,
        (_, null) => await scope.ExecuteAsync(DocumentSql.Delete, row) == 1,
        _ => await scope.ExecuteAsync(DocumentSql.Update, row) == 1,
    };
}
