using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Documents;

namespace Ticketing.Storage.Dapper.Documents;

/// <summary>Reads small JSON documents.</summary>
internal sealed class DapperDocuments(IRelationalDatabase database) : IDocuments
{
    public async Task<StoredDocument?> FindAsync(string tenant, string kind, string key, CancellationToken cancellationToken) =>
        (await database.FindAsync<StoredDocumentRow>(
            DocumentSql.Find, new { Tenant = tenant, Kind = kind, Key = key }, cancellationToken))?.ToDocument();

    public async Task<IReadOnlyList<StoredDocument>> FindAsync(
        string tenant, string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(keys.Count, 1000, nameof(keys));
        var rows = await database.ListAsync<StoredDocumentRow>(
            DocumentSql.FindMany(database.Dialect), new { Tenant = tenant, Kind = kind, Keys = JsonList.Of(keys) }, cancellationToken);
        return [.. rows.Select(row => row.ToDocument())];
    }

    public async Task<IReadOnlyList<StoredDocument>> ListAsync(
        string tenant, string kind, string? after, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.ListAsync<StoredDocumentRow>(
            DocumentSql.List, new { Tenant = tenant, Kind = kind, After = after ?? "", Limit = limit }, cancellationToken);
        return [.. rows.Select(row => row.ToDocument())];
    }
}
