using System.Collections.ObjectModel;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Csv;

/// <summary>A row as it was read and found good. Null: the cell is empty or the file has no such column.</summary>
internal sealed record CsvTicket
{
    public string? ExternalRef { get; init; }

    /// <summary>The number of a ticket, of this help desk or of another one.</summary>
    public TicketId? Id { get; init; }

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    /// <summary>Null also when it is none of the project's and the row may be a ticket of another one.</summary>
    public Status? Status { get; init; }

    /// <summary>The status as the file writes it.</summary>
    public string? StatusWord { get; init; }

    public Priority? Priority { get; init; }

    public string? Category { get; init; }

    public string? Team { get; init; }

    public string? Assignee { get; init; }

    public string? Requester { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public EquatableSet Tags { get; init; }

    /// <summary>By the key of a custom field that has a column, what stands there; nothing where the cell is empty.</summary>
    public IReadOnlyDictionary<string, string?> Fields { get; init; } = ReadOnlyDictionary<string, string?>.Empty;

    /// <summary>Stands for all that the row says: the same row has the same one in every run.</summary>
    public required string Digest { get; init; }

    /// <summary>Which one it is of the rows that say the same: 1 for the first, and for those with a reference.</summary>
    public int Occurrence { get; init; } = 1;
}
