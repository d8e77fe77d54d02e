using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Model;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>Adds small JSON documents to what is saved or deleted, at the version they were decided on.</summary>
internal static class DocumentWriter
{
    public static async Task AddAsync(WriteScope scope, IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes)
        {
            var stored = await scope.Set<DocumentEntity>()
                .Where(row => row.Tenant == scope.Tenant && row.Kind == change.Kind && row.Key == change.Key)
                .Select(row => row.Version)
                .SingleOrDefaultAsync(scope.Token);
            if (stored != change.ExpectedVersion)
                throw CommitRefusals.StaleDocument(change, (int)stored);
            Add(scope, change);
        }
    }

    private static void Add(WriteScope scope, DocumentChange change)
    {
        var before = new DocumentEntity(scope.Tenant, change.Kind, change.Key, change.ExpectedVersion, "");
        switch (change.ExpectedVersion, change.Json)
        {
            case (0, null):
                break;
            case (0, { } json):
                scope.Context.Add(before with { Version = 1, Json = json });
                break;
            case (_, null):
                scope.Context.Remove(before);
                break;
            case (_, { } json):
                var entry = scope.Context.Attach(before);
                entry.CurrentValues.SetValues(before with { Version = before.Version + 1, Json = json });
                entry.Property(row => row.Json).IsModified = true;
                break;
        }
    }
}
