using Ticketing.CustomFields;
using Ticketing.Storage;

namespace Ticketing.Desk;

/// <summary>What an import stores at once, all or nothing.</summary>
public sealed record ImportedBatch
{
    /// <summary>The moment of the import, in UTC, to the microsecond; events have their own.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>People, teams, organisations, projects and categories, applied in this order and before the tickets.</summary>
    public IReadOnlyList<DirectoryChange> Directory { get; init; } = [];

    /// <summary>Custom fields that are not there yet, stored before the tickets.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    /// <summary>Tickets, new or with something added; each at most once.</summary>
    public IReadOnlyList<ImportedTicket> Tickets { get; init; } = [];
}
