using Microsoft.EntityFrameworkCore;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Model;

namespace Ticketing.Storage.EfCore.Documents;

/// <summary>Reads small JSON documents.</summary>
internal sealed class EfDocuments(TicketingContexts contexts) : IDocuments
{
    public Task<StoredDocument?> FindAsync(string tenant, string kind, string key, CancellationToken cancellationToken) =>
        contexts.ReadAsync(
            async (context, token) => await context.Set<DocumentEntity>()
                .SingleOrDefaultAsync(row => row.Tenant == tenant && row.Kind == kind && row.Key == key, token) is { } row
                ? ToDocument(row)
                : null,
            cancellationToken);

    public Task<IReadOnlyList<StoredDocument>> FindAsync(
        string tenant, string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keys.Count, 1000, nameof(keys));
        return contexts.ReadAsync<IReadOnlyList<StoredDocument>>(
            async (context, token) =>
            {
                var rows = await context.Set<DocumentEntity>()
                    .Where(row => row.Tenant == tenant && row.Kind == kind && keys.Contains(row.Key))
                    .ToListAsync(token);
                return [.. rows.Select(ToDocument)];
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<StoredDocument>> ListAsync(
        string tenant, string kind, string? after, int limit, CancellationToken cancellationToken)
    {
        var behind = after ?? "";
        return contexts.ReadAsync<IReadOnlyList<StoredDocument>>(
            async (context, token) =>
            {
                var rows = await context.Set<DocumentEntity>()
                    .Where(row => row.Tenant == tenant && row.Kind == kind && string.Compare(row.Key, behind) > 0)
                    .OrderBy(row => row.Key)
                    .Take(limit)
                    .ToListAsync(token);
                return [.. rows.Select(ToDocument)];
            },
            cancellationToken);
    }

    private static StoredDocument ToDocument(DocumentEntity row) => new(row.Kind, row.Key, (int)row.Version, row.Json);
}
