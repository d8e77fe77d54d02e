using System.Collections.Immutable;

namespace Ticketing.Bulk;

/// <summary>Some tickets of a run, kept as one document that each change of one of them is stored with.</summary>
internal sealed record BulkChunk(ImmutableArray<BulkEntry> Entries)
{
    /// <summary>The most tickets in one: it is written with each of them.</summary>
    public const int Most = 100;

    public BulkChunk With(int index, BulkEntry entry) => new(Entries.SetItem(index, entry));

    public int Count(BulkOutcome outcome) => Entries.Count(entry => entry.Outcome == outcome);
}
