using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Dapper.Documents;

/// <summary>Small JSON documents.</summary>
internal static class DocumentSql
{
    private const string Columns = "d.kind as Kind, d.key as Key, d.version as Version, d.json as Json";

    public const string Find =
        $"""
        select {Columns}
        from ticketing_documents d
        where d.tenant = @Tenant and d.kind = @Kind and d.key = @Key
        """;

    public static string FindMany(RelationalDialect dialect) =>
        $"""
        select {Columns}
        from ticketing_documents d
        where d.tenant = @Tenant and d.kind = @Kind and {dialect.IsIn("d.key", "@Keys")}
        """;

    public const string List =
        $"""
        select {Columns}
        from ticketing_documents d
        where d.tenant = @Tenant and d.kind = @Kind and d.key > @After
        order by d.key
        limit @Limit
        """;
}
