using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational.Commits;

/// <summary>Saves and deletes small JSON documents at the version they were decided on.</summary>
internal static class DocumentWriter
{
    private const string FindVersion =
        """
        select d.version
        from ticketing_documents d
        where d.tenant = @Tenant and d.kind = @Kind and d.key = @Key
        """;

    private const string Insert =
        """
        insert into ticketing_documents (tenant, kind, key, version, json)
        values (@Tenant, @Kind, @Key, 1, @Json)
        on conflict do nothing
        """;

    private const string Update =
        """
        update ticketing_documents
        set version = version + 1, json = @Json
        where tenant = @Tenant and kind = @Kind and key = @Key and version = @ExpectedVersion
        """;

    private const string Delete =
        """
        delete from ticketing_documents
        where tenant = @Tenant and kind = @Kind and key = @Key and version = @ExpectedVersion
        """;

    /// <summary>Refuses what was decided on another version than the one stored.</summary>
    public static async Task RefuseAsync(CommitScope scope, IReadOnlyList<DocumentChange> changes)
    {
        foreach (var change in changes)
        {
            var found = await scope.NewCommand(FindVersion)
                .With("@Kind", change.Kind)
                .With("@Key", change.Key)
                .ReadAsync(row => (int)row.GetInt64(0), scope.Token);
            if (found.SingleOrDefault() is var stored && stored != change.ExpectedVersion)
                throw CommitRefusals.StaleDocument(change, stored);
        }
    }

    /// <summary>Adds them to what is written.</summary>
    public static void Add(CommitScope scope, IReadOnlyList<DocumentChange> changes)
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
        (0, _) => Insert,
        (_, null) => Delete,
        _ => Update,
    };
}
