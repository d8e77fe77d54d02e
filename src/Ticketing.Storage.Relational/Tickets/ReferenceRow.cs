using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_references</c>.</summary>
internal sealed record ReferenceRow(string Tenant, string Reference, string Project, string Source, long TicketId)
{
    /// <summary>What no two rows of a tenant share.</summary>
    public (string Reference, string Project, string Source) ToKey() => (Reference, Project, Source);

    /// <summary>
    /// The rows of the references that changes bring, in one order: two commits of the same ones then wait for each other, never both.
    /// </summary>
    public static IEnumerable<ReferenceRow> Of(string tenant, IEnumerable<TicketChange> changes) => changes
        .Select(change => ReferenceKey.Of(change) is { } key
            ? new ReferenceRow(tenant, key.Reference, key.Project, key.Source, change.After.Id.Value)
            : null)
        .OfType<ReferenceRow>()
        .OrderBy(row => row.Reference, StringComparer.Ordinal)
        .ThenBy(row => row.Project, StringComparer.Ordinal)
        .ThenBy(row => row.Source, StringComparer.Ordinal);
}
