using Microsoft.EntityFrameworkCore.Metadata;

namespace Ticketing.Storage.EfCore.Model;

/// <summary>What the model says differently for each database.</summary>
/// <param name="Name">The folder of its scripts.</param>
/// <param name="Collation">How texts compare; null where the database's own way is by the characters' numbers.</param>
/// <param name="CurrentTransaction">The number of the running transaction, for the order of the feed.</param>
internal sealed record ModelDialect(string Name, string? Collation, string CurrentTransaction)
{
    private static readonly ModelDialect Sqlite = new("Sqlite", null, "0");
    private static readonly ModelDialect PostgreSql = new("PostgreSql", "C", "(pg_current_xact_id()::text::bigint)");

    /// <summary>That of a model that is being built: Npgsql's conventions have marked theirs by then.</summary>
    public static ModelDialect Of(IReadOnlyModel model) =>
        model.GetAnnotations().Any(annotation => annotation.Name.StartsWith("Npgsql:", StringComparison.Ordinal)) ? PostgreSql : Sqlite;
}
