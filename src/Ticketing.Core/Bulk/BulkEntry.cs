using Ticketing.Tickets;

namespace Ticketing.Bulk;

/// <summary>A ticket of a run, and what became of it.</summary>
/// <param name="Ticket">Its number.</param>
internal sealed record BulkEntry(long Ticket)
{
    public BulkOutcome Outcome { get; init; }

    /// <summary>What it had before it was changed: what undoing puts back.</summary>
    public EquatableSet Before { get; init; }

    /// <summary>What the change left: only where it still has that, it is put back.</summary>
    public EquatableSet After { get; init; }

    public BulkRefusal? Refusal { get; init; }

    public BulkEntry Refused(BulkRefusal refusal) =>
        this with { Outcome = Outcome is BulkOutcome.Changed ? BulkOutcome.Kept : BulkOutcome.Refused, Refusal = refusal };
}
