using Dapper;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Documents;

namespace Ticketing.Storage.Dapper.Documents;

/// <summary>Reads small JSON documents.</summary>
internal sealed class DapperDocuments(IRelationalDatabase database) : IDocuments
{
    public async Task<StoredDocument?> FindAsync(string tenant, string kind, string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<StoredDocumentRow>(
            new CommandDefinition(DocumentSql.Find, new { Tenant = tenant, Kind = kind, Key = key }, cancellationToken: cancellationToken));
        return row?.ToDocument();
    }

    public async Task<IReadOnlyList<StoredDocument>> ListAsync(
        string tenant, string kind, string? after, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<StoredDocumentRow>(new CommandDefinition(
            DocumentSql.List, new { Tenant = tenant, Kind = kind, After = after ?? "", Limit = limit }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToDocument())];
    }
}
