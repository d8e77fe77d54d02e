using System.Text.Json.Serialization;
using Ticketing.Storage;

namespace Ticketing.Bulk;

/// <summary>A bulk change of all tickets that a query finds: its progress, for whoever started it.</summary>
public sealed record BulkRun
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The query as it was typed.</summary>
    public required string Query { get; init; }

    /// <summary>What is done to each ticket.</summary>
    public required BulkChange Change { get; init; }

    /// <summary>How far it is.</summary>
    public BulkState State { get; init; }

    /// <summary>When it was started, in UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it, or undoing it, ended or was stopped, in UTC; null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many tickets it is about: those found so far while it collects.</summary>
    public int Total { get; init; }

    /// <summary>How many were changed, those that were put back included.</summary>
    public int Changed { get; init; }

    /// <summary>How many were so already.</summary>
    public int Unchanged { get; init; }

    /// <summary>How many were refused.</summary>
    public int Refused { get; init; }

    /// <summary>How many were put back.</summary>
    public int Undone { get; init; }

    /// <summary>How many could not be put back.</summary>
    public int Kept { get; init; }

    /// <summary>Why it stopped by itself; null when it did not.</summary>
    public BulkRefusal? Problem { get; init; }

    /// <summary>How many of its tickets were looked at.</summary>
    [JsonIgnore]
    public int Looked => Changed + Unchanged + Refused;

    /// <summary>Whether something is being done.</summary>
    [JsonIgnore]
    public bool IsActive => State is BulkState.Collecting or BulkState.Running or BulkState.Undoing;

    /// <summary>Whether there is something to take back.</summary>
    [JsonIgnore]
    public bool CanUndo => State is BulkState.Done or BulkState.Stopped && Changed > Undone + Kept;

    /// <summary>How many chunks its tickets are in.</summary>
    [JsonInclude]
    internal int Chunks { get; init; }

    /// <summary>The chunk that is worked on; of those before it, the figures are in the run.</summary>
    [JsonInclude]
    internal int Next { get; init; }

    /// <summary>Whether it is being, or was, undone: what a chunk adds to the figures depends on it.</summary>
    [JsonInclude]
    internal bool IsUndo { get; init; }

    /// <summary>Behind which place collecting goes on; null from the beginning.</summary>
    [JsonInclude]
    internal SortPosition? Place { get; init; }

    /// <summary>The run with the figures of a chunk.</summary>
    internal BulkRun With(BulkChunk chunk) => IsUndo
        ? this with { Undone = Undone + chunk.Count(BulkOutcome.Undone), Kept = Kept + chunk.Count(BulkOutcome.Kept) }
        : this with
        {
            Changed = Changed + chunk.Count(BulkOutcome.Changed),
            Unchanged = Unchanged + chunk.Count(BulkOutcome.Unchanged),
            Refused = Refused + chunk.Count(BulkOutcome.Refused),
        };
}
